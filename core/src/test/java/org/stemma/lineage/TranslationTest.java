package org.stemma.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.lineage.Stories.TRACER;
import static org.stemma.lineage.Stories.bare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.Translations;
import org.stemma.annotate.MultilingualEncoder;
import org.stemma.annotate.TinyModel;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Derivation.Kind;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Passage;
import org.stemma.report.Report;

class TranslationTest {
    private static final String ENGLISH =
            "The night train from Ostrand to Halden left the rails at 02:40 near the village of Kvam, the operator"
                    + " Nordbane said.\n\nOf 214 people on board, 17 were hurt. \u201CThe driver had braked,\u201D said"
                    + " the head of Nordbane, Signe Aas.\n\nThe line to Sweden was built in 1909 and repaired for"
                    + " 12,500 crowns in 1987, said Aas. Experts from Germany will look at 3 kilometres of track.";
    private static final String GERMAN =
            "Der Nachtzug von Ostrand nach Halden ist um 02:40 Uhr beim Dorf Kvam entgleist, teilte der Betreiber"
                    + " Nordbane mit.\n\nVon 214 Menschen an Bord wurden 17 verletzt. \u201EDer Lokf\u00FChrer hatte"
                    + " gebremst\u201C, sagte die Leiterin von Nordbane, Signe Aas.\n\nDie Strecke nach Schweden wurde 1909"
                    + " gebaut und 1987 f\u00FCr 12.500 Kronen ausgebessert, sagte Aas. Fachleute aus Deutschland sehen sich"
                    + " 3 Kilometer Gleis an.";
    private static final String OTHER_ORDER =
            "Fachleute aus Deutschland sind in Kvam. Seit 1987 wurde die Strecke nach Schweden nicht ausgebessert,"
                    + " erinnert sich Signe Aas von Nordbane.\n\nSie zieht ihren Mantel an und geht die 3 Kilometer zu"
                    + " Fuss. 17 Verletzte liegen in Halden, 214 Menschen waren an Bord aus Ostrand, 5 Kinder darunter.";

    /** An event and another that is like it. */
    private static final List<List<String>> PAIRS = List.of(
            List.of("flights", "sailors"),
            List.of("sailors", "flights"),
            List.of("river", "mine"),
            List.of("mine", "river"));

    private static AnalyzedReport in(String language, String key, String published, String text) {
        Metadata metadata = Metadata.builder()
                .outlet(new Outlet("Outlet of " + key, null))
                .published(Moment.parse(published))
                .build();
        return bare(new Report(key, null, metadata, language, text, List.of()));
    }

    @Test
    void theSameNumbersAndNamesInTheSameOrderInAnotherLanguageAreATranslation() {
        Lineage lineage = TRACER.trace(
                List.of(in("de", "b", "2031-05-06T11:00Z", GERMAN), in("en", "a", "2031-05-06T09:00Z", ENGLISH)));
        assertThat(lineage.derivations()).hasSize(1);
        Derivation link = lineage.derivations().getFirst();
        assertThat(link.kind()).isEqualTo(Kind.TRANSLATES);
        assertThat(link.from()).isEqualTo("a");
        assertThat(link.to()).isEqualTo("b");
        assertThat(link.evidence()).extracting(Passage::report).startsWith("a", "b");
        assertThat(link.evidence().get(0).span().of(ENGLISH)).startsWith("The night train");
        assertThat(link.evidence().get(1).span().of(GERMAN)).startsWith("Der Nachtzug");
        assertThat(lineage.newsrooms()).isEqualTo(1);
    }

