package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.Translations;
import org.stemma.report.Report;

class LanguageBridgeTest {
    private static List<Story> stories(Report... reports) {
        LanguageBridge bridge = new LanguageBridge();
        Stream.of(reports).forEach(bridge::add);
        return bridge.join(Stream.of(reports)
                .map(report -> new Story(report.key(), List.of(report.key())))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de", "ru", "ar", "zh", "ko", "ja"})
    void aTranslationIsInTheStoryOfItsOriginalAndALikeEventIsNot(String language) {
        List<Story> stories = stories(
                Translations.report("flights", "en", "2031-07-16T09:00Z"),
                Translations.report("sailors", "en", "2031-07-16T10:00Z"),
                Translations.report("flights", language, "2031-07-16T12:00Z"),
                Translations.report("sailors", language, "2031-07-16T13:00Z"));
        assertThat(stories)
                .extracting(Story::reports)
                .containsExactly(
                        List.of("flights.en", "flights." + language), List.of("sailors.en", "sailors." + language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ja"})
    void weeksApartItIsNot(String language) {
        assertThat(stories(
                        Translations.report("flights", "en", "2031-07-16T09:00Z"),
                        Translations.report("flights", language, "2031-08-16T09:00Z")))
                .hasSize(2);
    }
}
