package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The reports of a store. */
public final class ReportTable {
    private static final String COLUMNS = "number, id, cluster, story, headline, url, outlet, domain, language, agency,"
            + " revision, published, published_at, added_at, change";

    private static final long DAY = 86_400_000;

    private final Handle handle;

    ReportTable(Handle handle) {
        this.handle = handle.registerRowMapper(ReportRow.class, (row, context) -> row(row));
    }

    /** By hand: mapping by reflection cost more than the query. */
    private static ReportRow row(ResultSet row) throws SQLException {
        return new ReportRow(
                row.getLong("number"),
                row.getString("id"),
                row.getString("cluster"),
                row.getString("story"),
                row.getString("headline"),
                row.getString("url"),
                row.getString("outlet"),
                row.getString("domain"),
                row.getString("language"),
                row.getString("agency"),
                row.getString("revision"),
                row.getString("published"),
                StoryTable.wide(row, "published_at"),
                row.getLong("added_at"),
                row.getLong("change"));
    }

    /** A report and its analysis as {@link RecordCodec} wrote it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    public record Analyzed(ReportRow row, byte[] analysis) {}

    public long count() {
        return handle.createQuery("select count(*) from reports")
                .mapTo(long.class)
                .one();
    }

    /**
     * What reports there are of a time; undated ones where it has no bounds.
     *
     * @param from milliseconds since 1970, inclusive
     * @param past exclusive
     */
    public Holdings holdings(@Nullable Long from, @Nullable Long past) {
        String within = from == null && past == null ? "" : " where published_at >= :from and published_at < :past";
        Holdings.Sums sums = ranged(
                        "select count(*) as reports, count(distinct coalesce(outlet, domain)) as outlets,"
                                + " min(published_at) as first, max(published_at) as last,"
                                + " count(*) filter (where published_at is null) as undated from reports" + within,
                        from,
                        past)
                .map(ConstructorMapper.of(Holdings.Sums.class))
                .one();
        Map<String, Long> languages = new TreeMap<>();
        ranged(
                        "select coalesce(language, 'unknown') as name, count(*) as number from reports" + within
                                + " group by coalesce(language, 'unknown')",
                        from,
                        past)
                .map((rs, context) -> languages.put(rs.getString("name"), rs.getLong("number")))
                .list();
        Map<Long, Long> days = new TreeMap<>();
        String dated = within.isEmpty() ? " where published_at is not null" : within;
        ranged(
                        "select published_at / " + DAY + " as day, count(*) as number from reports" + dated
                                + " group by published_at / " + DAY,
                        from,
                        past)
                .map((rs, context) -> days.put(rs.getLong("day"), rs.getLong("number")))
                .list();
        return sums.with(languages, days);
    }

    private Query ranged(String sql, @Nullable Long from, @Nullable Long past) {
        Query query = handle.createQuery(sql);
        return from == null && past == null
                ? query
                : query.bind("from", from == null ? Long.MIN_VALUE : from)
                        .bind("past", past == null ? Long.MAX_VALUE : past);
    }

    /** The number of the next report. */
    public long next() {
        return handle.createQuery("select coalesce(max(number), 0) + 1 from reports")
                .mapTo(long.class)
                .one();
    }

    public boolean holdsFingerprint(String fingerprint) {
        return handle.createQuery("select count(*) from reports where fingerprint = :fingerprint")
                        .bind("fingerprint", fingerprint)
                        .mapTo(long.class)
                        .one()
                > 0;
    }

    public boolean holdsId(String id) {
        return handle.createQuery("select count(*) from reports where id = :id")
                        .bind("id", id)
                        .mapTo(long.class)
                        .one()
                > 0;
    }

    public Optional<ReportRow> find(String id) {
        return select("where id = :id").bind("id", id).mapTo(ReportRow.class).findOne();
    }

    /** The reports of a story in the order of publication, undated ones last in the order of arrival. */
    public List<ReportRow> ofStory(String story) {
        return select("where story = :story order by published_at is null, published_at, number")
                .bind("story", story)
                .mapTo(ReportRow.class)
                .list();
    }

    /** The analyses of a story's reports, in the same order. */
    public List<byte[]> analysesOf(String story) {
        return handle.createQuery("select analysis from reports where story = :story"
                        + " order by published_at is null, published_at, number")
                .bind("story", story)
                .mapTo(byte[].class)
                .list();
    }

