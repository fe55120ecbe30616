package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
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

    private static final String SOURCE = "A beehive is a box in which a colony of bees lives through the winter on the"
            + " honey that it has stored. The keeper lifts the frames out one by one and looks for eggs, for brood and for"
            + " the signs of mites. In a cold spring he feeds sugar, for the willows flower late and the bees starve. A"
            + " swarm leaves when the box is too small, and hangs for an hour on the nearest branch.";
    private static final String REWORKED =
            "Keeping insects for food is old. The keeper lifts the frames out one by one and"
                    + " inspects each for larvae, disease or parasites with a lens. Winter needs stores; many people now leave them"
                    + " enough instead of taking all. If the months of March and April stay chilly, sugar helps since the willows"
                    + " flower late and hunger threatens. Whoever misses signs of crowding sees half of the animals hang for an hour"
                    + " on the nearest branch and then fly off towards some church tower or hollow oak.";

    private static Report from(String outlet, String key, String text) {
        Metadata metadata = Metadata.builder()
                .published(Moment.parse("2031-03-02"))
                .outlet(new Outlet(outlet, null))
                .build();
        return new Report(key, null, metadata, "en", text, List.of());
    }

    @Test
    void aTextDerivedFromAnotherSharesItsStory() {
        StoryClusterer clusterer = new StoryClusterer();
        clusterer.add(from("Garden Weekly", "a", SOURCE));
        clusterer.add(from("Village Voice", "b", REWORKED));
        assertThat(clusterer.stories()).extracting(Story::reports).containsExactly(List.of("a", "b"));
    }

    @Test
    void whatOneOutletRepeatsOnItsOwnPagesIsNoDerivation() {
        Features page = FeatureReader.read(from("Village Voice", "a", SOURCE));
        assertThat(page.derives(FeatureReader.read(from("Garden Weekly", "b", REWORKED))))
                .isTrue();
        assertThat(page.derives(FeatureReader.read(from("Village Voice", "b", REWORKED))))
                .isFalse();
    }
}
