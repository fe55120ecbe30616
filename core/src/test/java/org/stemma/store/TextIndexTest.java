package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.Span;

/** What words find in an index of short texts, one for each line of {@link #TEXTS}. */
class TextIndexTest {
    /** The name of a text, and the text. */
    private static final String[][] TEXTS = {
        {"en", "Brandt's crew counted 1,380 crates; the Ostrel's captain wasn't aboard, O\u2019Dowd said at 02:40."},
        {"un", "The U.N. envoy praised the cr\u00eape sellers of Kvam. Ports reopen at noon."},
        {"zh", "\u5854\u7ef4\u514b\u6e2f\u53e3\u5468\u4e00\u91cd\u65b0\u5f00\u653e\uff0c\u6d77\u4e8b\u5c40\u8bf4\u3002"
        },
        {
            "ja",
            "\u6e2f\u306f\u6708\u66dc\u65e5\u306b\u518d\u958b\u3057\u305f\u3068\u30bf\u30eb\u30d3\u30af\u5e02\u304c\u8a9e\u3063\u305f\u3002"
        },
        {
            "ko",
            "\ud0c0\ub974\ube44\ud06c \ud56d\uad6c\uac00 \uc6d4\uc694\uc77c\uc5d0 \ub2e4\uc2dc \uc5f4\ub838\ub2e4\uace0 \ud56d\ub9cc\uccad\uc774 \ubc1d\ud614\ub2e4."
        },
        {
            "ar",
            "\u0623\u0639\u0644\u0646\u062a \u0627\u0644\u062d\u0643\u0648\u0645\u0629 \u0641\u062a\u062d \u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u0641\u064a \u0663 \u0623\u064a\u0627\u0631."
        },
        {
            "ru",
            "\u041f\u043e\u0440\u0442 \u0422\u0430\u0440\u0432\u0438\u043a \u043e\u0442\u043a\u0440\u044b\u043b\u0438 \u0432 \u043f\u043e\u043d\u0435\u0434\u0435\u043b\u044c\u043d\u0438\u043a, \u0441\u043e\u043e\u0431\u0449\u0438\u043b\u0438 \u0432 \u0430\u0434\u043c\u0438\u043d\u0438\u0441\u0442\u0440\u0430\u0446\u0438\u0438 \u043f\u043e\u0440\u0442\u0430."
        },
        {"de", "Die Stra\u00dfe zum Hafen von T\u00e4rvik ist f\u00fcr 1.380 Lastwagen gesperrt."},
        {"fr", "L\u2019\u00e9quipage d'Ostrel a quitt\u00e9 l'h\u00f4tel."},
    };

    @TempDir
    Path folder;

    private TextIndex index() throws IOException {
        TextIndex index = TextIndex.open(folder);
        for (String[] each : TEXTS) {
            index.put(new IndexEntry(
                    IndexEntry.Kind.REPORT,
                    each[0],
                    "story",
                    null,
                    each[1],
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        index.commit(1);
        return index;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // possessives, apostrophes of both shapes, thousands with either mark, times of day
                "brandt | en",
                "ostrel | en fr",
                "o'dowd | en",
                "O\u2019Dowd | en",
                "1380 | en de",
                "1,380 | en de",
                "\"counted 1380 crates\" | en",
                "02:40 | en",
                "crate | en",
                // accents, dots
                "crepe | un",
                "u.n. | un",
                "port | un",
                // pairs of characters, their phrases, and no pair across a gap
                "\u6e2f\u53e3 | zh",
                "\u91cd\u65b0\u5f00\u653e | zh",
                "\u5f00\u6e2f | ",
                "\"\u6708\u66dc\u65e5\u306b\u518d\u958b\" | ja",
                "\u30bf\u30eb\u30d3\u30af | ja",
                "\uff80\uff99\uff8b\uff9e\uff78 | ja",
                "\u6e2f | zh ja",
                "\ud56d\uad6c | ko",
                "\"\ud0c0\ub974\ube44\ud06c \ud56d\uad6c\" | ko",
                "\"\ud56d\uad6c \ud0c0\ub974\ube44\ud06c\" | ",
                // the article and the shapes of alef in Arabic, its digits; cases in Russian; umlauts and sharp s
                "\u062d\u0643\u0648\u0645\u0629 | ar",
                "\u0627\u0639\u0644\u0646\u062a | ar",
                "\"3 \u0623\u064a\u0627\u0631\" | ar",
                "\u043f\u043e\u0440\u0442\u0443 | ru",
                "\"\u0430\u0434\u043c\u0438\u043d\u0438\u0441\u0442\u0440\u0430\u0446\u0438\u044f \u043f\u043e\u0440\u0442\u0430\" | ru",
                "strasse | de",
                "\u201eHafen von Tarvik\u201c | de",
                "equipage | fr",
                "hotel | fr",
                // all of them, not, or
                "harbour captain | ",
                "captain crates | en",
                "ostrel -captain | fr",
                "ostrel -\"captain wasn't\" | fr",
                "captain or hotel | en fr",
                "-captain or | un zh ja ko ar ru de fr",
                "... !! | en un zh ja ko ar ru de fr",
                "\"captain was | ",
                "\"crates; the Ostrel | en",
            })
    void wordsFindTheTextsThatHaveThem(String words, String names) throws IOException {
        try (TextIndex index = index()) {
            List<String> expected = names == null ? List.of() : List.of(names.split(" "));
            assertThat(index.search(SearchQuery.words(words), 0, 20))
                    .extracting(Found::id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aVeryLongSearchIsCutAndAnswered() throws IOException {
        try (TextIndex index = index()) {
            assertThat(index.search(SearchQuery.words("ostrel ".repeat(50_000)), 0, 20))
                    .hasSize(2);
            assertThat(index.search(SearchQuery.words("\"" + "\u6e2f".repeat(50_000)), 0, 20))
                    .isEmpty();
        }
    }

    @Test
    void marksAreTheWordsAndPhrasesThatWereFound() {
        String text = "The ports of Kvam reopened. Kvam's port office and the office of ports said so.";
        WordMarks marks = WordMarks.of(SearchQuery.words("\"port office\" kvam -wheat"), "Port office opens", text);
        assertThat(marks.text().stream().map((Span each) -> each.of(text)))
                .containsExactly("Kvam", "Kvam's", "port office");
        assertThat(marks.headline()).containsExactly(new Span(0, 11));
    }

    @Test
    void marksOfJoinedCharactersAreOne() {
        String text = TEXTS[2][1];
        WordMarks marks = WordMarks.of(SearchQuery.words("\u91cd\u65b0\u5f00\u653e"), null, text);
        assertThat(marks.text().stream().map((Span each) -> each.of(text))).containsExactly("\u91cd\u65b0\u5f00\u653e");
    }
}
