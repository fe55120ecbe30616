package org.stemma.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What is watched, and the pages that were met there. */
public final class WatchTable {
    private static final String COLUMNS = "address, title, folder, active, state, reason, etag, modified, looked_at,"
            + " listed_at, next_at, failures, latest, added";
    private static final String PAGE_COLUMNS =
            "url, watch, stamp, hints, state, reason, hash, report, listed_at, next_at, looks, failures";

    private final Handle handle;

    WatchTable(Handle handle) {
        this.handle = handle.registerRowMapper(WatchRow.class, ConstructorMapper.of(WatchRow.class))
                .registerRowMapper(PageRow.class, ConstructorMapper.of(PageRow.class));
    }

    /**
     * A list that is looked at again and again. Times are milliseconds since 1970.
     *
     * @param folder as the user ordered them; may be empty
     * @param state a word
     * @param reason why it is not well
     * @param etag by which the site knows what was last sent
     * @param modified the same by a time
     * @param listedAt the last look that gave a list
     * @param failures in a row
     * @param latest what was new at the last look that gave a list
     * @param added reports that it brought in all
     */
    public record WatchRow(
            String address,
            @Nullable String title,
            String folder,
            boolean active,
            String state,
            @Nullable String reason,
            @Nullable String etag,
            @Nullable String modified,
            @Nullable Long lookedAt,
            @Nullable Long listedAt,
            long nextAt,
            int failures,
            int latest,
            long added) {}

    /**
     * A page that a list names. Times are milliseconds since 1970.
     *
     * @param stamp of what the list says of it
     * @param hints the same, written by {@link RecordCodec}
     * @param hash of its bytes, null until it was fetched
     * @param report the last that was made of it
     * @param nextAt null where it is not looked at again
     * @param looks that gave the page
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    public record PageRow(
            String url,
            String watch,
            String stamp,
            byte[] hints,
            String state,
            @Nullable String reason,
            @Nullable String hash,
            @Nullable String report,
            long listedAt,
            @Nullable Long nextAt,
            int looks,
            int failures) {}

    public Optional<WatchRow> find(String address) {
        return handle.createQuery("select " + COLUMNS + " from watches where address = :address")
                .bind("address", address)
                .mapTo(WatchRow.class)
                .findOne();
    }

    /** All that the user has watched now, by folder and address. */
    public List<WatchRow> active() {
        return handle.createQuery("select " + COLUMNS + " from watches where active = 1 order by folder, address")
                .mapTo(WatchRow.class)
                .list();
    }

    /** The time at which the next list or page of those that are watched is due; empty where none is. */
    public Optional<Long> next() {
        return handle.createQuery(
                        "select min(next_at) from (select next_at from watches where active = 1"
                                + " union all select min(p.next_at) from watched_pages p"
                                + " join watches w on w.address = p.watch where w.active = 1 and p.next_at is not null) both_kinds")
                .mapTo(Long.class)
                .findOne();
    }

    /** Nothing is watched any more; what is known of each stays. */
    public void deactivateAll() {
        handle.createUpdate("update watches set active = 0").execute();
    }

    /** Adds a list, or puts it in the place of what the store has under its address. */
    public void put(WatchRow row) {
        handle.createUpdate("insert into watches (" + COLUMNS + ") values (:address, :title, :folder, :activity,"
                        + " :state, :reason, :etag, :modified, :lookedAt, :listedAt, :nextAt, :failures, :latest, :added)"
                        + " on conflict (address) do update set title = excluded.title, folder = excluded.folder,"
                        + " active = excluded.active, state = excluded.state, reason = excluded.reason,"
                        + " etag = excluded.etag, modified = excluded.modified, looked_at = excluded.looked_at,"
                        + " listed_at = excluded.listed_at, next_at = excluded.next_at, failures = excluded.failures,"
                        + " latest = excluded.latest, added = excluded.added")
                .bindMethods(row)
                .bind("activity", row.active() ? 1 : 0)
                .execute();
    }

    /** Counts {@code more} reports to a list. */
    public void count(String address, int more) {
        handle.createUpdate("update watches set added = added + :more where address = :address")
                .bind("address", address)
                .bind("more", more)
                .execute();
    }

    public Optional<PageRow> page(String url) {
        return handle.createQuery("select " + PAGE_COLUMNS + " from watched_pages where url = :url")
                .bind("url", url)
                .mapTo(PageRow.class)
                .findOne();
    }

    /** Pages of active lists that are due, those that wait longest first. */
    public List<PageRow> due(long now, int most) {
        return handle.createQuery("select " + PAGE_COLUMNS + " from watched_pages where next_at <= :now and exists"
                        + " (select 1 from watches w where w.address = watched_pages.watch and w.active = 1)"
                        + " order by next_at, url limit :most")
                .bind("now", now)
                .bind("most", most)
                .mapTo(PageRow.class)
                .list();
    }

    /** Pages of active lists that are due. */
    public long countDue(long now) {
        return handle.createQuery("select count(*) from watched_pages where next_at <= :now and exists"
                        + " (select 1 from watches w where w.address = watched_pages.watch and w.active = 1)")
                .bind("now", now)
                .mapTo(long.class)
                .one();
    }

    /** Adds a page, or puts it in the place of what the store has under its address. */
    public void put(PageRow row) {
        handle.createUpdate("insert into watched_pages (" + PAGE_COLUMNS + ") values (:url, :watch, :stamp, :hints,"
                        + " :state, :reason, :hash, :report, :listedAt, :nextAt, :looks, :failures)"
                        + " on conflict (url) do update set watch = excluded.watch, stamp = excluded.stamp,"
                        + " hints = excluded.hints, state = excluded.state, reason = excluded.reason,"
                        + " hash = excluded.hash, report = excluded.report, listed_at = excluded.listed_at,"
                        + " next_at = excluded.next_at, looks = excluded.looks, failures = excluded.failures")
                .bindMethods(row)
                .execute();
    }

    /** Forgets the pages that a list has not named since {@code time} and that are not looked at again. */
    public void forget(String watch, long time) {
        handle.createUpdate("delete from watched_pages where watch = :watch and listed_at < :time and next_at is null")
                .bind("watch", watch)
                .bind("time", time)
                .execute();
    }
}
