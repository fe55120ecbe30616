package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.report.Furniture;
import org.stemma.report.Furniture.Kind;
import org.stemma.report.Metadata;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

class RepeatedLinesTest {
    /** Texts on different matters. */
    private static final List<String> TEXTS = List.of(
            "A ferry ran aground off the island of Sarn on Monday with ninety passengers on board.\n\n"
                    + "Lifeboats took everyone to the harbour before dark, the coastguard said.\n\n"
                    + "The captain had reported fog and a failing radar an hour earlier.",
            "Farmers in the Ostra valley expect the smallest apple harvest in a decade.\n\n"
                    + "Late frost destroyed most of the blossom in April, growers told a meeting.\n\n"
                    + "Prices for cider fruit have doubled since the autumn.",
            "The national orchestra named a conductor from Lisbon as its next music director.\n\n"
                    + "Helena Brandao, 44, will open the season with a symphony by Mahler.\n\n"
                    + "She succeeds Piet Adler, who retires after eleven years.",
            "Scientists measured the deepest crack ever seen in the Torvald glacier.\n\n"
                    + "Satellite pictures show that it widens by a metre every week.\n\n"
                    + "A block as large as a city could break off, the researchers wrote.",
            "Voters rejected a plan to merge three school districts near Halden.\n\n"
                    + "Turnout reached 61 percent, officials counted overnight.\n\n"
                    + "Opponents had argued that children would travel for two hours a day.");

    private final RepeatedLines lines = new RepeatedLines();

    private static Report report(String outlet, String text) {
        Metadata metadata = Metadata.builder().outlet(new Outlet(null, outlet)).build();
        return new Report("k", null, metadata, "en", text, List.of(new Furniture(Kind.TAG, "News")));
    }

    private List<Report> cleaned(List<String> texts) {
        List<Report> reports =
                texts.stream().map(text -> report("lantern.example", text)).toList();
        reports.forEach(lines::learn);
        return reports.stream().map(lines::without).toList();
    }

    private static List<String> texts(List<Report> reports) {
        return reports.stream().map(Report::text).toList();
    }

    private static List<String> withTail(int count, String tail) {
        return TEXTS.subList(0, count).stream()
                .map(text -> text + "\n\n" + tail)
                .toList();
    }

    @Test
    void movesWhatSeveralReportsTellTheirReadersToTheFurniture() {
        List<Report> cleaned = cleaned(withTail(3, "Our readers keep the lights on. Will you join them?"));

        assertThat(texts(cleaned)).isEqualTo(TEXTS.subList(0, 3));
        assertThat(cleaned)
                .extracting(Report::furniture)
                .containsOnly(List.of(
                        new Furniture(Kind.TAG, "News"),
                        new Furniture(Kind.PROMOTION, "Our readers keep the lights on. Will you join them?")));
    }

    @Test
    void keepsWhatOnlyTwoReportsShare() {
        List<String> texts = withTail(2, "Our readers keep the lights on. Will you join them?");
        assertThat(texts(cleaned(texts))).isEqualTo(texts);
    }

    @Test
    void takesOffLinesInTheMidstOfTheText() {
        List<String> texts = TEXTS.stream()
                .map(text -> text.replaceFirst("\n\n", "\n\nHear the whole story in our podcast Low Water.\n\n"))
                .toList();
        assertThat(texts(cleaned(texts))).isEqualTo(TEXTS);
    }

    @Test
    void takesOffADisclaimerThatHalfOfAllReportsEndWith() {
        String disclaimer = "Harbour Media publishes this page under a licence of the press council.";
        List<Report> cleaned = cleaned(withTail(5, disclaimer));

        assertThat(texts(cleaned)).isEqualTo(TEXTS);
        assertThat(cleaned.getFirst().furniture()).contains(new Furniture(Kind.DISCLAIMER, disclaimer));
    }

    @Test
    void putsWhatStoodAboveTheBodyBeforeTheOtherFurniture() {
        List<String> texts = TEXTS.stream()
                .map(text -> "Morning briefing\n\nYou can read this page aloud.\n\n" + text)
                .toList();
        List<Report> cleaned = cleaned(texts);

        assertThat(texts(cleaned)).isEqualTo(TEXTS);
        assertThat(cleaned.getFirst().furniture())
                .extracting(Furniture::text)
                .containsExactly("Morning briefing", "You can read this page aloud.", "News");
    }

