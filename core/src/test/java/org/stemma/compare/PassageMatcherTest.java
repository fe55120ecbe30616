package org.stemma.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.annotate.LanguageModels;
import org.stemma.gazetteer.Gazetteer;

class PassageMatcherTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private final PassageMatcher matcher = new PassageMatcher();

    @Test
    void theNamesOfACountryAreOneForAMatcherThatKnowsThem() {
        Match match = new PassageMatcher(GAZETTEER)
                .match(
                        "Washington will send two ships to the strait.",
                        "The United States will send two ships to the strait.");
        assertThat(match.relation()).isEqualTo(Match.Relation.SAME);
        assertThat(match.differences()).noneMatch(each -> each.kind() == Difference.Kind.NAME);
    }

    @Test
    void theMeaningDecidesWhereWordsLeaveItOpen() {
        String a = "The company declined to comment on whether the pier would be sold to a rival next year.";
        String b = "The firm refused to say if it plans to sell the pier to a competitor.";
        AtomicInteger asked = new AtomicInteger();
        Match byMeaning = new PassageMatcher(GAZETTEER, () -> {
                    asked.incrementAndGet();
                    return LanguageModels.encoder();
                })
                .match(a, b);
        assertThat(asked.get()).isPositive();
        assertThat(new PassageMatcher(GAZETTEER).match(a, b).relation()).isEqualTo(Match.Relation.DIFFERENT);
        assertThat(byMeaning.relation()).isEqualTo(Match.Relation.SAME);
    }

    @Test
    void theMeaningIsNotAskedForWhereWordsDecide() {
        PassageMatcher words = new PassageMatcher(GAZETTEER, () -> {
            throw new AssertionError("the encoder was asked for");
        });
        String a = "The council of Vendel closed the old bridge to lorries on Thursday.";
        assertThat(words.match(a, "On Thursday the council of Vendel closed the old bridge to lorries.")
                        .relation())
                .isEqualTo(Match.Relation.SAME);
        assertThat(words.match(a, "Rain is expected along the coast until the weekend.")
                        .relation())
                .isEqualTo(Match.Relation.DIFFERENT);
    }

    /** A pair of passages and what a reader says of them: its relation and its differences other than of wording. */
    record Pair(String relation, String differences, String a, String b) {}

    static Stream<Pair> pairs() throws IOException {
        try (InputStream in = Objects.requireNonNull(PassageMatcherTest.class.getResourceAsStream("pairs.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(line -> line.split("\t", -1))
                            .map(fields -> new Pair(fields[0], fields[1], fields[2], fields[3]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void tellsWhatDiffers(Pair pair) {
        Match match = matcher.match(pair.a(), pair.b());
        assertThat(match.relation().word()).isEqualTo(pair.relation());
        assertThat(hard(match)).isEqualTo(pair.differences());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theOtherWayRoundIsTheSameRelation(Pair pair) {
        Match match = matcher.match(pair.a(), pair.b());
        Match turned = matcher.match(pair.b(), pair.a());
        assertThat(turned.relation()).isEqualTo(match.relation());
        assertThat(turned.score()).isCloseTo(match.score(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void valuesStandInTheirPassages(Pair pair) {
        assertThat(matcher.match(pair.a(), pair.b()).differences()).allSatisfy(difference -> {
            assertThat(pair.a()).contains(difference.a());
            assertThat(pair.b()).contains(difference.b());
        });
    }

    private static String hard(Match match) {
        return String.join(
                "; ",
                match.differences().stream()
                        .filter(difference -> difference.kind() != Difference.Kind.WORDING)
                        .map(difference -> difference.kind().word() + " " + difference.a() + " > " + difference.b())
                        .toList());
    }

    @Property(tries = 200)
    void aPassageIsTheSameAsItself(@ForAll @StringLength(max = 200) String passage) {
        Match match = matcher.match(passage, passage);
        assertThat(match.relation()).isEqualTo(Match.Relation.SAME);
        assertThat(match.score()).isEqualTo(1);
        assertThat(match.differences()).isEmpty();
    }

    @Property(tries = 200)
    void anyTwoTextsAreCompared(@ForAll @StringLength(max = 300) String a, @ForAll @StringLength(max = 300) String b) {
        assertThat(matcher.match(a, b).score()).isBetween(0.0, 1.0);
    }

    @Test
    void scoresTheNearerPassageHigher() {
        String passage = "The ministry closed the Vendel bridge to heavy lorries on Thursday.";
        double near = matcher.match(passage, "Heavy lorries may no longer use the Vendel bridge, the ministry said.")
                .score();
        double far = matcher.match(passage, "Rain is expected along the coast until the weekend.")
                .score();
        assertThat(near).isGreaterThan(far + 0.2);
    }

    @Test
    void wholeReportsAreComparedInBoundedTime() {
        String a = "The harbour of Halvors stays closed, port number 7 said. ".repeat(4000);
        String b = "A harbour stays open in Orvia, said the port. ".repeat(4000);
        assertThat(matcher.match(a, b).score()).isBetween(0.0, 1.0);
    }
}
