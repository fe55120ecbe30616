package org.stemma.gazetteer;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BoundedCache;

/** Writes names of other scripts in Latin letters, by ICU's transliterations. Thread-safe. */
final class Romanizer {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    /** UTF-16 units of the words that are remembered. */
    private static final int REMEMBERED = 2_000_000;

    private final BoundedCache<String> known = new BoundedCache<>(REMEMBERED);

    /**
     * The name in lower-case ASCII letters.
     *
     * @param language of the text (ISO 639-1): it decides what a letter stands for
     */
    String latin(String form, @Nullable String language) {
        String plain = "de".equals(language) ? form.replace('w', 'v') : form.replace('\u0445', 'k');
        return ascii(plain) ? plain : known.get(plain, LATIN::transliterate);
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
