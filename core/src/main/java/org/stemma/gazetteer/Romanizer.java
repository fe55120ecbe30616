package org.stemma.gazetteer;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/** Writes names of other scripts in Latin letters, by ICU's transliterations. */
final class Romanizer {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Romanizer() {}

    /**
     * The name in lower-case ASCII letters.
     *
     * @param language of the text (ISO 639-1): it decides what a letter stands for
     */
    static String latin(String form, @Nullable String language) {
        String plain = "de".equals(language) ? form.replace('w', 'v') : form.replace('\u0445', 'k');
        return ascii(plain) ? plain : LATIN.transliterate(plain);
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