    @Test
    void takesOffSentencesThatStandBesideRepeatedFurniture() {
        List<String> texts = TEXTS.subList(0, 4).stream()
                .map(text -> text.replaceFirst(
                        "\n\n",
                        "\n\nSubscribe for three crowns.\n\nPuzzles every weekend.\n\nA calendar for the kitchen.\n\n"))
                .toList();
        assertThat(texts(cleaned(texts))).isEqualTo(TEXTS.subList(0, 4));
    }

    @Test
    void knowsTheKindOfAPortrait() {
        String portrait = "Mara Lind is a reporter who covers the coast.";
        List<Report> cleaned = cleaned(withTail(3, portrait));

        assertThat(cleaned.getFirst().furniture()).contains(new Furniture(Kind.BIOGRAPHY, portrait));
    }

    @Test
    void keepsParagraphsThatVersionsOfOneReportShare() {
        String first = TEXTS.getFirst() + "\n\nYour correspondent saw smoke above the wheelhouse.";
        List<String> versions = List.of(
                first,
                first + "\n\nDivers searched the hull.",
                "UPDATE: " + first,
                first + "\n\nThe owner promised a statement.");
        assertThat(texts(cleaned(versions))).isEqualTo(versions);
    }

    @Test
    void keepsTheBackgroundThatReportsOnOneMatterEndWith() {
        String background = "Norland and Sudland never signed a peace treaty after their war.";
        List<String> reports = List.of(
                "Norland fired a missile into the sea on Monday, the army of Sudland said.",
                "Ministers of Norland and Sudland met at the border for talks on prisoners.",
                "A soldier from Norland walked across the border at night and asked for refuge.",
                "Flooding in Norland destroyed a railway bridge built by Chinese engineers.",
                "Sudland's parliament debated the price of rice imports from Vietnam.");
        List<String> texts =
                reports.stream().map(text -> text + "\n\n" + background).toList();
        assertThat(texts(cleaned(texts))).isEqualTo(texts);
    }

    @Test
    void keepsASentenceThatSomeReportsOfAnOutletEndWith() {
        List<String> texts = new ArrayList<>(withTail(4, "The ministry did not answer a request for comment."));
        IntStream.range(0, 6).mapToObj(RepeatedLinesTest::invented).forEach(texts::add);
        assertThat(texts(cleaned(texts))).isEqualTo(texts);
    }

    @Test
    void keepsWhatPeopleAreQuotedWithAndSubheadings() {
        List<String> texts = TEXTS.stream()
                .map(text -> text.replaceFirst(
                        "\n\n", "\n\n“We will not tell you more,” one of them said.\n\nBackground\n\n"))
                .toList();
        assertThat(texts(cleaned(texts))).isEqualTo(texts);
    }

    @Test
    void keepsEachOutletToItself() {
        List<String> texts = withTail(3, "Our readers keep the lights on. Will you join them?");
        for (int i = 0; i < 3; i++) {
            lines.learn(report("outlet" + i + ".example", texts.get(i)));
        }
        Report other = report("outlet0.example", texts.getFirst());
        assertThat(lines.without(other)).isSameAs(other);
    }

    @Test
    void learnsNothingFromReportsOfUnknownOutlets() {
        List<Report> reports = withTail(5, "Our readers keep the lights on.").stream()
                .map(text -> new Report("k", null, Metadata.EMPTY, "en", text, List.of()))
                .toList();
        reports.forEach(lines::learn);
        assertThat(reports).allSatisfy(each -> assertThat(lines.without(each)).isSameAs(each));
    }

    @Test
    void leavesAReportThatWouldLoseItsWholeBody() {
        String stub = "Our readers keep the lights on. Will you join them?";
        cleaned(withTail(4, stub));
        Report wall = report("lantern.example", stub);
        assertThat(lines.without(wall)).isSameAs(wall);
    }

    @Test
    void forgetsWhatItSawLongAgo() {
        List<String> texts = withTail(3, "Our readers keep the lights on. Will you join them?");
        cleaned(texts);
        for (int i = 0; i < 101; i++) {
            int page = i;
            String many = IntStream.range(0, 1000)
                    .mapToObj(line -> "Follow us to page " + page + " and line " + line)
                    .collect(Collectors.joining("\n\n"));
            lines.learn(report("index.example", many));
        }
        Report again = report("lantern.example", texts.getFirst());
        assertThat(lines.without(again)).isSameAs(again);
    }

    /** A text that shares no words with another. */
    private static String invented(int seed) {
        return IntStream.range(0, 30)
                .mapToObj(word -> "w" + seed + "x" + word)
                .collect(Collectors.joining(" ", "Matter " + seed + " ", "."));
    }
}
