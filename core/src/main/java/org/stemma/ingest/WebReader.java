package org.stemma.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.stemma.ingest.Capture.Hints;

/**
 * Reads what stands at an address: a page or text is one input; a feed or sitemap gives what such a file gives, and in their
 * places the pages that it only lists, up to a number. Pages are fetched a few at a time, and given in the list's order.
 */
final class WebReader implements AutoCloseable {
    /** A sitemap may list sitemaps; these list pages. */
    private static final int DEEPEST = 2;

    private final WebFetcher fetcher;
    private final Limits limits;
    private final Consumer<String> warnings;
    private final WebPages pages;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WebReader(WebFetcher fetcher, Limits limits, Consumer<String> warnings) {
        this.fetcher = fetcher;
        this.limits = limits;
        this.warnings = warnings;
        this.pages = new WebPages(limits);
    }

    /** What {@code address} gives, in order. */
    List<Input> read(String address) {
        return new Reading(address).start(new Listed(address, address, Hints.NONE));
    }

    /** Works ahead on {@code addresses}; each call of {@link Ahead#next} gives what the next one holds. */
    Ahead<String, List<Input>> ahead(List<String> addresses) {
        return new Ahead<>(addresses, this::read, threads);
    }

    /** Reads what files list, each address as it comes, up to a number for each list. */
    Listed.Reader following(Intake intake) {
        Map<String, Reading> lists = new HashMap<>();
        return listed -> {
            Reading list = lists.computeIfAbsent(listed.list(), Reading::new);
            list.follow(listed).forEach(intake::accept);
            return true;
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
        fetcher.close();
    }

    /** An entry of a list, in the list's order. */
    private sealed interface Entry {
        /** What the list holds itself. */
        record Held(Input input) implements Entry {}

        /** What is to be fetched. */
        record Linked(Listed listed) implements Entry {}
    }

    /** The reading of what one name on the command line leads to. */
    private final class Reading {
        private final String name;
        private int left = fetcher.links();
        private long bytesLeft = limits.feed();
        private boolean told;
        private List<Input> inputs = new ArrayList<>();

        Reading(String name) {
            this.name = name;
        }

        /** What the user named. */
        List<Input> start(Listed listed) {
            take(listed, fetcher.fetch(listed.url()), 0);
            return inputs;
        }

        /** One more address that a file lists. */
        List<Input> follow(Listed listed) {
            inputs = new ArrayList<>();
            if (mayFetch()) {
                left--;
                take(listed, fetcher.fetch(listed.url()), 1);
            }
            return inputs;
        }

        private boolean mayFetch() {
            boolean may = left > 0 && bytesLeft > 0;
            if (!may && !told) {
                told = true;
                warnings.accept(name + ": lists more than is fetched of one list; what follows its first "
                        + (fetcher.links() - left) + " addresses is left out");
            }
            return may;
        }

        private void take(Listed asked, Fetched fetched, int depth) {
            try {
                switch (fetched) {
                    case Fetched.Failed failed -> throw new WebFault(failed.reason());
                    case Fetched.Document document -> document(asked, document, depth);
                }
            } catch (IOException fault) {
                inputs.add(new Input.Unreadable(asked.url(), asked.url(), Faults.reason(fault)));
            }
        }

        private void document(Listed asked, Fetched.Document document, int depth) throws IOException {
            bytesLeft -= document.bytes().length;
            try (Packed in = Packed.open(new ByteArrayInputStream(document.bytes()), limits)) {
                byte[] head = Packed.head(in, FileKind.HEAD);
                if (head.length == 0) {
                    throw new WebFault("is empty");
                }
                FileKind kind = WebKinds.of(document.type(), head);
                switch (kind) {
                    case PAGE -> inputs.add(new Input.Captured(pages.page(asked, document, in)));
                    case TEXT -> inputs.add(new Input.Captured(pages.text(asked, document, in)));
                    default -> list(kind, document, in, depth);
                }
            }
        }

        private void list(FileKind kind, Fetched.Document document, Packed in, int depth) throws IOException {
            if (depth == DEEPEST) {
                throw new WebFault("is a list in a list of lists");
            }
            String place = document.address().toString();
            List<Entry> entries = new ArrayList<>();
            Intake intake = new Intake(input -> entries.add(new Entry.Held(input)), warnings);
            Listed.Reader listing = listed -> entries.add(entry(listed, document.address()));
            new FileSource(intake, Disk.SYSTEM, limits, listing).read(kind, place, place, in);
            List<Listed> links = links(entries);
            if (links.size() > 1) {
                warnings.accept(place + ": fetching " + links.size() + " addresses that it lists");
            }
            Ahead<Listed, Fetched> ahead = new Ahead<>(links, each -> fetcher.fetch(each.url()), threads);
            for (Entry entry : entries) {
                switch (entry) {
                    case Entry.Held held -> inputs.add(held.input());
                    case Entry.Linked linked -> linked(linked.listed(), ahead, depth + 1);
                }
            }
        }

        private void linked(Listed listed, Ahead<Listed, Fetched> ahead, int depth) {
            if (mayFetch()) {
                left--;
                take(listed, ahead.next(), depth);
            }
        }

        private List<Listed> links(List<Entry> entries) {
            return entries.stream()
                    .filter(Entry.Linked.class::isInstance)
                    .map(entry -> ((Entry.Linked) entry).listed())
                    .limit(left)
                    .toList();
        }
    }

    private static Entry entry(Listed listed, WebAddress list) {
        try {
            String url = list.resolve(listed.url()).toString();
            return new Entry.Linked(new Listed(url, listed.place(), listed.hints()));
        } catch (WebFault fault) {
            return new Entry.Held(new Input.Unreadable(listed.url(), listed.place(), Faults.message(fault)));
        }
    }
}
