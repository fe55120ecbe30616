package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.report.Metadata;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

class AnnotatorTest {
    private static final String QUOTED =
            "“We’ll act,” said Kaja Lepp, Estonia’s minister 😀. The Estonian coast guard agreed.";

    private final Annotator annotator = LanguageModels.annotator();

    private static Report report(String text, @Nullable String language) {
        return new Report("key", null, Metadata.EMPTY, language, text, List.of());
    }

    private AnnotatedReport annotate(String text) {
        return annotator.annotate(report(text, "en"));
    }

    private String entities(String text) {
        return annotate(text).entities().stream()
                .map(e -> e.type() + " " + e.span().of(text))
                .collect(Collectors.joining(", "));
    }

    private static void spansSayWhatTheyClaim(AnnotatedReport annotated) {
        String text = annotated.text();
        for (Sentence sentence : annotated.sentences()) {
            assertThat(annotated.paragraphs().get(sentence.paragraph()).contains(sentence.span()))
                    .isTrue();
            int end = sentence.span().begin();
            for (Token token : sentence.tokens()) {
                assertThat(token.span().of(text)).isEqualTo(token.form());
                assertThat(token.span().begin()).isGreaterThanOrEqualTo(end);
                assertThat(token.head()).isBetween(-1, sentence.tokens().size() - 1);
                end = token.span().end();
            }
            assertThat(end).isEqualTo(sentence.span().end());
        }
    }

    @Test
    void tokensStandWhereTheySayBehindTypographicMarks() {
        AnnotatedReport annotated = annotate("One.\n\n" + QUOTED + "\n\n" + QUOTED);
        spansSayWhatTheyClaim(annotated);
        assertThat(annotated.sentences()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aParagraphThatComesAgainHasTheSameAnalysis() {
        AnnotatedReport twice = annotate(QUOTED + "\n\n" + QUOTED);
        int half = twice.entities().size() / 2;
        int shift = twice.paragraphs().get(1).begin();
        assertThat(half).isGreaterThan(1);
        assertThat(twice.entities().subList(half, 2 * half))
                .extracting(Entity::span)
                .isEqualTo(twice.entities().subList(0, half).stream()
                        .map(e -> e.span().shift(shift))
                        .toList());
    }

    @Test
    void namesHaveTheClassesOfCoNll() {
        assertThat(entities(QUOTED)).isEqualTo("PER Kaja Lepp, LOC Estonia, MISC Estonian");
    }

    @Test
    void articlesPossessivesAndNumbersAreNoPartOfAName() {
        assertThat(entities("TALLINN 2024-05-01 He left the United Nations' office. The World Bank's chief stayed."))
                .contains("LOC TALLINN", "ORG United Nations", "ORG World Bank")
                .doesNotContain("2024");
    }

    @Test
    void adjectivesBeforeANameAndAddressesAreNoPartOfIt() {
        assertThat(entities("They met at the iconic Brandenburg Gate. See http://www.example.org for more."))
                .isEqualTo("LOC Brandenburg Gate");
    }

    @Test
    void bodiesAndElectionsAreTakenWhole() {
        assertThat(entities("She led the Farmers Party of Norway into the 2013 Norwegian parliamentary election."))
                .isEqualTo("ORG Farmers Party of Norway, MISC 2013 Norwegian parliamentary election");
    }

    @Test
    void aCityIsATeamInSportAlone() {
        assertThat(entities("Denver beat Portland 3-1 to lead the league.")).isEqualTo("ORG Denver, ORG Portland");
        assertThat(entities("A quake shook houses in Denver and near Portland."))
                .isEqualTo("LOC Denver, LOC Portland");
    }

    @Test
    void theDatelineIsAPlaceAndTheAgencyABody() {
        assertThat(entities("HELSINKI (Reuters) - Nokia's chairwoman resigned on Friday."))
                .isEqualTo("LOC HELSINKI, ORG Reuters, ORG Nokia");
    }

    @Test
    void demonymsAndPlacesKnowWhereTheyLie() {
        AnnotatedReport annotated = annotate("The Peruvian navy left Lima for Springfield, Illinois.");
        assertThat(annotated.entities())
                .extracting(e ->
                        e.name() + " " + (e.place() == null ? "-" : e.place().country()))
                .contains("Peruvian PER", "Lima PER", "Springfield USA");
    }

    @Test
    void theParserFindsWhoSaysWhat() {
        Sentence sentence =
                annotate("The minister said the port would close.").sentences().getFirst();
        List<Token> tokens = sentence.tokens();
        int said = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).form().equals("said"))
                .findFirst()
                .orElseThrow();
        assertThat(sentence.children(said))
                .extracting(i -> tokens.get(i).label() + " " + tokens.get(i).lemma())
                .contains("nsubj minister", "ccomp close");
    }

