package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.lineage.Stories.TRACER;
import static org.stemma.lineage.Stories.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Derivation.Kind;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.report.Revision;

class VersionsTest {
    private static final String LEAD =
            "OSTRAND (Brevik) - The dam above Ostrand will be emptied before winter after divers found cracks"
                    + " in its foot, the water office of the province said.";
    private static final String MORE =
            "About four hundred households below the wall must be ready to leave within an hour, and schools in"
                    + " the valley stay closed until the level has fallen by six metres.";
    private static final String ADDED =
            "An engineer who had warned of the cracks two years ago was heard by the council on Monday and showed"
                    + " photographs of wet stone in the lower gallery.";
    private static final String FIRST = LEAD + "\n\n" + MORE;
    private static final String UPDATED = FIRST + "\n\n" + ADDED;

    private static Derivation parentOf(Lineage lineage, String key) {
        return lineage.derivations().stream()
                .filter(link -> link.to().equals(key) && link.kind() != Kind.CREDITS)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCorrectionFollowsTheVersionBeforeItAndNoCopyElsewhereHoweverNear() {
        AnalyzedReport first = report("a", "Brevik News Agency", "2031-05-06T09:00Z", FIRST);
        AnalyzedReport update =
                report("b", "Brevik News Agency", "2031-05-06T10:00Z", UPDATED, new Revision("UPDATE 1", null));
        AnalyzedReport copy = report("c", "Harbour Courier", "2031-05-06T11:50Z", UPDATED);
        AnalyzedReport corrected = report(
                "d",
                "Brevik News Agency",
                "2031-05-06T12:00Z",
                UPDATED.replace("six metres", "nine metres"),
                new Revision("CORRECTED", null));
        Lineage lineage = TRACER.trace(List.of(first, update, copy, corrected));
        assertThat(parentOf(lineage, "b").from()).isEqualTo("a");
        assertThat(parentOf(lineage, "b").kind()).isEqualTo(Kind.UPDATES);
        assertThat(parentOf(lineage, "c").from()).isEqualTo("b");
        assertThat(parentOf(lineage, "c").kind()).isEqualTo(Kind.COPIES);
        assertThat(parentOf(lineage, "d").from()).isEqualTo("b");
        assertThat(parentOf(lineage, "d").kind()).isEqualTo(Kind.CORRECTS);
    }

    @Test
    void aFollowUpThatRepeatsItsOwnAgencysTextUpdatesItAndRewritesNoAbridgement() {
        String followUp =
                "OSTRAND (Brevik) - Pumps began to run at the dam on Tuesday and will not stop for a week.\n\n"
                        + "Lorries brought sand and the army put up tents on the football ground. " + MORE
                        + "\n\nThe dam above"
                        + " Ostrand will be emptied before winter after divers found cracks in its foot. Farmers asked who"
                        + " would pay for their hay, and the bishop spoke of patience in a service under the open sky.";
        Lineage lineage = TRACER.trace(List.of(
                report("a", "Brevik News Agency", "2031-05-06T09:00Z", UPDATED),
                report("b", "Harbour Courier", "2031-05-06T11:00Z", MORE),
                report("c", "Brevik News Agency", "2031-05-07T09:00Z", followUp)));
        assertThat(parentOf(lineage, "c").from()).isEqualTo("a");
        assertThat(parentOf(lineage, "c").kind()).isEqualTo(Kind.UPDATES);
    }

    @Test
    void oneSharedStatementOfACommonSourceIsNoRewriting() {
        String brief =
                "The dam above Ostrand will be emptied before winter after divers found cracks in its foot.\n\nPumps"
                        + " and lorries are on their way from three provinces, and the road along the valley is shut for all"
                        + " other traffic. The head of the water office, Ida Falk, said four hundred households must be ready"
                        + " to leave within an hour.";
        String own = "Candles burned in every window of the lower town, where Ove Lind, a baker, packed flour into"
                + " his boat.\n\nHis daughter counted the geese. A diver who came up from the wall shook his head and went to"
                + " his car without a word.\n\nThe head of the water office, Ida Falk, said four hundred households must be"
                + " ready to leave.\n\nToward midnight it began to rain on the roofs and on the boats.";
        Lineage lineage = TRACER.trace(List.of(
                report("a", "Noon Sheet", "2031-05-06T09:00Z", brief),
                report("b", "Valley Ledger", "2031-05-06T11:00Z", own)));
        assertThat(lineage.derivations()).isEmpty();
        assertThat(lineage.newsrooms()).isEqualTo(2);
    }

    @Test
    void passagesComeInPairsTheParentsFirst() {
        Lineage lineage = TRACER.trace(List.of(
                report("a", "Noon Sheet", "2031-05-06T09:00Z", UPDATED),
                report("b", "Valley Ledger", "2031-05-06T11:00Z", ADDED + "\n\nA word of ours.\n\n" + MORE)));
        List<Passage> evidence = parentOf(lineage, "b").evidence();
        assertThat(evidence).extracting(Passage::report).containsExactly("a", "b", "a", "b");
        String from = evidence.get(0).span().of(UPDATED);
        assertThat(evidence.get(1).span().of(ADDED + "\n\nA word of ours.\n\n" + MORE))
                .isEqualTo(from);
    }

    private static List<String> reasons(Derivation link) {
        return link.reasons().stream().map(Derivation.Reason::text).toList();
    }

    @Test
    void aVersionSaysWhatItChanges() {
        AnalyzedReport first = report("a", "Brevik News Agency", "2031-05-06T09:00Z", FIRST);
        AnalyzedReport corrected = report(
                "b",
                "Brevik News Agency",
                "2031-05-06T12:00Z",
                UPDATED.replace("six metres", "nine metres"),
                new Revision("CORRECTED", null));
        Derivation link = parentOf(TRACER.trace(List.of(first, corrected)), "b");
        assertThat(reasons(link)).contains("changes \u201Csix\u201D to \u201Cnine\u201D", "adds 28 words");
    }

    @Test
    void aCopyMadeFromTheFirstVersionIsItsChildAndSaidToCarryTheOldText() {
        AnalyzedReport first = report("a", "Brevik News Agency", "2031-05-06T09:00Z", UPDATED);
        AnalyzedReport corrected = report(
                "b",
                "Brevik News Agency",
                "2031-05-06T10:00Z",
                UPDATED.replace("six metres", "nine metres"),
                new Revision("CORRECTED", null));
        AnalyzedReport stale = report("c", "Harbour Courier", "2031-05-06T11:00Z", UPDATED);
        AnalyzedReport fresh =
                report("d", "Noon Sheet", "2031-05-06T11:30Z", UPDATED.replace("six metres", "nine metres"));
        Lineage lineage = TRACER.trace(List.of(first, corrected, stale, fresh));
        assertThat(parentOf(lineage, "c").from()).isEqualTo("a");
        assertThat(reasons(parentOf(lineage, "c")))
                .contains("carries the version before the correction b, which was out already");
        assertThat(parentOf(lineage, "d").from()).isEqualTo("b");
        assertThat(reasons(parentOf(lineage, "d"))).noneMatch(reason -> reason.startsWith("carries"));
    }

    private static AnalyzedReport state(String key, String modified, String text) {
        Metadata metadata = Metadata.builder()
                .outlet(new Outlet("Brevik Post", null))
                .url("https://brevikpost.example/dam")
                .published(Moment.parse("2031-05-06T09:00Z"))
                .modified(Moment.parse(modified))
                .build();
        return Stories.bare(new Report(key, null, metadata, "en", text, List.of()));
    }

    @Test
    void aSilentEditOfOneAddressIsAnUpdateByItsTimeOfEditing() {
        AnalyzedReport edited = state("b", "2031-05-06T14:00Z", UPDATED.replace("four hundred", "five hundred"));
        AnalyzedReport first = state("a", null, UPDATED);
        Derivation link = parentOf(TRACER.trace(List.of(edited, first)), "b");
        assertThat(link.from()).isEqualTo("a");
        assertThat(link.kind()).isEqualTo(Kind.UPDATES);
        assertThat(reasons(link)).contains("changes \u201Cfour\u201D to \u201Cfive\u201D");
    }
}
