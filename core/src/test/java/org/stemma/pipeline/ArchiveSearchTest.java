package org.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.compare.Difference;
import org.stemma.compare.Match;
import org.stemma.ingest.Capture;
import org.stemma.ingest.Input;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.store.IndexEntry;
import org.stemma.store.SearchQuery;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

class ArchiveSearchTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-06-04T12:00:00Z"), ZoneOffset.UTC);

    private static final String DAM =
            "LUNDE, June 2 (Bay Wire) - The dam above Lunde will be repaired by August, energy"
                    + " minister Ana Revik said on Monday.\n\nThe repair of the dam will cost 14 million crowns, Revik said."
                    + " \uD83D\uDEA7 Nobody has to leave the valley, she added.";
    private static final String DAM_LATER =
            "LUNDE, June 3 (Hill Post) - Work on the dam above Lunde begins in July.\n\n"
                    + "The repair of the dam will cost 41 million crowns, energy minister Ana Revik said on Tuesday.";
    private static final String CHESS =
            "OSTRAND, June 1 (Bay Wire) - The chess club of Ostrand won the cup on Sunday.\n\n"
                    + "The club has never lost at home, its chairman Olav Brekke said.";

    @TempDir
    static Path folder;

    private static Archive archive;

    @BeforeAll
    static void add() {
        archive = new Archive(
                SharedPipeline.get(),
                Store.open(new StoreAddress.Folder(folder)),
                traced -> new Summarizer.Summary(0, new Line("")),
                CLOCK);
        archive.add(
                sink -> List.of(
                                capture("dam", "Bay Wire", "2031-06-02T09:00Z", "Dam above Lunde to be repaired", DAM),
                                capture(
                                        "later",
                                        "Hill Post",
                                        "2031-06-03T09:00Z",
                                        "Dam work begins in July",
                                        DAM_LATER),
                                capture("chess", "Bay Wire", "2031-06-01T09:00Z", "Ostrand wins the cup", CHESS))
                        .forEach(sink),
                added -> {});
        archive.trace();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    private record Line(String nothing) {}

    private static Input capture(String key, String outlet, String published, String title, String text) {
        Capture.Hints hints = Capture.Hints.builder()
                .outlet(new Outlet(outlet, null))
                .published(Moment.parse(published))
                .title(title)
                .build();
        return new Input.Captured(new Capture(key, key, hints, new Capture.Content.Clean(text)));
    }

    private static SearchQuery statements(String words, String speaker, String outlet) {
        return new SearchQuery(
                IndexEntry.Kind.STATEMENT, words, null, speaker, null, null, null, outlet, null, null, null);
    }

    @Test
    void aReportIsShownWithThePassageThatHasTheWords() {
        FoundReport found = archive.search()
                .reports(SearchQuery.words("\"leave the valley\" lunde"), 0, 10)
                .getFirst();
        assertThat(found.report().id()).isEqualTo("dam");
        FoundPassage passage = found.passage();
        assertThat(passage.marks().stream().map(each -> each.of(passage.text())))
                .contains("leave the valley");
        assertThat(DAM.codePoints()
                        .skip(passage.begin())
                        .limit(passage.end() - passage.begin())
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .isEqualTo(passage.text());
        assertThat(found.headline()).hasSize(1);
    }

    @Test
    void statementsAreFoundByTheirSpeakerAndByTheOutletThatHasThem() {
        assertThat(archive.search().statements(statements(null, "brekke", null), 0, 10))
                .singleElement()
                .satisfies(each -> assertThat(each.wording().words()).contains("never lost"));
        assertThat(archive.search().statements(statements("crowns", null, "hill post"), 0, 10))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.wordings())
                        .anySatisfy(wording -> assertThat(wording.report()).isEqualTo("later")));
        assertThat(archive.search().statements(statements("chairman", null, "hill post"), 0, 10))
                .isEmpty();
    }

    @Test
    void statementsLikeATextAreJudgedAndTheClosestComesFirst() {
        List<FoundStatement> found = archive.search()
                .statements(SearchQuery.like("The repair of the dam will cost 14 million crowns."), 0, 10);
        assertThat(found).isNotEmpty();
        Match best = Objects.requireNonNull(found.getFirst().match());
        assertThat(best.relation()).isEqualTo(Match.Relation.SAME);
        assertThat(found.getFirst().wording().words()).contains("14 million");
        assertThat(found.stream()
                        .map(each -> Objects.requireNonNull(each.match()).relation()))
                .isSorted();

        Match changed = Objects.requireNonNull(archive.search()
                .statements(SearchQuery.like("The repair of the dam will cost 24 million crowns."), 0, 10)
                .getFirst()
                .match());
        assertThat(changed.relation()).isEqualTo(Match.Relation.CHANGED);
        assertThat(changed.differences()).extracting(Difference::kind).contains(Difference.Kind.NUMBER);
    }
}
