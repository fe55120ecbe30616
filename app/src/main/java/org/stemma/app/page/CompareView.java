package org.stemma.app.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that compares texts.
 *
 * @param texts what stands in the form
 * @param fault why nothing was compared, empty where nothing went wrong
 * @param result null until something is compared
 */
public record CompareView(
        List<Text> texts, String fault, @Nullable Compared result) {
    /** Texts that can be compared at once. */
    public static final int TEXTS = 4;

    public CompareView {
        texts = List.copyOf(texts);
    }

    /**
     * A text of the form.
     *
     * @param number from 1
     * @param fault what is wrong with it; empty where nothing is
     */
    public record Text(int number, String words, String outlet, String time, String fault) {
        private static final List<String> NAMES = List.of("First", "Second", "Third", "Fourth");

        public static Text empty(int number) {
            return new Text(number, "", "", "", "");
        }

        public String name() {
            return NAMES.get(number - 1);
        }

        public boolean isEmpty() {
            return words.isBlank();
        }

        public Text faulty(String why) {
            return new Text(number, words, outlet, time, why);
        }
    }

    public List<Text> first() {
        return texts.subList(0, 2);
    }

    public List<Text> more() {
        return texts.subList(2, texts.size());
    }

    public boolean several() {
        return more().stream().anyMatch(each -> !each.isEmpty() || !each.fault().isEmpty());
    }
}
