package org.stemma.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.store.IndexEntry.Kind;
import org.stemma.store.LineageTable.MemberRow;
import org.stemma.store.StatementRow.WordingRow;

/**
 * Measures what a large store takes to read: {@code ReadTimes REPORTS FOLDER}. FOLDER is filled with rows of invented reports, if it is
 * empty: three a story, each with an analysis of 6 KB that cannot be compressed, 400 words in the text index, two statements
 * and two events a story. Then every list and search that pages show is asked for {@value #TIMES} times: milliseconds, median and 95th of 100.
 */
public final class ReadTimes {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int TIMES = 60;
    private static final int BATCH = 3000;
    private static final String[] ACTORS = {"USAGOV", "PRKGOVMFA", "FRAMIL", "DEU", "BRAOPP", "JPNGOV"};

    private final Store store;
    private final int stories;
    private final Random random = new Random(5);

    private ReadTimes(Store store, int stories) {
        this.store = store;
        this.stories = stories;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        try (Store store = Store.open(new StoreAddress.Folder(folder))) {
            ReadTimes times = new ReadTimes(store, Integer.parseInt(args[0]) / 3);
            times.fill();
            times.run();
        }
    }

    private void fill() {
        long there = store.read(tables -> tables.stories().count());
        long begin = System.nanoTime();
        for (int from = (int) there; from < stories; from += BATCH / 3) {
            int first = from;
            store.write(tables -> {
                long step = tables.step();
                for (int i = first; i < Math.min(stories, first + BATCH / 3); i++) {
                    story(tables, i, step);
                }
                return step;
            });
        }
        store.updateIndex(this::entry, this::entry);
        OUT.printf(Locale.ROOT, "%d stories, filled in %.0f s%n", stories, (System.nanoTime() - begin) / 1e9);
    }

