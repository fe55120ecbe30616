package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.gazetteer.Gazetteer;

class BodyRunTest {
    private static final AgencyNames AGENCIES = AgencyNames.of(Gazetteer.load());
    private static final List<String> MENU =
            List.of("Home", "World", "Most commented", "Opinion", "Comments", "Sign in", "Search");
    private static final List<String> ABOVE = List.of(
            "The dredger Alma lifted two steel beams of the old bridge out of the river on Tuesday, the port said.",
            "Ships had waited for nine days below the lock because the beams blocked the channel.",
            "“We worked through three nights,” said the master of the dredger, Otto Bahr.");
    private static final List<String> BOX = List.of(
            "Read more",
            "Seven towns by the river you should see",
            "Why locks leak",
            "Quiz: know your boats",
            "Newsletters");
    private static final List<String> BELOW = List.of(
            "The bridge collapsed in a storm two weeks ago, and nobody was hurt.",
            "Bahr said the dredger would now clear stones from the river bed near the lock.",
            "The port expects all the ships that wait below the lock to pass by Friday.",
            "It has yet to decide about a new bridge.");
    private static final List<String> END = List.of(
            "Share", "Tags: river, port", "Most read", "A cat that steers a barge", "Ten soups for autumn", "About us");

    private static List<String> body(List<List<String>> page) {
        List<RawLine> lines =
                page.stream().flatMap(List::stream).map(RawLine::of).toList();
        BodyRun.Run run = BodyRun.find(lines, LineScorer.score(lines, LineScorer.SHIPPED), new Datelines(AGENCIES));
        return lines.subList(run.begin(), run.end()).stream().map(RawLine::text).toList();
    }

    @Test
    void runsFromTheFirstSentenceToTheLastAcrossABoxOfLinks() {
        List<String> body = body(List.of(MENU, ABOVE, BOX, BELOW, END));

        assertThat(body).startsWith(ABOVE.getFirst()).endsWith(BELOW.getLast());
    }

    @Test
    void aHeadingOfTheMenuSaysNothingOfTheTextBelow() {
        assertThat(body(List.of(MENU, ABOVE, BELOW, END)))
                .isEqualTo(List.of(ABOVE, BELOW).stream().flatMap(List::stream).toList());
    }

    @Test
    void aPageOfLabelsHasNoRun() {
        assertThat(body(List.of(MENU, BOX, END))).isEmpty();
    }
}
