package org.stemma.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.stemma.store.StatementRow.WordingRow;

/** The statements of stories and their wordings. */
public final class StatementTable {
    private static final String COLUMNS =
            "story, id, speaker, actor, gist, origins, reports, differences, said_at, change";

    private final Handle handle;

    StatementTable(Handle handle) {
        this.handle = handle.registerRowMapper(StatementRow.class, ConstructorMapper.of(StatementRow.class))
                .registerRowMapper(WordingRow.class, ConstructorMapper.of(WordingRow.class));
    }

    public long count() {
        return handle.createQuery("select count(*) from statements")
                .mapTo(long.class)
                .one();
    }

    /** Statements that {@code filter} lets pass, latest first. */
    public List<StatementRow> list(StatementFilter filter) {
        Map<String, Object> bound = new LinkedHashMap<>();
        return handle.createQuery("select " + COLUMNS + " from statements" + conditions(filter, bound)
                        + " order by coalesce(said_at, 0) desc, story desc, id desc limit :limit")
                .bindMap(bound)
                .bind("limit", filter.limit())
                .mapTo(StatementRow.class)
                .list();
    }

    public Optional<StatementRow> find(String story, String id) {
        return handle.createQuery("select " + COLUMNS + " from statements where story = :story and id = :id")
                .bind("story", story)
                .bind("id", id)
                .mapTo(StatementRow.class)
                .findOne();
    }

    /** All statements of a story. */
    public List<StatementRow> ofStory(String story) {
        return handle.createQuery("select " + COLUMNS + " from statements where story = :story order by id")
                .bind("story", story)
                .mapTo(StatementRow.class)
                .list();
    }

    private static String conditions(StatementFilter filter, Map<String, Object> bound) {
        List<String> all = new ArrayList<>();
        if (filter.speaker() != null) {
            all.add("speaker in (select speaker from statements where lower(speaker) like :speaker)"); // by its index
            // alone
            bound.put("speaker", "%" + filter.speaker().toLowerCase(Locale.ROOT) + "%");
        }
        if (filter.actor() != null) {
            all.add("actor like :actor");
            bound.put("actor", filter.actor() + "%");
        }
        if (filter.story() != null) {
            all.add("story = :story");
            bound.put("story", filter.story());
        }
        if (filter.from() != null) {
            all.add("said_at >= :from");
            bound.put("from", filter.from());
        }
        if (filter.past() != null) {
            all.add("said_at < :past");
            bound.put("past", filter.past());
        }
        if (filter.differing()) {
            all.add("differences > 0");
        }
        StatementFilter.Cursor after = filter.after();
        if (after != null) {
            all.add("(coalesce(said_at, 0) < :at or coalesce(said_at, 0) = :at"
                    + " and (story < :afterStory or story = :afterStory and id < :afterId))");
            bound.put("at", after.saidAt());
            bound.put("afterStory", after.story());
            bound.put("afterId", after.id());
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    public List<WordingRow> wordings(String story, String statement) {
        return handle.createQuery("select story, statement, number, report, first, past, quoted, words from wordings"
                        + " where story = :story and statement = :statement order by number")
                .bind("story", story)
                .bind("statement", statement)
                .mapTo(WordingRow.class)
                .list();
    }

    /** Puts the statements of a story in the place of those it had. */
    public void replace(String story, List<StatementRow> statements, List<WordingRow> wordings) {
        delete(story);
        if (!statements.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("insert into statements (" + COLUMNS + ") values (:story, :id,"
                    + " :speaker, :actor, :gist, :origins, :reports, :differences, :saidAt, :change)");
            statements.forEach(each -> batch.bindMethods(each).add());
            batch.execute();
        }
        if (!wordings.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(
                    "insert into wordings (story, statement, number, report, first, past, quoted, words)"
                            + " values (:story, :statement, :number, :report, :first, :past, :quotation, :words)");
            wordings.forEach(each -> batch.bindMethods(each)
                    .bind("quotation", each.quoted() ? 1 : 0)
                    .add());
            batch.execute();
        }
    }

    /** Takes the statements of a story away. */
    public void delete(String story) {
        handle.createUpdate("delete from wordings where story = :story")
                .bind("story", story)
                .execute();
        handle.createUpdate("delete from statements where story = :story")
                .bind("story", story)
                .execute();
    }
}