    @Test
    void aReportOfItsOwnWithTheSameNamesInAnotherOrderIsNone() {
        Lineage lineage = TRACER.trace(
                List.of(in("en", "a", "2031-05-06T09:00Z", ENGLISH), in("de", "b", "2031-05-06T11:00Z", OTHER_ORDER)));
        assertThat(lineage.derivations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de", "ru", "ar", "zh", "ko", "ja"})
    void aTranslationIsFoundInEachLanguageAndALikeEventIsNone(String language) {
        for (List<String> events : PAIRS) {
            Lineage lineage = TRACER.trace(List.of(
                    bare(Translations.report(events.get(0), "en", "2031-07-16T09:00Z")),
                    bare(Translations.report(events.get(0), language, "2031-07-16T12:00Z")),
                    bare(Translations.report(events.get(1), language, "2031-07-16T13:00Z"))));
            assertThat(lineage.derivations()).hasSize(1);
            Derivation link = lineage.derivations().getFirst();
            assertThat(link.kind()).isEqualTo(Kind.TRANSLATES);
            assertThat(link.from()).isEqualTo(events.get(0) + ".en");
            assertThat(link.to()).isEqualTo(events.get(0) + "." + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-de", "own-ru", "own-zh"})
    void anotherReportOfTheSameEventIsNoTranslation(String section) {
        for (String language : List.of("en", "de", "ru", "zh")) {
            Report own = Translations.report("river", section, "2031-07-16T13:00Z");
            AnalyzedReport inItsLanguage = in(section.substring(4), own.key(), "2031-07-16T13:00Z", own.text());
            Lineage lineage = TRACER.trace(
                    List.of(bare(Translations.report("river", language, "2031-07-16T09:00Z")), inItsLanguage));
            assertThat(lineage.derivations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de", "ru", "ar", "zh", "ko", "ja"})
    void aNumberThatATranslationChangedIsSaidAndPointedAt(String language) {
        Report faithful = Translations.report("river", language, "2031-07-16T12:00Z");
        String changed = faithful.text().replace("214", "241");
        Derivation link = TRACER.trace(List.of(
                        bare(Translations.report("river", "en", "2031-07-16T09:00Z")),
                        in(language, "changed", "2031-07-16T12:00Z", changed)))
                .derivations()
                .getFirst();
        assertThat(link.reasons())
                .extracting(Derivation.Reason::text)
                .contains("changed: \u201C214\u201D to \u201C241\u201D");
        assertThat(link.evidence()).anySatisfy(passage -> {
            assertThat(passage.report()).isEqualTo("changed");
            assertThat(passage.span().of(changed)).isEqualTo("241");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "de", "ru", "ar", "zh", "ko", "ja"})
    void ofAFaithfulTranslationNothingIsSaidToBeChanged(String language) {
        for (List<String> events : PAIRS) {
            Derivation link = TRACER.trace(List.of(
                            bare(Translations.report(events.get(0), "en", "2031-07-16T09:00Z")),
                            bare(Translations.report(events.get(0), language, "2031-07-16T12:00Z"))))
                    .derivations()
                    .getFirst();
            assertThat(link.reasons()).hasSize(2);
        }
    }

    /** Without a number and without a name. */
    private static final List<String> PLAIN = List.of(
            "the old bridge behind the market fell into the river",
            "people heard a loud noise before the stones gave way",
            "a baker warned drivers with a lamp until police came",
            "the mayor wants a new road through the forest",
            "farmers fear that trucks will frighten cattle",
            "engineers look for cracks in every arch");

    @Test
    void whatAnchorsDoNotDecideAnEncoderOfTheUsersDoes(@TempDir Path folder) throws IOException {
        String english = text(PLAIN);
        String german = text(PLAIN.stream().map(TranslationTest::foreign).toList());
        List<List<String>> meanings = Stream.of(String.join(" ", PLAIN).split(" "))
                .distinct()
                .map(word -> List.of(word, foreign(word)))
                .toList();
        List<AnalyzedReport> story =
                List.of(in("en", "a", "2031-05-06T09:00Z", english), in("de", "b", "2031-05-06T11:00Z", german));
        assertThat(TRACER.trace(story).derivations()).isEmpty();
        try (MultilingualEncoder encoder = MultilingualEncoder.open(TinyModel.write(folder, meanings))) {
            Derivation link = TRACER.with(encoder).trace(story).derivations().getFirst();
            assertThat(link.kind()).isEqualTo(Kind.TRANSLATES);
            assertThat(link.reasons().getFirst().text()).startsWith("6 sentences say the same");
            assertThat(link.evidence().get(0).span().of(english)).startsWith("the old bridge");
            assertThat(link.evidence().get(1).span().of(german)).startsWith("hetay ldoay ridgebay");
            List<String> shuffled =
                    new ArrayList<>(PLAIN.stream().map(TranslationTest::foreign).toList());
            Collections.reverse(shuffled);
            assertThat(TRACER.with(encoder)
                            .trace(List.of(story.getFirst(), in("de", "c", "2031-05-06T11:00Z", text(shuffled))))
                            .derivations())
                    .isEmpty();
        }
    }

    private static String text(List<String> sentences) {
        return String.join(" .\n", sentences) + " .";
    }

    /** A language of the test's own: each word's first letter goes to its end. */
    private static String foreign(String words) {
        return words.replaceAll("(\\w)(\\w*)", "$2$1ay");
    }
}
