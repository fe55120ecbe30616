package org.stemma.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** How the reports of each outlet came to be, over all traced stories. */
public final class OutletTable {
    private static final int MOST_DELAYS = 20_000;

    private final Handle handle;

    OutletTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * How one report came to be.
     *
     * @param outlet name, or domain
     * @param nature {@code own}, {@code relayed} or {@code undecided}
     * @param source whom it relays: an outlet, or an agency or outlet that no report of the story is from
     * @param way the kind of link by which it does
     * @param delay milliseconds from the source's report to this one, where both tell the hour; 0 or more
     * @param publishedAt milliseconds since 1970; 0 where it has no date
     */
    public record AccountRow(
            String story,
            String report,
            String outlet,
            String nature,
            @Nullable String source,
            @Nullable String way,
            @Nullable Long delay,
            long publishedAt) {}

    /** A difference that came into a story with a report. */
    public record ChangeRow(
            String story,
            int number,
            String report,
            String outlet,
            String kind,
            String valueBefore,
            String valueAfter) {}

    /**
     * Counts of one outlet, or of an agency that others relay.
     *
     * @param reports of the outlet, in traced stories
     * @param relayedBy reports of others that relay it
     */
    public record Counts(String name, long reports, long own, long relayed, long undecided, long relayedBy) {}

    /** How many have a value. */
    public record Tally(String name, long reports) {}

    /** A delay after one source, in milliseconds. */
    public record Delay(String source, long delay) {}

    /** A report of an outlet, for a list. */
    public record Latest(
            String story,
            String report,
            @Nullable String headline,
            @Nullable String published,
            String nature,
            @Nullable String source,
            @Nullable String way) {}

    private static final String COUNTS =
            "select name, sum(reports) as reports, sum(own) as own, sum(relayed) as relayed,"
                    + " sum(undecided) as undecided, sum(relayed_by) as relayed_by from ("
                    + "select outlet as name, count(*) as reports, sum(case when nature = 'own' then 1 else 0 end) as own,"
                    + " sum(case when nature = 'relayed' then 1 else 0 end) as relayed,"
                    + " sum(case when nature = 'undecided' then 1 else 0 end) as undecided, 0 as relayed_by"
                    + " from accounts <outlets> group by outlet"
                    + " union all select source as name, 0, 0, 0, 0, count(*) from accounts where source is not null"
                    + " <sources> group by source) each_name group by name";

    /** Outlets and agencies with most reports, of their own or of others that relay them, first; those after {@code skipped}. */
    public List<Counts> list(String words, int skipped, int most) {
        String like = "%" + words.toLowerCase(java.util.Locale.ROOT) + "%";
        String sql = COUNTS.replace("<outlets>", words.isEmpty() ? "" : "where lower(outlet) like :like")
                .replace("<sources>", words.isEmpty() ? "" : "and lower(source) like :like");
        var query = handle.createQuery(
                sql + " order by sum(reports) + sum(relayed_by) desc, name limit :most offset :skipped");
        return (words.isEmpty() ? query : query.bind("like", like))
                .bind("most", most)
                .bind("skipped", skipped)
                .map(ConstructorMapper.of(Counts.class))
                .list();
    }

    /** The counts of one; empty where no report is of this outlet and none relays it. */
    public Optional<Counts> find(String name) {
        String sql = COUNTS.replace("<outlets>", "where outlet = :name").replace("<sources>", "and source = :name");
        return handle.createQuery(sql)
                .bind("name", name)
                .map(ConstructorMapper.of(Counts.class))
                .findOne();
    }

    /** Whom an outlet relays, most first. */
    public List<Tally> sourcesOf(String outlet, int most) {
        return tallies(
                "select source as name, count(*) as reports from accounts where outlet = :outlet and source is not null"
                        + " group by source order by count(*) desc, source limit :most",
                outlet,
                most);
    }

    /** Who relays a source, most first. */
    public List<Tally> relaysOf(String source, int most) {
        return tallies(
                "select outlet as name, count(*) as reports from accounts where source = :outlet"
                        + " group by outlet order by count(*) desc, outlet limit :most",
                source,
                most);
    }

    /** By which kinds of links an outlet relays, most first. */
    public List<Tally> waysOf(String outlet) {
        return tallies(
                "select way as name, count(*) as reports from accounts where outlet = :outlet and way is not null"
                        + " group by way order by count(*) desc, way limit :most",
                outlet,
                20);
    }

    /** Kinds of the differences that came in with reports of an outlet, most first. */
    public List<Tally> changesOf(String outlet) {
        return tallies(
                "select kind as name, count(*) as reports from outlet_changes where outlet = :outlet"
                        + " group by kind order by count(*) desc, kind limit :most",
                outlet,
                20);
    }

    private List<Tally> tallies(String sql, String outlet, int most) {
        return handle.createQuery(sql)
                .bind("outlet", outlet)
                .bind("most", most)
                .map(ConstructorMapper.of(Tally.class))
                .list();
    }

    /** Delays of an outlet's reports after what they relay, the latest 20,000 at most, shortest first. */
    public List<Delay> delaysOf(String outlet) {
        return handle.createQuery("select source, delay from (select source, delay from accounts where outlet = :outlet"
                        + " and delay is not null and source is not null order by published_at desc limit :most) latest"
                        + " order by delay, source")
                .bind("outlet", outlet)
                .bind("most", MOST_DELAYS)
                .map(ConstructorMapper.of(Delay.class))
                .list();
    }

    /** Differences that came in with the latest reports of an outlet. */
    public List<ChangeRow> latestChanges(String outlet, int most) {
        return handle.createQuery("select c.story, c.number, c.report, c.outlet, c.kind, c.value_before, c.value_after"
                        + " from outlet_changes c join accounts a on a.story = c.story and a.report = c.report"
                        + " where c.outlet = :outlet order by a.published_at desc, c.story, c.number limit :most")
                .bind("outlet", outlet)
                .bind("most", most)
                .map(ConstructorMapper.of(ChangeRow.class))
                .list();
    }

    /** An outlet's latest reports, latest first. */
    public List<Latest> latest(String outlet, int most) {
        return handle.createQuery("select a.story, a.report, r.headline, r.published, a.nature, a.source, a.way"
                        + " from accounts a join reports r on r.id = a.report where a.outlet = :outlet"
                        + " order by a.published_at desc, a.report limit :most")
                .bind("outlet", outlet)
                .bind("most", most)
                .map(ConstructorMapper.of(Latest.class))
                .list();
    }

    /** Stories in which an outlet has a report. */
    public long stories(String outlet) {
        return handle.createQuery("select count(distinct story) from accounts where outlet = :outlet")
                .bind("outlet", outlet)
                .mapTo(long.class)
                .one();
    }

    /** Puts what is known of a story's reports in the place of what was. */
    public void replace(String story, List<AccountRow> accounts, List<ChangeRow> changes) {
        handle.createUpdate("delete from accounts where story = :story")
                .bind("story", story)
                .execute();
        handle.createUpdate("delete from outlet_changes where story = :story")
                .bind("story", story)
                .execute();
        LineageTable.batch(
                handle,
                "insert into accounts (story, report, outlet, nature, source, way, delay, published_at) values (:story,"
                        + " :report, :outlet, :nature, :source, :way, :delay, :publishedAt)",
                accounts);
        LineageTable.batch(
                handle,
                "insert into outlet_changes (story, number, report, outlet, kind, value_before, value_after) values"
                        + " (:story, :number, :report, :outlet, :kind, :valueBefore, :valueAfter)",
                changes);
    }
}
