package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The stories of a store. */
public final class StoryTable {
    private static final String COLUMNS = "id, headline, first, last, first_at, last_at, reports, newsrooms, origins,"
            + " undecided, changed, place, languages, change, stale, summary";

    private final Handle handle;

    StoryTable(Handle handle) {
        this.handle = handle.registerRowMapper(StoryRow.class, (row, context) -> row(row));
    }

    private static StoryRow row(ResultSet row) throws SQLException {
        return new StoryRow(
                row.getString("id"),
                row.getString("headline"),
                row.getString("first"),
                row.getString("last"),
                wide(row, "first_at"),
                wide(row, "last_at"),
                row.getInt("reports"),
                row.getInt("newsrooms"),
                row.getInt("origins"),
                row.getInt("undecided"),
                row.getInt("changed"),
                row.getString("place"),
                row.getString("languages"),
                row.getLong("change"),
                row.getInt("stale") == 1,
                row.getBytes("summary"));
    }

    static @Nullable Long wide(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    public long count() {
        return handle.createQuery("select count(*) from stories")
                .mapTo(long.class)
                .one();
    }

    public Optional<StoryRow> find(String id) {
        return handle.createQuery("select " + COLUMNS + " from stories where id = :id")
                .bind("id", id)
                .mapTo(StoryRow.class)
                .findOne();
    }

    /** The story that the story {@code id} became a part of; null where it is none. */
    public @Nullable String aliasOf(String id) {
        return handle.createQuery("select story from aliases where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    /** Lineage, statements and events as {@link RecordCodec} wrote them; empty where the story is not traced yet. */
    public Optional<byte[]> traceOf(String id) {
        return handle.createQuery("select trace from stories where id = :id and trace is not null")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    /** Stories that {@code filter} lets pass, in its order. */
    public List<StoryRow> list(StoryFilter filter) {
        Map<String, Object> bound = new LinkedHashMap<>();
        String where = conditions(filter, bound);
        String value = filter.order().value();
        return handle.createQuery("select " + COLUMNS + " from stories" + where + " order by " + value
                        + " desc, id desc limit :limit")
                .bindMap(bound)
                .bind("limit", filter.limit())
                .mapTo(StoryRow.class)
                .list();
    }

    /**
     * Stories with a report in a time, those with most reports first; what is not dated counts by its arrival.
     *
     * @param from milliseconds since 1970, inclusive
     * @param past exclusive
     */
    public List<StoryRow> during(long from, long past, int most) {
        return handle.createQuery("select " + COLUMNS + " from stories where last_at >= :from"
                        + " and coalesce(first_at, last_at) < :past order by reports desc, id limit :most")
                .bind("from", from)
                .bind("past", past)
                .bind("most", most)
                .mapTo(StoryRow.class)
                .list();
    }

    /** How many stories and reports {@code filter} lets pass, whatever its limit. */
    public Totals totals(StoryFilter filter) {
        Map<String, Object> bound = new LinkedHashMap<>();
        return handle.createQuery("select count(*) as stories, coalesce(sum(reports), 0) as reports,"
                        + " coalesce(sum(origins), 0) as origins from stories"
                        + conditions(filter, bound))
                .bindMap(bound)
                .map(ConstructorMapper.of(Totals.class))
                .one();
    }

    /** Counts over a list of stories. */
    public record Totals(long stories, long reports, long origins) {}

    private static String conditions(StoryFilter filter, Map<String, Object> bound) {
        List<String> all = new ArrayList<>();
        List<String> among = filter.among();
        if (among != null) {
            all.add("id in (" + names(among, bound) + ")");
        }
        if (filter.leastReports() > 0) {
            all.add("reports >= :leastReports");
            bound.put("leastReports", filter.leastReports());
        }
        if (filter.mostOrigins() > 0) {
            all.add("origins between 1 and :mostOrigins");
            bound.put("mostOrigins", filter.mostOrigins());
        }
        if (filter.changed()) {
            all.add("changed > 0");
        }
        if (filter.undecided()) {
            all.add("undecided > 0");
        }
        if (filter.language() != null) {
            all.add("' ' || languages || ' ' like :language");
            bound.put("language", "% " + filter.language() + " %");
        }
        if (filter.outlet() != null) {
            all.add("exists (select 1 from reports r where r.story = stories.id"
                    + " and (lower(r.outlet) = :outlet or r.domain = :outlet))");
            bound.put("outlet", filter.outlet().toLowerCase(Locale.ROOT));
        }
        if (filter.from() != null) {
            all.add("last_at >= :from");
            bound.put("from", filter.from());
        }
        if (filter.past() != null) {
            all.add("last_at < :past");
            bound.put("past", filter.past());
        }
        StoryFilter.Cursor after = filter.after();
        if (after != null) {
            String value = filter.order().value();
            all.add("(" + value + " < :afterValue or " + value + " = :afterValue and id < :afterId)");
            bound.put("afterValue", after.value());
            bound.put("afterId", after.id());
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    private static String names(List<String> ids, Map<String, Object> bound) {
        List<String> names = new ArrayList<>();
        for (String id : ids) {
            String name = "id" + names.size();
            bound.put(name, id);
            names.add(":" + name);
        }
        return names.isEmpty() ? "null" : String.join(", ", names);
    }

    /** The story that has waited longest to be traced, but for {@code resting} ones. */
    public Optional<StoryRow> nextStale(Set<String> resting) {
        Map<String, Object> bound = new LinkedHashMap<>();
        String others = resting.isEmpty() ? "" : " and id not in (" + names(List.copyOf(resting), bound) + ")";
        return handle.createQuery(
                        "select " + COLUMNS + " from stories where stale = 1" + others + " order by change, id limit 1")
                .bindMap(bound)
                .mapTo(StoryRow.class)
                .findOne();
    }

    public long countStale() {
        return handle.createQuery("select count(*) from stories where stale = 1")
                .mapTo(long.class)
                .one();
    }

    /** Adds a story, or puts it in the place of what the store has under its id. The trace is kept unless another is given. */
    public void put(StoryRow row, byte @Nullable [] trace) {
        handle.createUpdate(
                        "insert into stories (" + COLUMNS + ", trace) values (:id, :headline, :first, :last, :firstAt,"
                                + " :lastAt, :reports, :newsrooms, :origins, :undecided, :changed, :place, :languages, :change,"
                                + " :staleness, :summary, :trace) on conflict (id) do update set headline = excluded.headline,"
                                + " first = excluded.first, last = excluded.last, first_at = excluded.first_at,"
                                + " last_at = excluded.last_at, reports = excluded.reports, newsrooms = excluded.newsrooms,"
                                + " origins = excluded.origins, undecided = excluded.undecided, changed = excluded.changed,"
                                + " place = excluded.place, languages = excluded.languages, change = excluded.change,"
                                + " stale = excluded.stale, summary = excluded.summary,"
                                + " trace = coalesce(excluded.trace, stories.trace)")
                .bindMethods(row)
                .bind("staleness", row.stale() ? 1 : 0)
                .bind("trace", trace)
                .execute();
    }

    /** Takes a story away whose reports are in {@code into} now; its id leads there. */
    public void merge(String from, String into, long step) {
        handle.createUpdate("update aliases set story = :into, change = :step where story = :from")
                .bind("from", from)
                .bind("into", into)
                .bind("step", step)
                .execute();
        handle.createUpdate("insert into aliases (id, story, change) values (:from, :into, :step)"
                        + " on conflict (id) do update set story = excluded.story, change = excluded.change")
                .bind("from", from)
                .bind("into", into)
                .bind("step", step)
                .execute();
        handle.createUpdate("delete from stories where id = :from")
                .bind("from", from)
                .execute();
    }

    /** Ids that became aliases after {@code step}. */
    public List<String> aliasesAfter(long step) {
        return handle.createQuery("select id from aliases where change > :step order by change, id")
                .bind("step", step)
                .mapTo(String.class)
                .list();
    }

    /** Stories that were traced after {@code step}. */
    List<String> tracedAfter(long step) {
        return handle.createQuery("select id from stories where change > :step and stale = 0 order by change, id")
                .bind("step", step)
                .mapTo(String.class)
                .list();
    }
}
