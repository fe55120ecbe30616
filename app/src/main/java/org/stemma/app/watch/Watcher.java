package org.stemma.app.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.app.watch.WatchEvent.Kind;
import org.stemma.ingest.ListLook;
import org.stemma.ingest.Lookout;
import org.stemma.ingest.PageLook;
import org.stemma.ingest.Subscriptions.Subscription;
import org.stemma.ingest.Validators;
import org.stemma.pipeline.Archive;
import org.stemma.store.Store;
import org.stemma.store.StoreException;
import org.stemma.store.WatchTable.PageRow;
import org.stemma.store.WatchTable.WatchRow;

/**
 * Looks at the lists that are due, and at the pages that they name. All that it knows stands in the store: a page that a list named
 * is fetched after a restart too, and one that was fetched is not fetched again. One thread at a time.
 */
public final class Watcher implements AutoCloseable {
    /** A time that does not come. */
    static final long NEVER = Long.MAX_VALUE;

    /** Requests that run at once, each to another host. */
    private static final int AT_ONCE = 8;

    /** Pages that are fetched before they are added together. */
    private static final int CHUNK = 16;

    private final Store store;
    private final Lookout lookout;
    private final Rhythm rhythm;
    private final Clock clock;
    private final Consumer<WatchEvent> events;
    private final PageKeeper pages;
    private final Semaphore running = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean closed;

    /**
     * @param lookout closed with this
     * @param events told what is done, as it is done
     */
    public Watcher(Archive archive, Lookout lookout, Rhythm rhythm, Clock clock, Consumer<WatchEvent> events) {
        this.store = archive.store();
        this.lookout = lookout;
        this.rhythm = rhythm;
        this.clock = clock;
        this.events = events;
        this.pages = new PageKeeper(archive, clock, events);
    }

    /**
     * Watches these lists and no others.
     *
     * @param again whether all are due at once, those that are gone too
     */
    public void watch(List<Subscription> lists, boolean again) {
        long now = clock.millis();
        store.write(tables -> {
            tables.watches().deactivateAll();
            for (Subscription list : lists) {
                WatchRow row = tables.watches()
                        .find(list.address())
                        .map(known -> subscribed(known, list, again ? now : known.nextAt()))
                        .orElseGet(() -> unseen(list, now));
                tables.watches().put(row);
            }
            return lists.size();
        });
    }

    private static WatchRow unseen(Subscription list, long now) {
        return new WatchRow(
                list.address(),
                list.title(),
                list.folder(),
                true,
                "waiting",
                null,
                null,
                null,
                null,
                null,
                now,
                0,
                0,
                0);
    }

    private static WatchRow subscribed(WatchRow known, Subscription list, long next) {
        return new WatchRow(
                known.address(),
                list.title(),
                list.folder(),
                true,
                known.state(),
                known.reason(),
                known.etag(),
                known.modified(),
                known.lookedAt(),
                known.listedAt(),
                next,
                known.failures(),
                known.latest(),
                known.added());
    }

    /** Looks at everything that is due now; returns how many reports came in. */
    public int round() {
        long now = clock.millis();
        List<WatchRow> due = store.read(tables -> tables.watches().active()).stream()
                .filter(each -> each.nextAt() <= now)
                .toList();
        int added = 0;
        for (Looked<WatchRow, ListLook> each : together(due, this::look)) {
            added += note(each.asked, each.look);
        }
        return added + duePages();
    }

    private ListLook look(WatchRow list) {
        return lookout.list(list.address(), new Validators(list.etag(), list.modified()));
    }

    private int duePages() {
        int added = 0;
        while (!closed) {
            List<PageRow> due = store.read(tables -> tables.watches().due(clock.millis(), CHUNK));
            if (due.isEmpty()) {
                break;
            }
            List<Looked<PageRow, PageLook>> looks =
                    together(due, page -> lookout.page(page.url(), PageKeeper.hints(page)));
            if (!closed) {
                added += pages.keep(looks);
            }
        }
        return added;
    }

    /** When something is due next; {@link Instant#MAX} where nothing is. */
    public Instant next() {
        return store.read(tables -> tables.watches().next())
                .filter(next -> next != NEVER)
                .map(Instant::ofEpochMilli)
                .orElse(Instant.MAX);
    }

