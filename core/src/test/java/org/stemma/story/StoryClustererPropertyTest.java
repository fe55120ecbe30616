package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Report;

class StoryClustererPropertyTest {
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> word =
                Arbitraries.of("Quarry", "flood", "minister", "Ostrand", "vote", "12", "\u6D2A\u6C34", "the");
        return word.list()
                .ofMaxSize(30)
                .map(words -> String.join(" ", words))
                .list()
                .ofMaxSize(25);
    }

    private static List<Story> group(List<String> texts) {
        StoryClusterer clusterer = new StoryClusterer();
        for (int i = 0; i < texts.size(); i++) {
            Moment day = i % 3 == 0 ? null : Moment.parse("2031-03-0" + (1 + i % 9));
            Metadata metadata = Metadata.builder().published(day).build();
            clusterer.add(new Report("r" + i, null, metadata, null, texts.get(i), List.of()));
        }
        return clusterer.stories();
    }

    @Property(tries = 60)
    void everyReportIsInExactlyOneStory(@ForAll("texts") List<String> texts) {
        List<String> keys = new ArrayList<>();
        group(texts).forEach(story -> keys.addAll(story.reports()));
        assertThat(keys).hasSize(texts.size()).doesNotHaveDuplicates();
    }

    @Property(tries = 40)
    void theSameStreamGivesTheSameStories(@ForAll("texts") List<String> texts) {
        assertThat(group(texts)).isEqualTo(group(texts));
    }
}
