package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Report;

class JoinRuleTest {
    private static Report report(String key, String published, String headline, String text) {
        Metadata metadata = Metadata.builder()
                .published(Moment.parse(published))
                .headline(headline)
                .build();
        return new Report(key, null, metadata, "en", text, List.of());
    }

    private static List<List<String>> stories(Report... reports) {
        StoryClusterer clusterer = new StoryClusterer();
        for (Report report : reports) {
            clusterer.add(report);
        }
        clusterer.settle();
        return clusterer.stories().stream().map(Story::reports).toList();
    }

    private static final Report MARCH_SUMMIT = report(
            "march",
            "2031-03-04T12:00Z",
            "Presidents Orlan and Petrescu meet in Halden",
            "President Mira Orlan of Talovia and her Velmaran counterpart Ion Petrescu met in Halden on Tuesday to speak"
                    + " about the fishing dispute in the Grey Sound. They agreed to let inspectors board trawlers, and shook"
                    + " hands before the harbour office. Fishermen of both shores had asked for a line on the map.");
    private static final Report MARCH_SUMMIT_OTHERWISE = report(
            "march otherwise",
            "2031-03-04T15:00Z",
            "Orlan and Petrescu agree on inspectors for trawlers",
            "Inspectors may board trawlers in the Grey Sound, Talovia's president Mira Orlan and Ion Petrescu of Velmar"
                    + " agreed at a meeting in Halden. The fishing dispute had kept fishermen of both shores in their harbours.");
    private static final Report APRIL_SUMMIT = report(
            "april",
            "2031-04-06T12:00Z",
            "Orlan receives Petrescu for talks on gas pipeline",
            "President Mira Orlan of Talovia received Ion Petrescu, the president of Velmar, in the capital Sornau on Sunday."
                    + " Their talks were about a gas pipeline over the Karst pass and what Velmar pays for transit. No contract was"
                    + " signed; engineers of the two energy ministries will measure the route until summer.");

    @Test
    void twoSummitsOfTheSameLeadersAMonthApartStayApart() {
        assertThat(stories(MARCH_SUMMIT, MARCH_SUMMIT_OTHERWISE, APRIL_SUMMIT))
                .containsExactly(List.of("march", "march otherwise"), List.of("april"));
    }

    @Test
    void aFollowUpOfTheNextDayJoins() {
        Report followUp = report(
                "next day",
                "2031-03-05T09:00Z",
                "First inspectors board trawlers in the Grey Sound",
                "A day after presidents Mira Orlan and Ion Petrescu agreed in Halden to let inspectors board trawlers, the first"
                        + " boats were looked at in the Grey Sound. The fishing dispute between Talovia and Velmar is not over,"
                        + " fishermen said.");
        assertThat(stories(MARCH_SUMMIT, MARCH_SUMMIT_OTHERWISE, followUp)).hasSize(1);
    }
}
