package org.stemma.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What lineages conclude of reports, for questions over many stories: who relays whom, and how fast. */
public final class LineageTable {
    private final Handle handle;

    LineageTable(Handle handle) {
        this.handle = handle;
    }

    /**
     * What is concluded of one report.
     *
     * @param origins ids divided by tabs
     */
    public record MemberRow(
            String story,
            String report,
            @Nullable String outlet,
            String newsroom,
            @Nullable String credited,
            String origins,
            double confidence) {}

    /** A link of a lineage; {@code parent} is a report or an origin. */
    public record DerivationRow(
            String story, int number, String parent, String report, String kind, double confidence) {}

    /** The derivations of one report, by its key. */
    public List<DerivationRow> derivationsOf(String report) {
        return handle.createQuery("select story, number, parent, report, kind, confidence from derivations"
                        + " where report = :report order by story, number")
                .bind("report", report)
                .map(ConstructorMapper.of(DerivationRow.class))
                .list();
    }

    /**
     * Updates and corrections that were published in a time, in its order.
     *
     * @param from milliseconds since 1970, inclusive
     * @param past exclusive
     */
    public List<DerivationRow> revisionsDuring(long from, long past, int most) {
        return handle.createQuery(
                        "select d.story, d.number, d.parent, d.report, d.kind, d.confidence from derivations d"
                                + " join reports r on r.id = d.report where d.kind in ('updates', 'corrects')"
                                + " and r.published_at >= :from and r.published_at < :past"
                                + " order by r.published_at, d.story, d.number limit :most")
                .bind("from", from)
                .bind("past", past)
                .bind("most", most)
                .map(ConstructorMapper.of(DerivationRow.class))
                .list();
    }

    /** Puts the lineage of a story in the place of the one it had. */
    public void replace(String story, List<MemberRow> members, List<DerivationRow> derivations) {
        handle.createUpdate("delete from members where story = :story")
                .bind("story", story)
                .execute();
        handle.createUpdate("delete from derivations where story = :story")
                .bind("story", story)
                .execute();
        batch(
                handle,
                "insert into members (story, report, outlet, newsroom, credited, origins, confidence) values (:story,"
                        + " :report, :outlet, :newsroom, :credited, :origins, :confidence)",
                members);
        batch(
                handle,
                "insert into derivations (story, number, parent, report, kind, confidence) values (:story, :number,"
                        + " :parent, :report, :kind, :confidence)",
                derivations);
    }

    static void batch(Handle handle, String sql, List<?> rows) {
        if (!rows.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(sql);
            rows.forEach(each -> batch.bindMethods(each).add());
            batch.execute();
        }
    }
}