    public Optional<byte[]> analysisOf(String id) {
        return handle.createQuery("select analysis from reports where id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    /** The latest arrivals, latest first. */
    public List<ReportRow> latest(int most) {
        return select("order by number desc limit :most")
                .bind("most", most)
                .mapTo(ReportRow.class)
                .list();
    }

    /** Reports that {@code filter} lets pass, the latest arrival first. */
    public List<ReportRow> list(ReportFilter filter) {
        Map<String, Object> bound = new LinkedHashMap<>();
        return select(conditions(filter, bound) + " order by number desc limit :most")
                .bindMap(bound)
                .bind("most", filter.limit())
                .mapTo(ReportRow.class)
                .list();
    }

    private static String conditions(ReportFilter filter, Map<String, Object> bound) {
        List<String> all = new ArrayList<>();
        condition(all, bound, "story = :story", "story", filter.story());
        condition(all, bound, "url = :url", "url", filter.url());
        condition(all, bound, "language = :language", "language", filter.language());
        condition(all, bound, "published_at >= :from", "from", filter.from());
        condition(all, bound, "published_at < :past", "past", filter.past());
        condition(all, bound, "number < :before", "before", filter.before());
        String outlet = filter.outlet() == null ? null : filter.outlet().toLowerCase(Locale.ROOT);
        condition(all, bound, "(lower(outlet) = :outlet or domain = :outlet)", "outlet", outlet);
        return all.isEmpty() ? "" : "where " + String.join(" and ", all);
    }

    private static void condition(
            List<String> all, Map<String, Object> bound, String condition, String name, @Nullable Object value) {
        if (value != null) {
            all.add(condition);
            bound.put(name, value);
        }
    }

    /** Other captures of one address, in the order of arrival. */
    public List<ReportRow> ofAddress(String url) {
        return select("where url = :url order by number")
                .bind("url", url)
                .mapTo(ReportRow.class)
                .list();
    }

    /** Reports from {@code number} on with their analyses, in the order of arrival. */
    public List<Analyzed> from(long number, int most) {
        return analyzed(handle.createQuery("select " + COLUMNS
                        + ", analysis from reports where number >= :from order by number" + " limit :most")
                .bind("from", number)
                .bind("most", most));
    }

    /** Reports that changed after {@code step}, or in it and have a later number than {@code number}, in the order of their changes. */
    List<Analyzed> changedAfter(long step, long number, int most) {
        return analyzed(handle.createQuery("select " + COLUMNS + ", analysis from reports"
                        + " where change > :step or change = :step and :number > 0 and number > :number"
                        + " order by change, number limit :most")
                .bind("step", step)
                .bind("number", number)
                .bind("most", most));
    }

    private static List<Analyzed> analyzed(Query query) {
        return query.map((rs, context) -> new Analyzed(row(rs), rs.getBytes("analysis")))
                .list();
    }

    public Optional<Original> original(String hash) {
        return handle.createQuery("select media, content from originals where hash = :hash")
                .bind("hash", hash)
                .map((rs, context) ->
                        new Original(hash, rs.getString("media"), RecordCodec.expand(rs.getBytes("content"))))
                .findOne();
    }

    /** The report of a fingerprint. */
    public Optional<ReportRow> ofFingerprint(String fingerprint) {
        return select("where fingerprint = :fingerprint")
                .bind("fingerprint", fingerprint)
                .mapTo(ReportRow.class)
                .findOne();
    }

    /**
     * What a report came from.
     *
     * @param original hash, null where an export without originals was read back
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    public record Arrived(String fingerprint, @Nullable String original, byte[] hints) {}

    public Optional<Arrived> arrivalOf(String id) {
        return handle.createQuery("select fingerprint, original, hints from reports where id = :id")
                .bind("id", id)
                .map((rs, context) ->
                        new Arrived(rs.getString("fingerprint"), rs.getString("original"), rs.getBytes("hints")))
                .findOne();
    }

    public Optional<String> originalOf(String id) {
        return handle.createQuery("select original from reports where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    public void add(NewReport report) {
        Original original = report.original();
        if (original != null) {
            handle.createUpdate("insert into originals (hash, media, bytes, content)"
                            + " values (:hash, :media, :bytes, :content) on conflict (hash) do nothing")
                    .bind("hash", original.hash())
                    .bind("media", original.media())
                    .bind("bytes", original.content().length)
                    .bind("content", RecordCodec.compress(original.content()))
                    .execute();
        }
        handle.createUpdate(
                        "insert into reports (" + COLUMNS + ", fingerprint, original, hints, analysis) values (:number,"
                                + " :id, :cluster, :story, :headline, :url, :outlet, :domain, :language, :agency, :revision,"
                                + " :published, :publishedAt, :addedAt, :change, :fingerprint, :original, :hints, :analysis)")
                .bindMethods(report.row())
                .bind("fingerprint", report.fingerprint())
                .bind("original", original == null ? null : original.hash())
                .bind("hints", report.hints())
                .bind("analysis", report.analysis())
                .execute();
    }

    /** Puts one report elsewhere. */
    public void move(String id, String cluster, String story, long step) {
        handle.createUpdate("update reports set cluster = :cluster, story = :story, change = :step where id = :id")
                .bind("id", id)
                .bind("cluster", cluster)
                .bind("story", story)
                .bind("step", step)
                .execute();
    }

    /** Puts all reports of one cluster into another. */
    public void mergeClusters(String from, String into) {
        handle.createUpdate("update reports set cluster = :into where cluster = :from")
                .bind("from", from)
                .bind("into", into)
                .execute();
    }

    /** Puts all reports of one story into another. */
    public void mergeStories(String from, String into, long step) {
        handle.createUpdate("update reports set story = :into, change = :step where story = :from")
                .bind("from", from)
                .bind("into", into)
                .bind("step", step)
                .execute();
    }

    /** The story of the reports of a cluster; null where there is none. */
    public @Nullable String storyOfCluster(String cluster) {
        return handle.createQuery("select story from reports where cluster = :cluster order by number limit 1")
                .bind("cluster", cluster)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private Query select(String which) {
        return handle.createQuery("select " + COLUMNS + " from reports " + which);
    }
}
