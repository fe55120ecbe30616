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

    private static Report quake(String key, String hour, String province, String town, String governor, int missing) {
        return report(
                key,
                "2031-03-02T" + hour + ":00Z",
                "Strong earthquake shakes " + province,
                "A strong earthquake shook the coastal province of " + province
                        + " before dawn, and rescue teams dug through collapsed blocks of flats in the port of " + town
                        + ". Governor " + governor + " said at least " + missing
                        + " people were missing. Schools stay closed, the governor said, and trains stop at " + town
                        + " until the bridges have been looked at.");
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

    @Test
    void reportsOfOneFormWithOtherNamesStayApart() {
        assertThat(stories(
                        quake("a", "05", "Velmar", "Ostrand", "Ilse Marrow", 40),
                        quake("b", "06", "Quistland", "Brenn", "Jon Achterby", 12),
                        quake("c", "07", "Torvane", "Selk", "Pia Lindqvist", 75),
                        quake("d", "08", "Ulmar", "Grauhafen", "Omar Deyn", 9),
                        quake("e", "09", "Sebrin", "Malk", "Rosa Tiel", 23)))
                .hasSize(5);
    }

    @Test
    void otherNamesInSharedFramesSpeakAgainstAStory() {
        Closeness alike = new Closeness(.5, .3, .5, .5, .1, 4, 0, true);
        Closeness otherwise = new Closeness(.5, .3, .5, .5, .1, 0, 4, true);
        JoinWeights weights = JoinWeights.packaged();
        assertThat(weights.odds(Signals.of(List.of(otherwise)).getFirst()))
                .isLessThan(weights.odds(Signals.of(List.of(alike)).getFirst()) - 1);
    }

    @Test
    void aRoundUpDoesNotGlueTheStoriesItTells() {
        Report bank = report(
                "bank",
                "2031-03-04T10:00Z",
                "Central bank raises key rate by half a point",
                "The central bank of Sebria raised its key interest rate by half a point to six per cent, citing stubborn"
                        + " inflation in food and rents. Governor Tomas Brandt said another step in May was possible.");
        Report roundUp = report(
                "round-up",
                "2031-03-04T18:00Z",
                "The day in brief",
                "The central bank of Sebria raised its key interest rate by half a point. Governor Tomas Brandt cited inflation"
                        + " in rents. Presidents Mira Orlan and Ion Petrescu met in Halden about the fishing dispute in the Grey"
                        + " Sound. The choir of Malk won the autumn prize. Snow closed the Karst pass to lorries.");
        List<List<String>> stories = stories(MARCH_SUMMIT, bank, MARCH_SUMMIT_OTHERWISE, roundUp);
        assertThat(stories).noneMatch(story -> story.contains("bank") && story.contains("march"));
        assertThat(stories).anyMatch(story -> story.containsAll(List.of("march", "march otherwise")));
    }

    @Test
    void aReportOutOfOrderFindsItsStory() {
        assertThat(stories(APRIL_SUMMIT, MARCH_SUMMIT_OTHERWISE, MARCH_SUMMIT))
                .containsExactly(List.of("april"), List.of("march otherwise", "march"));
    }
}
