package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The events of stories. */
public final class EventTable {
    private static final String DIVIDER = "\t";
    private static final String COLUMNS =
            "story, number, type, cameo, source_text, source_actor, target_text, target_actor,"
                    + " day, place, country, lat, lon, report_ids, origin_ids";

    private final Handle handle;

    EventTable(Handle handle) {
        this.handle = handle;
    }

    public long count() {
        return handle.createQuery("select count(*) from events")
                .mapTo(long.class)
                .one();
    }

    /** Events that {@code filter} lets pass, latest day first. */
    public List<EventRow> list(EventFilter filter) {
        Map<String, Object> bound = new LinkedHashMap<>();
        return handle.createQuery("select " + COLUMNS + " from events" + conditions(filter, bound)
                        + " order by coalesce(day, '') desc, story desc, number desc limit :limit")
                .bindMap(bound)
                .bind("limit", filter.limit())
                .map((rs, context) -> row(rs))
                .list();
    }

    private static String conditions(EventFilter filter, Map<String, Object> bound) {
        List<String> all = new ArrayList<>();
        condition(all, bound, "type = :type", "type", filter.type());
        condition(all, bound, "country = :country", "country", filter.country());
        condition(all, bound, "story = :story", "story", filter.story());
        condition(all, bound, "day >= :from", "from", filter.from());
        condition(all, bound, "day <= :to", "to", filter.to());
        String actor = filter.actor() == null ? null : filter.actor() + "%";
        condition(all, bound, "(source_actor like :actor or target_actor like :actor)", "actor", actor);
        if (filter.leastOrigins() > 0) {
            condition(all, bound, "origins >= :leastOrigins", "leastOrigins", filter.leastOrigins());
        }
        EventFilter.Cursor after = filter.after();
        if (after != null) {
            all.add("(coalesce(day, '') < :day or coalesce(day, '') = :day"
                    + " and (story < :afterStory or story = :afterStory and number < :afterNumber))");
            bound.put("day", after.day());
            bound.put("afterStory", after.story());
            bound.put("afterNumber", after.number());
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    private static void condition(
            List<String> all, Map<String, Object> bound, String condition, String name, @Nullable Object value) {
        if (value != null) {
            all.add(condition);
            bound.put(name, value);
        }
    }

    private static EventRow row(ResultSet rs) throws SQLException {
        return new EventRow(
                rs.getString("story"),
                rs.getInt("number"),
                rs.getString("type"),
                rs.getString("cameo"),
                rs.getString("source_text"),
                rs.getString("source_actor"),
                rs.getString("target_text"),
                rs.getString("target_actor"),
                rs.getString("day"),
                rs.getString("place"),
                rs.getString("country"),
                number(rs, "lat"),
                number(rs, "lon"),
                divided(rs.getString("report_ids")),
                divided(rs.getString("origin_ids")));
    }

    private static @Nullable Double number(ResultSet rs, String column) throws SQLException {
        double value = rs.getDouble(column);
        return rs.wasNull() ? null : value;
    }

    private static List<String> divided(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(DIVIDER));
    }

    /** Puts the events of a story in the place of those it had. */
    public void replace(String story, List<EventRow> events) {
        handle.createUpdate("delete from events where story = :story")
                .bind("story", story)
                .execute();
        if (events.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into events (" + COLUMNS + ", reports, origins) values (:story,"
                        + " :number, :type, :cameo, :sourceText, :sourceActor, :targetText, :targetActor, :day, :place, :country,"
                        + " :lat, :lon, :joinedReports, :joinedOrigins, :reports, :origins)");
        events.forEach(each -> batch.bindMethods(each)
                .bind("joinedReports", String.join(DIVIDER, each.reportIds()))
                .bind("joinedOrigins", String.join(DIVIDER, each.originIds()))
                .bind("reports", each.reportIds().size())
                .bind("origins", each.originIds().size())
                .add());
        batch.execute();
    }
}
