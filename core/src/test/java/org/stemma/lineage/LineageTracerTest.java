package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.lineage.Stories.TRACER;
import static org.stemma.lineage.Stories.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Actor;
import org.stemma.lineage.Derivation.Kind;
import org.stemma.report.Dateline;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.report.Revision;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

class LineageTracerTest {
    private static final String FIRST =
            "A ferry with ninety people on board ran aground in thick fog off the northern tip"
                    + " of Skarholm island early on Tuesday, and all passengers were brought ashore by fishing boats.";
    private static final String SECOND =
            "The vessel was built in 1987 and had passed its last inspection in spring, the"
                    + " harbour office in Lindvik reported. Its master had asked twice for a newer radar.";
    private static final String THIRD =
            "Divers will look at the hull once the wind has fallen below gale force, which is"
                    + " not expected before Thursday evening. Until then the island stays cut off from the mainland.";
    private static final String FOURTH =
            "Shops on the island had bread for two days, a baker there told visitors, and the"
                    + " school would stay closed until the link was open again for the pupils who live elsewhere.";
    private static final String FULL = String.join("\n\n", FIRST, SECOND, THIRD, FOURTH);
    private static final String OWN = "Fog and an ageing radar put the Skarholm ferry on the rocks on Tuesday morning;"
            + " fishermen took off everyone on board.\n\nNobody was hurt. The hull must wait for calmer seas before anyone"
            + " can examine it, and islanders are without a crossing.";

    private static Derivation only(Lineage lineage, String to) {
        List<Derivation> links = lineage.derivations().stream()
                .filter(link -> link.to().equals(to))
                .toList();
        assertThat(links).hasSize(1);
        return links.getFirst();
    }

    private static Lineage trace(AnalyzedReport... story) {
        return TRACER.trace(List.of(story));
    }

    @Test
    void anEqualTextPublishedLaterIsACopy() {
        Lineage lineage = trace(
                report("b", "Harbour Post", "2031-05-06T11:00Z", FULL),
                report("a", "Lindvik Courier", "2031-05-06T09:00Z", FULL));
        Derivation link = only(lineage, "b");
        assertThat(link.from()).isEqualTo("a");
        assertThat(link.kind()).isEqualTo(Kind.COPIES);
        assertThat(link.confidence()).isGreaterThan(.9);
        assertThat(link.evidence()).extracting(Passage::report).containsExactly("a", "b");
        assertThat(lineage.newsrooms()).isEqualTo(1);
    }

    @Test
    void aShorterTextOfTheSameWordsAbridges() {
        Lineage lineage = trace(
                report("a", "Lindvik Courier", "2031-05-06T09:00Z", FULL),
                report("b", "Harbour Post", "2031-05-06T11:00Z", FIRST + "\n\n" + THIRD));
        assertThat(only(lineage, "b").kind()).isEqualTo(Kind.ABRIDGES);
    }

    @Test
    void aTextWithSomeOfTheWordsAndMoreOfItsOwnRewrites() {
        String own =
                OWN + "\n\n" + SECOND + "\n\nThe county has set aside money for a new boat, which is to be built in a"
                        + " yard further south over the coming three winters, and the old one will be sold for scrap when it is"
                        + " done. Islanders have asked for a tunnel since the turn of the century but were always refused.";
        Lineage lineage = trace(
                report("a", "Lindvik Courier", "2031-05-06T09:00Z", FULL),
                report("b", "Harbour Post", "2031-05-06T11:00Z", own));
        assertThat(only(lineage, "b").kind()).isEqualTo(Kind.REWRITES);
    }

