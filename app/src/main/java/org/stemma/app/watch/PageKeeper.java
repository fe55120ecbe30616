package org.stemma.app.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.app.watch.WatchEvent.Kind;
import org.stemma.app.watch.Watcher.Looked;
import org.stemma.extract.Extraction;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Capture.Hints;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.Input;
import org.stemma.ingest.ListLook;
import org.stemma.ingest.PageLook;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Archive.Added;
import org.stemma.store.RecordCodec;
import org.stemma.store.Store;
import org.stemma.store.WatchTable.PageRow;
import org.stemma.store.WatchTable.WatchRow;

/** Adds what lists hold and pages give to an archive, and keeps what is known of each page. */
final class PageKeeper {
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final Archive archive;
    private final Store store;
    private final Clock clock;
    private final Consumer<WatchEvent> events;

    PageKeeper(Archive archive, Clock clock, Consumer<WatchEvent> events) {
        this.archive = archive;
        this.store = archive.store();
        this.clock = clock;
        this.events = events;
    }

    /**
     * What a list brought.
     *
     * @param fresh entries that are new or changed
     * @param added reports that it held itself
     */
    record Listed(int fresh, int added) {}

    static Hints hints(PageRow page) {
        return RecordCodec.read(page.hints(), Hints.class);
    }

    /** Keeps what {@code listing} names: what it holds whole is added, the rest waits to be fetched. */
    Listed list(WatchRow list, ListLook.Listing listing) {
        Map<String, ListLook.Entry> fresh = new LinkedHashMap<>();
        Map<String, PageRow> known = new LinkedHashMap<>();
        for (ListLook.Entry entry : listing.entries()) {
            Optional<PageRow> page = store.read(tables -> tables.watches().page(entry.key()));
            page.ifPresent(row -> known.put(entry.key(), row));
            if (page.isEmpty() || !page.get().stamp().equals(entry.stamp())) {
                fresh.putIfAbsent(entry.key(), entry);
            }
        }
        List<Capture> held = fresh.values().stream()
                .map(ListLook.Entry::capture)
                .filter(Objects::nonNull)
                .toList();
        Map<String, Added> added = add(held);
        List<PageRow> rows = new ArrayList<>();
        for (ListLook.Entry entry : fresh.values()) {
            Capture capture = entry.capture();
            Added made = capture == null ? null : added.get(capture.key());
            rows.add(row(list, entry, known.get(entry.key()), made));
        }
        keep(list, rows, known.values());
        int stored = (int)
                added.values().stream().filter(Added.Stored.class::isInstance).count();
        return new Listed(fresh.size(), stored);
    }

    private void keep(WatchRow list, List<PageRow> rows, Iterable<PageRow> known) {
        long now = clock.millis();
        store.write(tables -> {
            known.forEach(row -> tables.watches().put(listedAt(row, now)));
            rows.forEach(tables.watches()::put);
            tables.watches().forget(list.address(), now - REMEMBERED.toMillis());
            return rows.size();
        });
    }

    private static PageRow listedAt(PageRow row, long now) {
        return new PageRow(
                row.url(),
                row.watch(),
                row.stamp(),
                row.hints(),
                row.state(),
                row.reason(),
                row.hash(),
                row.report(),
                now,
                row.nextAt(),
                row.looks(),
                row.failures());
    }

    private PageRow row(WatchRow list, ListLook.Entry entry, @Nullable PageRow was, @Nullable Added made) {
        long now = clock.millis();
        byte[] hints = RecordCodec.write(entry.hints());
        String report = was == null ? null : was.report();
        if (entry.capture() == null) {
            return new PageRow(
                    entry.key(),
                    list.address(),
                    entry.stamp(),
                    hints,
                    "due",
                    null,
                    was == null ? null : was.hash(),
                    report,
                    now,
                    now,
                    was == null ? 0 : was.looks(),
                    0);
        }
        Outcome outcome = outcome(made, was != null && was.report() != null);
        String held = outcome.report == null ? report : outcome.report;
        tell(outcome.kind, list.address(), entry.key(), outcome);
        return new PageRow(
                entry.key(),
                list.address(),
                entry.stamp(),
                hints,
                outcome.kind.word(),
                outcome.reason,
                null,
                held,
                now,
                null,
                1,
                0);
    }

    /** What became of a page. */
    private record Outcome(
            Kind kind,
            @Nullable String report,
            @Nullable String reason,
            @Nullable Instant next) {}

