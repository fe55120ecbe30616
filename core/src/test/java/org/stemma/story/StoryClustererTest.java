package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Report;

class StoryClustererTest {
    private static Report report(String key, String published, String text) {
        Metadata metadata =
                Metadata.builder().published(Moment.parse(published)).build();
        return new Report(key, null, metadata, "en", text, List.of());
    }

    private static final String QUAKE =
            "A strong earthquake shook the coastal province of Velmar before dawn, and rescue"
                    + " teams dug through collapsed apartment blocks in the port of Ostrand. Governor Ilse Marrow said at least"
                    + " forty people were missing.";
    private static final String QUAKE_OTHERWISE =
            "Rescue teams in Ostrand searched collapsed apartment blocks after the"
                    + " earthquake in Velmar province. At least forty people are missing, Governor Ilse Marrow told reporters.";
    private static final String RATES =
            "The central bank of Talovia raised its key interest rate by half a point, citing"
                    + " stubborn inflation in food and rents. Economists had expected a smaller step.";

    @Test
    void reportsOfOneEventShareAStoryAndOthersDoNot() {
        StoryClusterer clusterer = new StoryClusterer();
        clusterer.add(report("a", "2031-03-02T05:00Z", QUAKE));
        clusterer.add(report("b", "2031-03-02T08:00Z", RATES));
        clusterer.add(report("c", "2031-03-02T09:00Z", QUAKE_OTHERWISE));
        assertThat(clusterer.stories()).extracting(Story::reports).containsExactly(List.of("a", "c"), List.of("b"));
    }

    @Test
    void eventsOfOneSortAYearApartStayApart() {
        StoryClusterer clusterer = new StoryClusterer();
        clusterer.add(report("a", "2031-03-02", QUAKE));
        clusterer.add(report("b", "2032-03-02", QUAKE_OTHERWISE));
        assertThat(clusterer.stories()).hasSize(2);
    }

    @Test
    void aCopyWithAnotherHeadlineStaysWithItsText() {
        String text =
                QUAKE + " " + QUAKE_OTHERWISE + " Schools in the whole province stay closed until the walls have been"
                        + " looked at, and trains run only as far as the bridge at Halden, where buses wait for those who go on.";
        StoryClusterer clusterer = new StoryClusterer();
        clusterer.add(report("a", "2031-03-02T05:00Z", text));
        clusterer.add(report("b", "2031-03-02T06:00Z", RATES));
        clusterer.add(report("c", "2031-06-02T09:00Z", "From our archive. " + text));
        assertThat(clusterer.stories()).extracting(Story::reports).containsExactly(List.of("a", "c"), List.of("b"));
    }
}