    @Test
    void aLaterVersionOfOneOutletUpdatesAndAMarkedOneCorrects() {
        AnalyzedReport first = report("a", "Lindvik Courier", "2031-05-06T09:00Z", FIRST + "\n\n" + SECOND);
        AnalyzedReport update =
                report("b", "Lindvik Courier", "2031-05-06T11:00Z", FULL, new Revision("UPDATE 1", null));
        AnalyzedReport corrected = report(
                "c",
                "Lindvik Courier",
                "2031-05-06T15:00Z",
                FULL.replace("ninety", "seventy"),
                new Revision("CORRECTED", "Corrects the number of people on board"));
        Lineage lineage = trace(first, update, corrected);
        assertThat(only(lineage, "b").kind()).isEqualTo(Kind.UPDATES);
        assertThat(only(lineage, "c").kind()).isEqualTo(Kind.CORRECTS);
        assertThat(only(lineage, "c").from()).isEqualTo("b");
    }

    @Test
    void twoAccountsOfOneEventAreTwoNewsrooms() {
        Lineage lineage = trace(
                report("a", "Lindvik Courier", "2031-05-06T09:00Z", FULL),
                report("b", "Harbour Post", "2031-05-06T11:00Z", OWN));
        assertThat(lineage.derivations()).isEmpty();
        assertThat(lineage.newsrooms()).isEqualTo(2);
        assertThat(lineage.members()).allMatch(member -> member.origins().equals(List.of("unknown")));
    }

    @Test
    void aQuotationThatBothTookIsNoCopying() {
        String quotation =
                "\u201CWe shall not sail in such weather with such a boat again, whatever the timetable says, and"
                        + " whoever signs the orders may come along and stand on the bridge with me,\u201D";
        Lineage lineage = trace(
                report("a", "Lindvik Courier", "2031-05-06T09:00Z", FIRST + "\n\n" + quotation + " the master said."),
                report("b", "Harbour Post", "2031-05-06T11:00Z", OWN + "\n\nTheir captain was angry: " + quotation));
        assertThat(lineage.derivations()).isEmpty();
    }

    @Test
    void anAgencyNamedInTheDatelineIsTheOrigin() {
        Lineage lineage = trace(report("a", "Harbour Post", "2031-05-06T09:00Z", "LINDVIK (AP) \u2014 " + FULL));
        assertThat(lineage.members().getFirst().origins()).containsExactly("AP");
        assertThat(lineage.members().getFirst().credited()).isEqualTo("AP");
        assertThat(only(lineage, "a").kind()).isEqualTo(Kind.CREDITS);
    }

    @Test
    void aCopyWithoutItsCreditHasTheAgencyAsOriginWhicheverIsOlder() {
        Lineage lineage = trace(
                report("a", "Harbour Post", "2031-05-06T09:00Z", FULL),
                report("b", "Island Daily", "2031-05-06T12:00Z", "LINDVIK (AP) \u2014 " + FULL));
        assertThat(lineage.members()).allMatch(member -> member.origins().equals(List.of("AP")));
        assertThat(lineage.newsrooms()).isEqualTo(1);
    }

    @Test
    void aStateAgencyIsTheOriginOfWhatIsAttributedToItByNameOrDescription() {
        String wire = "SEOUL (Reuters) - North Korea's foreign ministry called the naval exercise reckless, state news"
                + " agency KCNA reported on Monday.\n\nThe drill began last week with eleven ships.";
        String other =
                "Pyongyang is angry about ships. The exercise is reckless, its foreign ministry said, according to"
                        + " North Korea's official news agency.\n\nEleven vessels take part.";
        Lineage lineage = trace(
                report("a", "Market Site", "2031-05-06T09:00Z", wire),
                report("b", "Harbour Post", "2031-05-06", other));
        assertThat(lineage.derivations())
                .filteredOn(link -> link.from().equals("KCNA"))
                .extracting(Derivation::to)
                .containsExactly("a", "b");
        Passage evidence = only(lineage, "b").evidence().getLast();
        assertThat(evidence.span().of(other)).contains("official news agency");
        assertThat(lineage.members().getLast().origins()).containsExactly("KCNA");
        assertThat(lineage.members()).extracting(Lineage.Member::credited).containsExactly("Reuters", null);
        assertThat(lineage.newsrooms()).isEqualTo(2);
    }

