package org.stemma.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Saved searches that tell what becomes of the stories they find, and what they told. */
public final class AlertTable {
    private static final String SEEN = "alerts seen";
    private static final String DIGEST = "digest sent";
    private static final String COLUMNS = "number, name, words, speaker, actor, place, outlet, type, language, tells,"
            + " least_origins, webhook, secret, mail, paused, since, made_at, deleted_at";
    private static final String NOTICE_COLUMNS =
            "number, id, alert, at, kind, story, headline, reports, newsrooms, origins, detail";

    private final Handle handle;

    AlertTable(Handle handle) {
        this.handle = handle.registerRowMapper(AlertRow.class, ConstructorMapper.of(AlertRow.class))
                .registerRowMapper(NoticeRow.class, ConstructorMapper.of(NoticeRow.class));
    }

    /**
     * A saved search and what it tells to whom. Times are milliseconds since 1970.
     *
     * @param number from 1
     * @param words and what follows: as in {@link SearchQuery}
     * @param tells kinds of notices, divided by blanks
     * @param leastOrigins the number of origins at which it tells
     * @param webhook address to which notices are posted
     * @param secret by which what is posted is signed
     * @param mail address to which notices are mailed
     * @param since the last change before it was made
     * @param deletedAt null unless it was deleted; until it is forgotten it can be restored
     */
    public record AlertRow(
            long number,
            String name,
            @Nullable String words,
            @Nullable String speaker,
            @Nullable String actor,
            @Nullable String place,
            @Nullable String outlet,
            @Nullable String type,
            @Nullable String language,
            String tells,
            int leastOrigins,
            @Nullable String webhook,
            String secret,
            @Nullable String mail,
            boolean paused,
            long since,
            long madeAt,
            @Nullable Long deletedAt) {}

    /**
     * Something that an alert told, with the counts of the story then.
     *
     * @param id the same for the same news
     * @param at milliseconds since 1970
     */
    public record NoticeRow(
            long number,
            String id,
            long alert,
            long at,
            String kind,
            String story,
            @Nullable String headline,
            int reports,
            int newsrooms,
            int origins,
            @Nullable String detail) {}

    /** All alerts in the order in which they were made, deleted ones among them. */
    public List<AlertRow> list() {
        return handle.createQuery("select " + COLUMNS + " from alerts order by number")
                .mapTo(AlertRow.class)
                .list();
    }

    public Optional<AlertRow> find(long number) {
        return handle.createQuery("select " + COLUMNS + " from alerts where number = :number")
                .bind("number", number)
                .mapTo(AlertRow.class)
                .findOne();
    }

    /** The number of the next alert; that of a deleted one does not come again. */
    public long next() {
        return new Settings(handle).next("alerts");
    }

    /** Adds an alert, or puts it in the place of the one that has its number. */
    public void put(AlertRow row) {
        handle.createUpdate("insert into alerts (" + COLUMNS + ") values (:number, :name, :words, :speaker, :actor,"
                        + " :place, :outlet, :type, :language, :tells, :leastOrigins, :webhook, :secret, :mail, :pause,"
                        + " :since, :madeAt, :deletedAt) on conflict (number) do update set name = excluded.name,"
                        + " words = excluded.words, speaker = excluded.speaker, actor = excluded.actor,"
                        + " place = excluded.place, outlet = excluded.outlet, type = excluded.type,"
                        + " language = excluded.language, tells = excluded.tells,"
                        + " least_origins = excluded.least_origins, webhook = excluded.webhook,"
                        + " secret = excluded.secret, mail = excluded.mail, paused = excluded.paused,"
                        + " since = excluded.since, made_at = excluded.made_at, deleted_at = excluded.deleted_at")
                .bindMethods(row)
                .bind("pause", row.paused() ? 1 : 0)
                .execute();
    }

    /** Forgets the alerts that were deleted before {@code time}, and what they told. */
    public void forget(long time) {
        String gone = " in (select number from alerts where deleted_at < :time)";
        for (String sql : List.of(
                "delete from deliveries where alert" + gone,
                "delete from notices where alert" + gone,
                "delete from alerts where deleted_at < :time")) {
            handle.createUpdate(sql).bind("time", time).execute();
        }
    }

    /** The number of the last change of which alerts know; -1 where they never looked. */
    public long seen() {
        return new Settings(handle).get(SEEN).map(Long::parseLong).orElse(-1L);
    }

    public void seen(long number) {
        new Settings(handle).put(SEEN, Long.toString(number));
    }

    /** The day of the last digest that was mailed; empty where none was. */
    public String digestSent() {
        return new Settings(handle).get(DIGEST).orElse("");
    }

    public void digestSent(String day) {
        new Settings(handle).put(DIGEST, day);
    }

    /** Whether this was told already. */
    public boolean told(String id) {
        return handle.createQuery("select count(*) from notices where id = :id")
                        .bind("id", id)
                        .mapTo(long.class)
                        .one()
                > 0;
    }

    /** The number of the next notice. */
    public long nextNotice() {
        return new Settings(handle).next("notices");
    }

    public void add(NoticeRow row) {
        handle.createUpdate("insert into notices (" + NOTICE_COLUMNS + ") values (:number, :id, :alert, :at, :kind,"
                        + " :story, :headline, :reports, :newsrooms, :origins, :detail)")
                .bindMethods(row)
                .execute();
    }

    /** What an alert told, latest first. */
    public List<NoticeRow> noticesOf(long alert, int most) {
        return handle.createQuery("select " + NOTICE_COLUMNS
                        + " from notices where alert = :alert order by number desc limit :most")
                .bind("alert", alert)
                .bind("most", most)
                .mapTo(NoticeRow.class)
                .list();
    }
}
