package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Report;

/** Long streams, in any order. */
class StreamTest {
    private static final int EVENTS = 12;
    private static final int TOLD = 4;

    /** A word that means nothing, the same for the same numbers. */
    private static String word(int event, int i) {
        Random random = new Random(event * 1000L + i);
        return random.ints(7, 'a', 'z' + 1)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    /** A telling of an event: its sentences in an order of its own, some left out. */
    private static Report report(int event, int telling) {
        List<Integer> sentences = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(sentences, new Random(event * 31L + telling));
        String text = sentences.subList(0, 9).stream()
                .map(s -> IntStream.range(0, 16)
                        .mapToObj(i -> word(event, 16 * s + i))
                        .collect(Collectors.joining(" ", "", ".")))
                .collect(Collectors.joining(" "));
        Moment day = Moment.parse("2031-03-%02d".formatted(1 + event % 20));
        Metadata metadata = Metadata.builder().published(day).build();
        return new Report("e" + event + "t" + telling, null, metadata, "en", text, List.of());
    }

    private static List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (int telling = 0; telling < TOLD; telling++) {
            for (int event = 0; event < EVENTS; event++) {
                reports.add(report(event, telling));
            }
        }
        return reports;
    }

    private static Set<Set<String>> grouped(List<Report> reports) {
        StoryClusterer clusterer = new StoryClusterer();
        reports.forEach(clusterer::add);
        clusterer.settle();
        return clusterer.stories().stream()
                .map(story -> Set.copyOf(story.reports()))
                .collect(Collectors.toSet());
    }

    @Test
    void clearStoriesDoNotDependOnTheOrderInWhichReportsCome() {
        Set<Set<String>> events = new HashSet<>();
        for (int event = 0; event < EVENTS; event++) {
            int number = event;
            events.add(IntStream.range(0, TOLD)
                    .mapToObj(telling -> "e" + number + "t" + telling)
                    .collect(Collectors.toSet()));
        }
        List<Report> reports = reports();
        assertThat(grouped(reports)).isEqualTo(events);
        Collections.shuffle(reports, new Random(5));
        assertThat(grouped(reports)).isEqualTo(events);
    }

    @Test
    void anIdOnceGivenStaysWithItsStory() {
        StoryClusterer clusterer = new StoryClusterer();
        List<Report> reports = reports();
        reports.forEach(clusterer::add);
        List<String> before =
                IntStream.range(0, EVENTS).mapToObj(clusterer::storyOf).toList();
        assertThat(clusterer.add(report(3, TOLD))).contains(new StoryChange.Joined("e3t4", "e3t0"));
        clusterer.settle();
        assertThat(IntStream.range(0, EVENTS).mapToObj(clusterer::storyOf)).isEqualTo(before);
    }

    @Test
    void whatIsHeldDoesNotGrowWithTheStream() {
        StoryClusterer clusterer = new StoryClusterer(50);
        int most = 0;
        for (int event = 0; event < 400; event++) {
            clusterer.add(report(event, 0));
            most = event < 100 ? Math.max(most, clusterer.terms()) : most;
        }
        assertThat(clusterer.size()).isEqualTo(400);
        assertThat(clusterer.held()).isEqualTo(50);
        assertThat(clusterer.terms()).isLessThan(most * 11 / 10);
    }

    @Test
    void aCopyOfATextThatIsNoLongerHeldFindsItsStory() {
        StoryClusterer clusterer = new StoryClusterer(50);
        List<Report> first =
                IntStream.range(0, 200).mapToObj(event -> report(event, 0)).toList();
        first.forEach(clusterer::add);
        Report old = first.get(20);
        Report again =
                new Report("again", null, first.get(199).metadata(), "en", "Once more. " + old.text(), List.of());
        assertThat(clusterer.add(again)).containsExactly(new StoryChange.Joined("again", "e20t0"));
    }
}