    @Test
    void anotherLanguageIsDividedIntoParagraphsAlone() {
        AnnotatedReport annotated = annotator.annotate(report("Der Hafen schließt.\n\nMorgen.", "de"));
        assertThat(annotated.analyzed()).isFalse();
        assertThat(annotated.paragraphs()).hasSize(2);
        assertThat(annotated.sentences()).isEmpty();
    }

    @Test
    void anUnknownLanguageIsTakenAsEnglishByItsLetters() {
        assertThat(annotator.annotate(report("The port closes.", null)).analyzed())
                .isTrue();
        assertThat(annotator.annotate(report("Порт закрывается.", null)).analyzed())
                .isFalse();
    }

    @Test
    void numbersKeepTheirCharactersAsLemma() {
        assertThat(annotate("It costs 3,500 dollars.").sentences().getFirst().tokens())
                .extracting(Token::lemma)
                .containsExactly("it", "cost", "3,500", "dollar", ".");
    }

    @Test
    void theAnswerIsTheSameOnManyThreads() {
        List<String> texts = IntStream.range(0, 40)
                .mapToObj(i -> "Report " + i + ". " + QUOTED)
                .toList();
        List<AnnotatedReport> one = texts.stream().map(this::annotate).toList();
        Annotator fresh =
                Annotator.load(LanguageModels.cacheFolder(), org.stemma.gazetteer.Gazetteer.load(), line -> {});
        List<AnnotatedReport> many =
                texts.parallelStream().map(t -> fresh.annotate(report(t, "en"))).toList();
        assertThat(many).isEqualTo(one);
    }

    @Test
    void hostileTextIsBounded() {
        spansSayWhatTheyClaim(annotate("x".repeat(200_000) + " ends."));
        spansSayWhatTheyClaim(annotate("-.'\"(".repeat(3_000)));
        spansSayWhatTheyClaim(annotate("\u0000\ufffd\ud800 \udc00 a"));
        assertThat(annotate("word ".repeat(2_000)).sentences())
                .allMatch(s -> s.tokens().size() <= 200);
    }

    @Test
    void aTownIsLookedForInTheCountryOfTheOutlet() {
        String text = "A fire broke out in Birmingham on Monday.";
        Metadata metadata =
                Metadata.builder().outlet(new Outlet(null, "usatoday.com")).build();
        assertThat(countryOf(new Report("key", null, metadata, "en", text, List.of())))
                .isEqualTo("USA");
        assertThat(countryOf(report(text, "en"))).isEqualTo("GBR");
    }

    private @Nullable String countryOf(Report report) {
        return annotator.annotate(report).entities().stream()
                .filter(entity -> entity.place() != null)
                .map(entity -> entity.place().country())
                .findFirst()
                .orElse(null);
    }

    @Test
    void aFragmentHasTagsAndNamesButNoHeads() {
        AnnotatedReport annotated =
                annotate("Kaja Lepp, Tallinn\n\nKaja Lepp spoke.\n\nTalks between Estonia and Latvia");
        assertThat(annotated.sentences().stream()
                        .map(sentence -> sentence.tokens().stream()
                                .filter(token -> token.head() >= 0)
                                .count())
                        .toList())
                .satisfies(heads -> {
                    assertThat(heads.get(0)).isZero();
                    assertThat(heads.get(1)).isPositive();
                    assertThat(heads.get(2)).isPositive();
                });
        assertThat(annotated.entities().getFirst().type()).isEqualTo(Entity.Type.PER);
    }
}