    @Test
    void aCountryNamedEarlierInTheSentenceIsNotTheOneWhoseAgencyIsMeant() {
        Lineage lineage = trace(report(
                "a",
                "Market Site",
                "2031-05-06T09:00Z",
                "The drill off the Korean peninsula, North Korea's state media KCNA reported, was reckless."));
        assertThat(lineage.members().getFirst().origins()).containsExactly("KCNA");
    }

    @Test
    void whoIsNamedFurtherDownInACopyOfAnAgencysTextIsTheAgencysSource() {
        String text = FULL + "\n\nThe master sleeps badly since then, CBS News reported.";
        String content = "The master sleeps badly since then";
        int begin = text.indexOf(content);
        Statement statement = new Statement(
                "s1",
                Statement.Mode.INDIRECT,
                List.of(new Span(begin + content.length() + 2, begin + content.length() + 10)),
                List.of(),
                List.of(new Span(begin, begin + content.length())),
                new Actor("CBS News", null),
                null,
                List.of(),
                null);
        AnalyzedReport copy = report("a", "Harbour Post", "2031-05-06T09:00Z", text);
        Lineage lineage = trace(
                new AnalyzedReport(copy.annotated(), List.of(statement), List.of()),
                report("b", "Island Daily", "2031-05-06T12:00Z", "LINDVIK (AP) \u2014 " + text));
        assertThat(lineage.members().getFirst().origins()).containsExactly("AP");
    }

    @Test
    void anOutletThatHadTheNewsFirstDoesNotOutrankTheAgencyThatWroteOfIt() {
        String text = "The ferry's owner knew of the radar's faults for two years, The New York Times reported on"
                + " Wednesday.\n\n" + FULL;
        Lineage credited = trace(report("a", "Harbour Post", "2031-05-07T09:00Z", "LINDVIK (AP) \u2014 " + text));
        assertThat(credited.members().getFirst().origins()).containsExactly("AP");
        Lineage copy = trace(
                report("a", "Harbour Post", "2031-05-07T09:00Z", "LINDVIK (AP) \u2014 " + text),
                report("b", "Island Daily", "2031-05-07T12:00Z", text));
        assertThat(copy.members()).allMatch(member -> member.origins().equals(List.of("AP")));
        Lineage own = trace(report("a", "Harbour Post", "2031-05-07T09:00Z", text));
        assertThat(own.members().getFirst().origins()).containsExactly("New York Times");
    }

    @Test
    void aPostThatBothShowIsNoCopying() {
        String post = "So proud of the brave men who brought ninety people ashore in fog and never asked who would pay"
                + " for the fuel, the nets and the lost catch of a whole week!\n\n\u2014 Ole Strand (@olestrand) May 6, 2031";
        Lineage lineage = trace(
                report("a", "Lindvik Courier", "2031-05-06T09:00Z", FIRST + "\n\n" + post),
                report("b", "Harbour Post", "2031-05-06T11:00Z", OWN + "\n\n" + post));
        assertThat(lineage.derivations()).isEmpty();
    }

    @Test
    void aParentKnownToBeOlderGoesBeforeOneOfTheSameDay() {
        String copy = FULL.replace("gale force", "storm force");
        Lineage lineage = trace(
                report("a", "Lindvik Courier", "2031-05-05", FULL),
                report("b", "Harbour Post", "2031-05-06", copy + "\n\nWhat follows is ours alone and long enough."),
                report("c", "Island Daily", "2031-05-06", copy));
        assertThat(only(lineage, "c").from()).isEqualTo("a");
    }

