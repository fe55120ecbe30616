package org.stemma.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.app.HostileTrace;
import org.stemma.app.SampleTrace;
import org.stemma.compare.Difference;
import org.stemma.compare.Match;
import org.stemma.story.Story;

class TerminalRendererTest {
    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TerminalRendererTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void drawsTheSampleAsItStandsInTheGoldenFile() throws IOException {
        assertThat(new TerminalRenderer(100, false).render(SampleTrace.trace())).isEqualTo(golden("sample-100.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100, 160})
    void keepsTheWidth(int width) {
        TerminalRenderer renderer = new TerminalRenderer(width, false);
        assertThat(renderer.render(SampleTrace.trace()).lines()).allMatch(line -> Columns.width(line) <= width);
        assertThat(renderer.render(HostileTrace.trace()).lines()).allMatch(line -> Columns.width(line) <= width);
    }

    @Test
    void saysTheSameInColour() {
        String plain = new TerminalRenderer(100, false).render(SampleTrace.trace());
        String colour = new TerminalRenderer(100, true).render(SampleTrace.trace());
        assertThat(plain).doesNotContain("\u001b");
        assertThat(colour).contains("\u001b[38;5;166;1m[40#]\u001b[0m");
        String bare = colour.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m) +$", "");
        assertThat(bare).isEqualTo(plain);
    }

    @Test
    void letsNoForeignCharacterMoveTheCursorOrTurnTheDirection() {
        String text = new TerminalRenderer(80, false).render(HostileTrace.trace());
        assertThat(text.replace("\n", "").codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(c -> c >= 0x202A && c <= 0x202E);
    }

    @Test
    void tellsWhatDiffersBetweenTwoPassages() {
        Match match =
                new Match(Match.Relation.CHANGED, 0.91, List.of(new Difference(Difference.Kind.NUMBER, "14", "40")));
        assertThat(new TerminalRenderer(80, false).match("p1", "14 left.", "40 left.", match))
                .isEqualTo("p1  changed  0.91\n  a   14 left.\n  b   40 left.\n  # number      14  →  40\n");
    }

    @Test
    void listsTheReportsOfAStory() {
        assertThat(new TerminalRenderer(80, false).group(List.of(new Story("s1", List.of("a", "b")))))
                .isEqualTo("s1  2 reports\n  ▪ a\n  ▪ b\n");
    }
}
