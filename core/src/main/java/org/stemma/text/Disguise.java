package org.stemma.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way in which the letters of a text were changed so that machines, but not people, read other words. */
public enum Disguise {
    LOOKALIKES("letters of another alphabet inside words"),
    INVISIBLE("invisible characters inside words"),
    WIDE("letters of another width or style"),
    MARKS("loose marks on letters");

    /** What happens by mistake in a word or two is no disguise. */
    private static final int LEAST_WORDS = 3;

    /** Where a page may break a word: put there by publishers. */
    private static final int SOFT_HYPHEN = 0xAD;

    private final String words;

    Disguise(String words) {
        this.words = words;
    }

    /** What is seen, in words for a reader. */
    public String words() {
        return words;
    }

    /** The disguises of {@code text}, each seen in three words or more. */
    public static Set<Disguise> of(String text) {
        Map<Disguise, Integer> words = new EnumMap<>(Disguise.class);
        for (Word word : Words.of(text)) {
            Disguise disguise = of(word.span().of(text), word.form());
            if (disguise != null) {
                words.merge(disguise, 1, Integer::sum);
            }
        }
        words.values().removeIf(count -> count < LEAST_WORDS);
        return words.keySet();
    }

    private static @Nullable Disguise of(String written, String form) {
        if (!alphabetic(form.codePointAt(0))) {
            return null;
        }
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        if (Lookalikes.mixed(composed) || (Lookalikes.all(composed) && form.charAt(0) < 0x80)) {
            return LOOKALIKES;
        }
        if (composed.codePoints().anyMatch(c -> c != SOFT_HYPHEN && Words.invisible(c))) {
            return INVISIBLE;
        }
        if (composed.codePoints().anyMatch(WordForms::mark)) {
            return MARKS;
        }
        return composed.codePoints().anyMatch(Disguise::styled) ? WIDE : null;
    }

    /** Whether words of this alphabet hold no joiners and no loose marks of their own. */
    private static boolean alphabetic(int c) {
        return switch (UnicodeScript.of(c)) {
            case LATIN, CYRILLIC, GREEK -> true;
            default -> false;
        };
    }

    private static boolean styled(int c) {
        return (c >= 0xFF21 && c <= 0xFF5A) || (c >= 0x1D400 && c <= 0x1D7FF) || (c >= 0x24B6 && c <= 0x24E9);
    }
}