    @Test
    void aTextToldAnewWithFewRunsOfItsWordsIsARewriting() {
        String told =
                "Ninety people on board a ferry that ran aground in fog off Skarholm island were brought ashore by"
                        + " fishing boats early on Tuesday. The vessel, built in 1987, had passed its last inspection in spring, and"
                        + " its master asked twice for a newer radar, the harbour office said. The hull will be looked at by divers"
                        + " once the wind has fallen below gale force, expected not before Thursday evening; the island is cut off"
                        + " from the mainland until then. A baker told visitors that shops had bread for two days. The school stays"
                        + " closed for pupils who live elsewhere until the link is open.";
        Lineage lineage = trace(
                report("a", "Lindvik Courier", "2031-05-06T09:00Z", FULL),
                report("b", "Harbour Post", "2031-05-06T11:00Z", told));
        assertThat(only(lineage, "b").kind()).isEqualTo(Kind.REWRITES);
    }

    @Test
    void aClauseThatBothHaveIsNoCopyOfABriefHoweverShortItIs() {
        String brief =
                "Ninety people were saved. Divers will look at the hull once the wind has fallen below gale force.";
        Lineage lineage = trace(
                report("a", "Lindvik Courier", "2031-05-06T09:00Z", FULL),
                report("b", "Harbour Post", "2031-05-06T11:00Z", brief));
        assertThat(lineage.derivations()).isEmpty();
    }

    @Test
    void whatOneReportQuotesAndAnotherTellsAsItsOwnIsNoCopying() {
        String said =
                "we were sitting at breakfast when the whole saloon went sideways and the cups came down. Nobody told us"
                        + " what to do and nobody knew where the vests were kept.";
        Lineage lineage = trace(
                report("a", "Lindvik Courier", "2031-05-06T09:00Z", OWN + "\n\nWe were told: " + said),
                report("b", "Harbour Post", "2031-05-06T11:00Z", FIRST + "\n\nPassengers remember, " + said),
                report(
                        "c",
                        "Island Daily",
                        "2031-05-06T12:00Z",
                        THIRD + "\n\n\u201C" + said + "\u201D, a farmer wrote."));
        assertThat(lineage.derivations()).isEmpty();
        assertThat(lineage.newsrooms()).isEqualTo(3);
    }

    @Test
    void anOutletThatSignsAnAgencysTextDoesNotHideTheAgency() {
        Metadata signed = Metadata.builder()
                .outlet(new Outlet("CNN", "cnn.com"))
                .published(Moment.parse("2031-05-06T08:00Z"))
                .authors(List.of("CNN"))
                .build();
        Lineage lineage = trace(
                Stories.bare(new Report("a", null, signed, "en", FULL, List.of())),
                report("b", "Island Daily", "2031-05-06T09:00Z", "LINDVIK (AP) \u2014 " + FULL),
                report("c", "Harbour Post", "2031-05-06T12:00Z", FULL));
        assertThat(lineage.members().getLast().origins()).containsExactly("AP");
    }

    @Test
    void aPlaceThatBothAreWrittenFromSupportsTheAgencyOfATextOfWhichSomeIsShared() {
        String some =
                "Nobody was hurt, said a nurse who had been called from her bed.\n\n" + SECOND + "\n\n" + OWN + "\n\n"
                        + "Fishermen drank coffee on the quay and would not be thanked. One of them had lost a net, another his"
                        + " voice, and the priest rang the bell at nine as he does when a boat is out too long. By evening the"
                        + " first of the passengers had been taken home by bus around the fjord, a journey of five hours.";
        AnalyzedReport wire = report("a", "Island Daily", "2031-05-06T09:00Z", "LINDVIK (AP) \u2014 " + FULL);
        Report read = wire.report();
        Metadata dated = read.metadata().toBuilder()
                .dateline(new Dateline("Lindvik", null, "AP"))
                .build();
        AnalyzedReport credited = Stories.bare(new Report("a", null, dated, "en", read.text(), List.of()));
        Lineage there = trace(credited, report("b", "Harbour Post", "2031-05-06T12:00Z", "LINDVIK " + some));
        Lineage elsewhere = trace(credited, report("b", "Harbour Post", "2031-05-06T12:00Z", some));
        assertThat(there.members().getLast().origins()).containsExactly("AP");
        assertThat(elsewhere.members().getLast().origins()).containsExactly("unknown");
    }
}
