package org.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.event.AnalyzedReport;
import org.stemma.ingest.Capture;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.Input;
import org.stemma.lineage.Derivation;
import org.stemma.pipeline.Archive.Added;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.store.ChangeTable.ChangeRow;
import org.stemma.store.Found;
import org.stemma.store.SearchQuery;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.store.StoreException;
import org.stemma.store.Stores;
import org.stemma.store.StoryFilter;
import org.stemma.store.StoryRow;

class ArchiveTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);

    private static final String FERRY =
            "TARVIK, May 3 (Bay Wire) - The ferry Ostrel ran aground off Tarvik in thick fog on"
                    + " Saturday with 212 people aboard, the coast guard said.\n\nNobody was hurt, and all passengers were taken"
                    + " off by 9 p.m., said Lena Brandt, a spokeswoman of the coast guard.\n\n\"The captain turned too early,\""
                    + " Brandt told reporters at the harbour. Divers will look at the hull of the Ostrel on Monday.";
    private static final String FERRY_COPY =
            FERRY.replace("Divers will look at the hull of the Ostrel on Monday.", "The ferry line gave no comment.");
    private static final String FERRY_LATER =
            "TARVIK, May 4 (Bay Wire) - Divers found a crack of two metres in the hull of the"
                    + " ferry Ostrel, which ran aground off Tarvik in fog with 212 people aboard, the coast guard said on Sunday."
                    + "\n\nThe Ostrel will be towed to Tarvik harbour, said Lena Brandt, a spokeswoman of the coast guard.";
    private static final String WHEAT =
            "The price of wheat fell by a tenth in Corvane on Friday after the ministry of farming"
                    + " promised to open its stores, traders said.\n\nMinister Ivo Salme said that 40,000 tons would be sold.";

    @TempDir
    Path folder;

    private static Input capture(String key, String outlet, String published, String title, String text) {
        Capture.Hints hints = Capture.Hints.builder()
                .outlet(new Outlet(outlet, null))
                .published(Moment.parse(published))
                .title(title)
                .build();
        return new Input.Captured(new Capture(key, key, hints, new Capture.Content.Clean(text)));
    }

    private static final Input FIRST =
            capture("first", "Bay Wire", "2031-05-03T20:00Z", "Ferry aground off Tarvik", FERRY);
    private static final Input COPY =
            capture("copy", "Tarvik Post", "2031-05-03T21:00Z", "Ferry Ostrel aground in fog", FERRY_COPY);
    private static final Input OTHER =
            capture("other", "Corvane Star", "2031-05-03T10:00Z", "Wheat falls by a tenth", WHEAT);
    private static final Input LATER =
            capture("later", "Bay Wire", "2031-05-04T09:00Z", "Crack found in ferry Ostrel", FERRY_LATER);

    private static CaptureSource source(Input... inputs) {
        return sink -> List.of(inputs).forEach(sink);
    }

    private static Archive open(StoreAddress address) {
        return new Archive(
                SharedPipeline.get(),
                Store.open(address),
                traced -> new Summarizer.Summary(0, new Line(traced.reports().size())),
                CLOCK);
    }

    private record Line(int reports) {}

    private static List<Added> add(Archive archive, Input... inputs) {
        List<Added> added = new ArrayList<>();
        archive.add(source(inputs), added::add);
        archive.trace();
        return added;
    }

    private static List<StoryRow> stories(Archive archive) {
        return archive.store().read(tables -> tables.stories().list(StoryFilter.ALL));
    }

    @ParameterizedTest
    @EnumSource
    void aReportOfTodayJoinsTheStoryOfAnEarlierRun(Stores.Kind kind) {
        StoreAddress address = kind.in(folder);
        try (Archive archive = open(address)) {
            add(archive, FIRST, COPY, OTHER);
            assertThat(stories(archive)).extracting(StoryRow::reports).containsExactly(2, 1);
        }
        try (Archive archive = open(address)) {
            assertThat(add(archive, LATER))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Added.Stored.class, now -> assertThat(now.story()).isEqualTo("first"));
            assertThat(archive.story("first").orElseThrow().reports())
                    .extracting(each -> each.key())
                    .containsExactly("first", "copy", "later");
        }
    }

    @Test
    void comparesReportsThatItDoesNotKeepAsOneStory() {
        try (Archive archive = open(Stores.Kind.values()[0].in(folder))) {
            List<AnalyzedReport> analyzed = archive.analyze(source(COPY, OTHER, FIRST)).stream()
                    .map(Document::analysis)
                    .map(Objects::requireNonNull)
                    .toList();
            TracedStory traced = archive.compare(analyzed);
            assertThat(traced.story().reports()).containsExactly("other", "first", "copy");
            assertThat(traced.lineage().derivations())
                    .filteredOn(link -> link.from().equals("first"))
                    .extracting(Derivation::to)
                    .containsExactly("copy");
            assertThat(stories(archive)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void addingTwiceChangesNothing(Stores.Kind kind) {
        try (Archive archive = open(kind.in(folder))) {
            add(archive, FIRST, COPY, OTHER);
            List<StoryRow> before = stories(archive);
            long changes = archive.store().read(tables -> tables.changes().last());
            assertThat(add(archive, COPY, FIRST)).allMatch(Added.Known.class::isInstance);
            assertThat(stories(archive)).usingRecursiveComparison().isEqualTo(before);
            assertThat((long) archive.store().read(tables -> tables.changes().last()))
                    .isEqualTo(changes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheStoryThatAReportJoinsIsTracedAnew(Stores.Kind kind) {
        try (Archive archive = open(kind.in(folder))) {
            add(archive, FIRST, OTHER);
            long before = archive.store().read(tables -> tables.changes().last());
            add(archive, COPY);
            List<ChangeRow> changes =
                    archive.store().read(tables -> tables.changes().after(before, 10));
            assertThat(changes).extracting(ChangeRow::story).containsExactly("first");
            assertThat(changes).extracting(ChangeRow::reports).containsExactly(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoryIsReadBackAsItWasTraced(Stores.Kind kind) {
        try (Archive archive = open(kind.in(folder))) {
            add(archive, FIRST, COPY);
            TracedStory story = archive.story("first").orElseThrow();
            assertThat(story.lineage().derivations()).anyMatch(link -> link.to().equals("copy"));
            assertThat(story.comparison().statements()).isNotEmpty();
            assertThat(story.newsrooms()).isEqualTo(1);
            story.lineage()
                    .derivations()
                    .forEach(link -> assertThat(link.evidence()).isNotEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherTextUnderAKnownKeyGetsAKeyOfItsOwn(Stores.Kind kind) {
        try (Archive archive = open(kind.in(folder))) {
            add(archive, FIRST);
            Input changed = capture("first", "Bay Wire", "2031-05-03T20:00Z", "Ferry aground off Tarvik", FERRY_COPY);
            assertThat(add(archive, changed)).extracting(Added::key).containsExactly("first~2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOriginalIsKeptByItsHash(Stores.Kind kind) {
        try (Archive archive = open(kind.in(folder))) {
            add(archive, FIRST);
            String kept = archive.store()
                    .read(tables -> new String(
                            tables.reports()
                                    .originalOf("first")
                                    .flatMap(tables.reports()::original)
                                    .orElseThrow()
                                    .content(),
                            StandardCharsets.UTF_8));
            assertThat(kept).isEqualTo(FERRY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsAndStatementsAreFound(Stores.Kind kind) {
        try (Archive archive = open(kind.in(folder))) {
            add(archive, FIRST, COPY, OTHER);
            assertThat(found(archive, SearchQuery.words("\"ran aground\" -comment")))
                    .containsExactly("first");
            assertThat(found(archive, SearchQuery.words("wheat or divers")))
                    .containsExactlyInAnyOrder("first", "other");
            assertThat(archive.store().search(SearchQuery.like("all passengers were taken off by nine"), 0, 3))
                    .first()
                    .extracting(Found::story)
                    .isEqualTo("first");
        }
    }

    private static Set<String> found(Archive archive, SearchQuery query) {
        return archive.store().search(query, 0, 10).stream().map(Found::id).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void oneProgramAtATimeWrites(Stores.Kind kind) {
        StoreAddress address = kind.in(folder);
        try (Archive archive = open(address)) {
            assertThatThrownBy(() -> Store.open(address))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another program writes");
            add(archive, FIRST);
            try (Store reader = Store.openToRead(address)) {
                assertThat((long) reader.read(tables -> tables.reports().count()))
                        .isEqualTo(1);
            }
        }
    }
}