    private static Outcome outcome(@Nullable Added made, boolean again) {
        if (made == null) {
            return new Outcome(Kind.KNOWN, null, null, null);
        }
        return switch (made) {
            case Added.Stored stored -> new Outcome(again ? Kind.CHANGED : Kind.ADDED, stored.key(), null, null);
            case Added.Refused refused ->
                new Outcome(Kind.REFUSED, null, reason(refused.document().extraction()), null);
            case Added.Known known -> new Outcome(Kind.KNOWN, null, null, null);
        };
    }

    private static String reason(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Article article -> "its language could not be analysed";
            case Extraction.NotAnArticle page -> "not an article: " + page.reason();
            case Extraction.Unreadable broken -> "unreadable: " + broken.reason();
        };
    }

    /** Keeps what pages gave; returns how many reports came of them. */
    int keep(List<Looked<PageRow, PageLook>> looks) {
        Map<String, Capture> wanted = new LinkedHashMap<>();
        for (Looked<PageRow, PageLook> each : looks) {
            if (each.look() instanceof PageLook.Captured captured
                    && !captured.hash().equals(each.asked().hash())) {
                wanted.put(each.asked().url(), captured.capture());
            }
        }
        Map<String, String> lastReports = new LinkedHashMap<>();
        looks.forEach(each -> {
            if (each.asked().report() != null) {
                lastReports.put(each.asked().url(), each.asked().report());
            }
        });
        Versions versions = new Versions(archive, lastReports);
        Map<String, Added> added =
                add(wanted.values().stream().filter(versions::isNew).toList());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Looked<PageRow, PageLook> each : looks) {
            Outcome outcome = outcome(each, added.get(each.asked().url()));
            put(each, outcome);
            tell(outcome.kind, each.asked().watch(), each.asked().url(), outcome);
            if (outcome.report != null) {
                counts.merge(each.asked().watch(), 1, Integer::sum);
            }
        }
        counts.forEach((watch, more) -> store.write(tables -> {
            tables.watches().count(watch, more);
            return more;
        }));
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Outcome outcome(Looked<PageRow, PageLook> looked, @Nullable Added made) {
        PageRow page = looked.asked();
        return switch (looked.look()) {
            case PageLook.Captured captured -> {
                Outcome outcome = outcome(made, page.report() != null);
                Duration pause = outcome.kind == Kind.REFUSED ? null : Rhythm.afterPage(page.looks() + 1);
                yield new Outcome(outcome.kind, outcome.report, outcome.reason, after(pause));
            }
            case PageLook.Failed failed -> {
                Duration pause = failed.lasting() ? null : Rhythm.afterPageFailures(page.failures() + 1);
                yield new Outcome(Kind.UNREACHED, null, failed.reason(), after(pause));
            }
        };
    }

    private @Nullable Instant after(@Nullable Duration pause) {
        return pause == null ? null : clock.instant().plus(pause);
    }

    private void put(Looked<PageRow, PageLook> looked, Outcome outcome) {
        PageRow was = looked.asked();
        boolean had = looked.look() instanceof PageLook.Captured;
        PageRow row = new PageRow(
                was.url(),
                was.watch(),
                was.stamp(),
                was.hints(),
                outcome.kind.word(),
                outcome.reason,
                looked.look() instanceof PageLook.Captured captured ? captured.hash() : was.hash(),
                outcome.report == null ? was.report() : outcome.report,
                was.listedAt(),
                outcome.next == null ? null : outcome.next.toEpochMilli(),
                had ? was.looks() + 1 : was.looks(),
                had ? 0 : was.failures() + 1);
        store.write(tables -> {
            tables.watches().put(row);
            return true;
        });
    }

    /** Adds {@code captures}; what became of each, by its key. */
    private Map<String, Added> add(List<Capture> captures) {
        Map<String, Added> became = new LinkedHashMap<>();
        if (captures.isEmpty()) {
            return became;
        }
        CaptureSource source = sink -> captures.forEach(each -> sink.accept(new Input.Captured(each)));
        List<String> keys = captures.stream().map(Capture::key).toList();
        archive.add(source, added -> became.put(asked(keys, added.key()), added));
        return became;
    }

    /** The key under which it was added; the store may know it by one with a number behind it. */
    private static String asked(List<String> keys, String key) {
        int mark = key.lastIndexOf('~');
        return keys.contains(key) || mark < 0 ? key : key.substring(0, mark);
    }

    private void tell(Kind kind, String feed, String page, Outcome outcome) {
        events.accept(new WatchEvent(clock.instant(), kind, feed, page, outcome.report, outcome.reason, outcome.next));
    }
}
