package org.stemma.pipeline;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Event.Participant;

/** Which of two mentions of one actor tells a reader better who it is. */
final class Clarity {
    private static final int MOST_WORDS = 8;
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "we", "i", "him", "her", "them", "us", "who", "which", "that", "this");

    private Clarity() {}

    /** The clearer mention; of equals the first. */
    static Participant clearer(Participant first, Participant second) {
        return rank(second.text()) > rank(first.text()) ? second : first;
    }

    /** 0 none, 1 a pronoun, 2 no proper name, 3 one in many words, 4 one of a single word, 5 one of several. */
    private static int rank(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        if (PRONOUNS.contains(text.toLowerCase(Locale.ROOT))) {
            return 1;
        }
        String[] words = text.split("\\s+");
        long capitals = 0;
        for (String word : words) {
            capitals += !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals("The") ? 1 : 0;
        }
        return capitals == 0 ? 2 : words.length > MOST_WORDS ? 3 : capitals == 1 ? 4 : 5;
    }
}