    private void story(Tables tables, int number, long step) {
        String id = "story" + number;
        long at = 1_900_000_000_000L + number * 300_000L;
        int origins = 1 + random.nextInt(3);
        byte[] trace = bytes(4000);
        tables.stories()
                .put(
                        new StoryRow(
                                id,
                                words(9),
                                "2031-05-03",
                                "2031-05-04",
                                at,
                                at + random.nextInt(1_000_000),
                                3,
                                2,
                                origins,
                                random.nextInt(3),
                                random.nextInt(3),
                                word(),
                                number % 9 == 0 ? "de en" : "en",
                                step,
                                false,
                                bytes(600)),
                        trace);
        List<MemberRow> members = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String key = id + "-" + i;
            String outlet = "Outlet " + random.nextInt(200);
            ReportRow row = new ReportRow(
                    number * 3L + i + 1,
                    key,
                    id,
                    id,
                    words(9),
                    "https://a.example/" + key,
                    outlet,
                    outlet.replace("Outlet ", "o") + ".example",
                    "en",
                    null,
                    null,
                    "2031-05-03",
                    at + i * 60_000L,
                    at,
                    step);
            tables.reports().add(new NewReport(row, "f" + key, null, bytes(80), bytes(6000)));
            members.add(new MemberRow(id, key, outlet, "n" + i, null, "AP", 0.8));
        }
        tables.lineages().replace(id, members, List.of());
        statements(tables, id, at, step);
    }

    private void statements(Tables tables, String story, long at, long step) {
        List<StatementRow> statements = new ArrayList<>();
        List<WordingRow> wordings = new ArrayList<>();
        List<EventRow> events = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String actor = ACTORS[random.nextInt(ACTORS.length)];
            statements.add(new StatementRow(
                    story,
                    "s" + i,
                    "Speaker " + random.nextInt(5000),
                    actor,
                    words(12),
                    1,
                    2,
                    random.nextInt(2),
                    at,
                    step));
            wordings.add(new WordingRow(story, "s" + i, 1, story + "-0", 5, 90, true, words(14)));
            wordings.add(new WordingRow(story, "s" + i, 2, story + "-1", 5, 90, true, words(14)));
            events.add(new EventRow(
                    story,
                    i + 1,
                    i == 0 ? "CONSULT" : "PROTEST",
                    "040",
                    word(),
                    actor,
                    word(),
                    ACTORS[random.nextInt(6)],
                    String.format(Locale.ROOT, "2031-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    word(),
                    random.nextBoolean() ? "FRA" : "DEU",
                    1.0,
                    2.0,
                    List.of(story + "-0"),
                    List.of("AP")));
        }
        tables.statements().replace(story, statements, wordings);
        tables.events().replace(story, events);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A word; few are frequent. */
    private String word() {
        return "w" + (int) (20_000 * Math.pow(random.nextDouble(), 4));
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(word()).append(' ');
        }
        return words.toString();
    }

    private IndexEntry entry(ReportTable.Analyzed report) {
        ReportRow row = report.row();
        return new IndexEntry(
                Kind.REPORT,
                row.id(),
                row.story(),
                row.headline(),
                words(400),
                List.of(row.id(), "o.example"),
                "en",
                row.publishedAt(),
                List.of("Speaker " + random.nextInt(5000)),
                List.of(ACTORS[random.nextInt(6)]),
                List.of("CONSULT"),
                List.of("France"));
    }

    private IndexEntry entry(Tables tables, StatementRow row) {
        return new IndexEntry(
                Kind.STATEMENT,
                row.id(),
                row.story(),
                row.speaker(),
                row.gist(),
                List.of(),
                null,
                row.saidAt(),
                List.of("Speaker 1"),
                List.of("USAGOV"),
                List.of(),
                List.of());
    }

    private void run() {
        OUT.println("p50 ms | p95 ms | what");
        stories(
                "latest",
                new StoryFilter(null, 0, 0, false, false, null, null, null, null, StoryFilter.Order.LATEST, null, 50));
        for (StoryFilter.Order order : StoryFilter.Order.values()) {
            stories("by " + order, filter(0, null, null, order));
        }
        stories("of 3 and more", filter(3, null, null, StoryFilter.Order.LATEST));
        stories("in German", filter(0, "de", null, StoryFilter.Order.LATEST));
        stories("with an outlet", filter(0, null, "Outlet 7", StoryFilter.Order.LATEST));
        time("totals of all stories", () -> read(tables -> tables.stories().totals(StoryFilter.ALL)));
        time("a story, its reports and statements", this::page);
        time("latest reports", () -> read(tables -> tables.reports().latest(50)));
        time(
                "counts of all tables",
                () -> read(tables -> tables.reports().count()
                        + tables.statements().count()
                        + tables.events().count()));
        statements("latest", new StatementFilter(null, null, null, null, null, false, null, 50));
        statements("of a speaker", new StatementFilter("speaker 77", null, null, null, null, false, null, 50));
        statements(
                "of a speaker that nobody is", new StatementFilter("nobody", null, null, null, null, false, null, 50));
        statements("of an actor", new StatementFilter(null, "PRK", null, null, null, false, null, 50));
        statements("that differ", new StatementFilter(null, null, null, null, null, true, null, 50));
        events("latest", new EventFilter(null, null, null, null, null, null, 0, null, 50));
        events("of a type", new EventFilter("PROTEST", null, null, null, null, null, 0, null, 50));
        events("of an actor", new EventFilter(null, "PRK", null, null, null, null, 0, null, 50));
        events("in a country", new EventFilter(null, null, "DEU", null, null, null, 0, null, 50));
        time("search of a word", () -> store.search(SearchQuery.words(word()), 0, 50));
        time("search of two words", () -> store.search(SearchQuery.words(word() + " " + word()), 0, 50));
        time("search of a phrase", () -> store.search(SearchQuery.words("\"" + word() + " " + word() + "\""), 0, 50));
        time("statements like a text", () -> store.search(SearchQuery.like(words(15)), 0, 20));
    }

    private static StoryFilter filter(
            int least, @Nullable String language, @Nullable String outlet, StoryFilter.Order order) {
        return new StoryFilter(null, least, 0, false, false, language, outlet, null, null, order, null, 50);
    }

    private void stories(String name, StoryFilter filter) {
        time("stories " + name, () -> read(tables -> tables.stories().list(filter)));
    }

    private void statements(String name, StatementFilter filter) {
        time("statements " + name, () -> read(tables -> tables.statements().list(filter)));
    }

    private void events(String name, EventFilter filter) {
        time("events " + name, () -> read(tables -> tables.events().list(filter)));
    }

    private void page() {
        String id = "story" + random.nextInt(stories);
        read(tables -> {
            tables.stories().find(id);
            tables.stories().traceOf(id);
            tables.reports().analysesOf(id);
            return tables.statements().ofStory(id);
        });
    }

    private void read(Function<Tables, ?> work) {
        store.read(work::apply);
    }

    private static void time(String name, Runnable work) {
        List<Long> times = new ArrayList<>();
        work.run();
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            work.run();
            times.add(System.nanoTime() - begin);
        }
        times.sort(null);
        OUT.printf(
                Locale.ROOT,
                "%7.2f | %7.2f | %s%n",
                times.get(TIMES / 2) / 1e6,
                times.get(TIMES * 95 / 100) / 1e6,
                name);
    }
}