    /** What was asked for, and what came. */
    record Looked<A, L>(A asked, L look) {}

    /** Looks at all at once, as far as hosts and the number of requests allow; results in the order of what was asked. */
    private <A, L> List<Looked<A, L>> together(List<A> all, Function<A, L> look) {
        List<Future<Looked<A, L>>> begun = new ArrayList<>();
        for (A each : all) {
            Callable<Looked<A, L>> work = () -> {
                running.acquire();
                try {
                    return new Looked<>(each, look.apply(each));
                } finally {
                    running.release();
                }
            };
            begun.add(threads.submit(work));
        }
        List<Looked<A, L>> done = new ArrayList<>();
        for (Future<Looked<A, L>> each : begun) {
            try {
                done.add(each.get());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return List.of();
            } catch (ExecutionException failed) {
                if (closed) {
                    return List.of();
                }
                throw new IllegalStateException(failed.getCause());
            }
        }
        return done;
    }

    private int note(WatchRow list, ListLook look) {
        Next then = new Next(list, clock.millis());
        switch (look) {
            case ListLook.Unchanged same -> {
                long next = then.after(rhythm.every());
                put(then.row("well", null, list.failures() == 0 ? 0 : -list.failures(), next));
                tell(Kind.UNCHANGED, list, null, next);
            }
            case ListLook.PutOff off -> {
                long next = then.after(rhythm.putOff(off.pause(), list.failures() + 1));
                put(then.row("put off", off.reason(), 1, next));
                tell(Kind.PUT_OFF, list, off.reason(), next);
            }
            case ListLook.Gone gone -> {
                put(then.row("gone", gone.reason(), 1, NEVER));
                tell(Kind.GONE, list, gone.reason(), NEVER);
            }
            case ListLook.Failed failed -> {
                long next = then.after(rhythm.afterFailures(list.failures() + 1));
                put(then.row("failing", failed.reason(), 1, next));
                tell(Kind.FAILED, list, failed.reason(), next);
            }
            case ListLook.Listing listing -> {
                return listed(list, listing, then);
            }
        }
        return 0;
    }

    private int listed(WatchRow list, ListLook.Listing listing, Next then) {
        long next = then.after(rhythm.afterList(listing.fresh()));
        listing.notes().forEach(note -> tell(Kind.NOTED, list, note, next));
        try {
            PageKeeper.Listed kept = pages.list(list, listing);
            put(then.listing(listing, kept.fresh(), kept.added(), next));
            tell(Kind.LISTED, list, listing.entries().size() + " listed, " + kept.fresh() + " new", next);
            return kept.added();
        } catch (StoreException failed) {
            tell(Kind.FAILED, list, failed.getMessage(), then.after(rhythm.every()));
            throw failed;
        }
    }

    private void put(WatchRow row) {
        store.write(tables -> {
            tables.watches().put(row);
            return true;
        });
    }

    private void tell(Kind kind, WatchRow list, @Nullable String detail, long next) {
        Instant then = next == NEVER ? null : Instant.ofEpochMilli(next);
        events.accept(WatchEvent.ofList(clock.instant(), kind, list.address(), detail, then));
    }

    /** What is noted of a list after a look. */
    private record Next(WatchRow was, long now) {
        long after(Duration pause) {
            return now + pause.toMillis();
        }

        WatchRow row(String state, @Nullable String reason, int moreFailures, long next) {
            return new WatchRow(
                    was.address(),
                    was.title(),
                    was.folder(),
                    true,
                    state,
                    reason,
                    was.etag(),
                    was.modified(),
                    now,
                    was.listedAt(),
                    next,
                    was.failures() + moreFailures,
                    was.latest(),
                    was.added());
        }

        WatchRow listing(ListLook.Listing listing, int fresh, int added, long next) {
            String reason = listing.notes().isEmpty() ? null : listing.notes().getFirst();
            return new WatchRow(
                    was.address(),
                    was.title(),
                    was.folder(),
                    true,
                    "well",
                    reason,
                    listing.validators().etag(),
                    listing.validators().modified(),
                    now,
                    now,
                    next,
                    0,
                    fresh,
                    was.added() + added);
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
        lookout.close();
    }
}
