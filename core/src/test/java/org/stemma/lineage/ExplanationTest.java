package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.lineage.Stories.TRACER;
import static org.stemma.lineage.Stories.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Explanation.By;
import org.stemma.lineage.Explanation.Joined;
import org.stemma.lineage.Explanation.Rest;

class ExplanationTest {
    private static final String TEXT =
            "Snow closed the pass above Ormeval on Sunday night, and forty lorries stood in a row until ploughs came"
                    + " from the valley at dawn.\n\nDrivers had burned pallets to keep warm, and an innkeeper brought soup in"
                    + " milk cans to those who had waited longest.\n\nThe road office wants to put up barriers that can be"
                    + " lowered from its control room before the first flakes fall.";
    private static final String OWN =
            "Nobody slept on the mountain. Engines ran until the diesel froze, said a haulier who lost a load of tulips.";

    private static Explanation explain(AnalyzedReport... story) {
        return Explanation.of(TRACER.trace(List.of(story)));
    }

    @Test
    void oneAgencysCopyIsJoinedByTheAgencyAndACopyWithoutCreditByTheReportItIsTakenFrom() {
        Explanation explanation = explain(
                report("a", "Noon Sheet", "2031-01-05T08:00Z", "ORMEVAL (AFP) - " + TEXT),
                report("b", "Harbour Post", "2031-01-05T09:00Z", TEXT));
        assertThat(explanation.newsrooms()).extracting(Joined::report).containsExactly("a", "b");
        assertThat(explanation.newsrooms()).extracting(Joined::newsroom).containsOnly("AFP");
        assertThat(explanation.newsrooms()).extracting(Joined::by).containsExactly(By.AGENCY, By.COPY);
        Joined copy = explanation.newsrooms().getLast();
        assertThat(copy.with()).isEqualTo("a");
        assertThat(copy.reason()).startsWith("copies: 100 % of its own words");
        assertThat(copy.evidence()).isNotEmpty();
    }

    @Test
    void anOriginRestsOnWhatNamesItAndOnTheReportsItCameThrough() {
        Explanation explanation = explain(
                report("a", "Noon Sheet", "2031-01-05T08:00Z", "ORMEVAL (AFP) - " + TEXT),
                report("b", "Harbour Post", "2031-01-05T09:00Z", TEXT));
        assertThat(explanation.origins()).extracting(Rest::origin).containsOnly("AFP");
        assertThat(explanation.origins()).extracting(Rest::from).containsExactly(null, "a");
        assertThat(explanation.origins().getFirst().reason()).contains("dateline names Agence France-Presse");
    }

    @Test
    void editionsOfOnePublisherAreJoinedByIt() {
        Explanation explanation = explain(
                report("a", "Detroit Free Press", "2031-01-05T08:00Z", TEXT),
                report("b", "The Tennessean", "2031-01-05T09:00Z", OWN));
        assertThat(explanation.newsrooms()).extracting(Joined::by).containsOnly(By.PUBLISHER);
        assertThat(explanation.newsrooms()).extracting(Joined::reason).containsOnly("published by Gannett");
    }

    @Test
    void aReportThatStandsAloneIsJoinedWithNothingAndSaysWhyItIsNotDecided() {
        Explanation explanation = explain(report("a", "Noon Sheet", "2031-01-05T08:00Z", "By ADA HOLM\n\n" + OWN));
        assertThat(explanation.newsrooms()).isEmpty();
        assertThat(explanation.origins()).isEmpty();
        List<String> reasons = explanation.undecided().getFirst().reasons();
        assertThat(reasons.getFirst()).contains("credits no house");
    }

    @Test
    void whatCameNearestIsSaidOfAReportThatIsNotDecided() {
        String some = OWN
                + "\n\nA ploughman had been up since three and said the snow came sideways like sand, so that he saw"
                + " neither post nor wall. His radio was dead and the tea in his flask had turned to ice. Kurt Amsler, who"
                + " keeps the inn by the chapel, brought soup in milk cans to those who had waited longest. By noon the sun"
                + " shone on a row of wheels without lorries. A politician asked for barriers that can be lowered from its"
                + " control room by the road office, and was told that this had been her own idea nine years ago.";
        Explanation explanation = explain(
                report("a", "Noon Sheet", "2031-01-05T08:00Z", "ORMEVAL (AFP) - " + TEXT),
                report("b", "Harbour Post", "2031-01-05T09:00Z", some));
        List<String> reasons = explanation.undecided().stream()
                .filter(doubt -> doubt.report().equals("b"))
                .findFirst()
                .orElseThrow()
                .reasons();
        assertThat(reasons).anyMatch(reason -> reason.contains("with a, which credits Agence France-Presse"));
    }
}
