package org.stemma.store;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What became of stories, in order, for those who follow them. */
public final class ChangeTable {
    private static final String COLUMNS = "number, at, kind, story, reports, newsrooms, origins, changed, revised";

    private final Handle handle;

    ChangeTable(Handle handle) {
        this.handle = handle.registerRowMapper(ChangeRow.class, ConstructorMapper.of(ChangeRow.class));
    }

    /** What can become of a story. */
    public enum Kind {
        NEW,
        CHANGED,
        /** It is a part of another now, to which its id leads. */
        MERGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A change of a story, with its counts after it.
     *
     * @param number from 1, in the order of changes
     * @param at milliseconds since 1970
     * @param kind the word of {@link Kind}
     * @param changed differences that came in on the way
     * @param revised updates and corrections among its reports
     */
    public record ChangeRow(
            long number,
            long at,
            String kind,
            String story,
            int reports,
            int newsrooms,
            int origins,
            int changed,
            int revised) {}

    public void add(ChangeRow change) {
        handle.createUpdate("insert into changes (" + COLUMNS + ") values (:number, :at, :kind, :story, :reports,"
                        + " :newsrooms, :origins, :changed, :revised)")
                .bindMethods(change)
                .execute();
    }

    /** The number of the next change. */
    public long next() {
        return last() + 1;
    }

    /** The number of the latest change, 0 where there was none. */
    public long last() {
        return handle.createQuery("select coalesce(max(number), 0) from changes")
                .mapTo(long.class)
                .one();
    }

    /** Changes after {@code number}, in order. */
    public List<ChangeRow> after(long number, int most) {
        return handle.createQuery(
                        "select " + COLUMNS + " from changes where number > :number order by number limit :most")
                .bind("number", number)
                .bind("most", most)
                .mapTo(ChangeRow.class)
                .list();
    }

    /** Changes of one story, latest first. */
    public List<ChangeRow> ofStory(String story, int most) {
        return before(story, Long.MAX_VALUE, most);
    }

    /** Changes of one story before the change {@code number}, latest first. */
    public List<ChangeRow> before(String story, long number, int most) {
        return handle.createQuery("select " + COLUMNS + " from changes where story = :story and number < :number"
                        + " order by number desc limit :most")
                .bind("story", story)
                .bind("number", number)
                .bind("most", most)
                .mapTo(ChangeRow.class)
                .list();
    }

    /** The number of the first change of a story; 0 where it has none. */
    public long firstOf(String story) {
        return handle.createQuery("select coalesce(min(number), 0) from changes where story = :story")
                .bind("story", story)
                .mapTo(long.class)
                .one();
    }
}
