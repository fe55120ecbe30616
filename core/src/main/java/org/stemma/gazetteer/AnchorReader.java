package org.stemma.gazetteer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Word;
import org.stemma.text.Words;

/**
 * Reads the {@link Anchor}s of a text, by names and words of CLDR and by transliteration, without a model. Languages without data of
 * their own are read as far as digits and capitals go. Thread-safe; the data of a language are read when it is first met.
 */
public final class AnchorReader {
    private static final class Packaged {
        private static final AnchorReader READER = new AnchorReader();
    }

    private final Countries countries = new Countries();
    private final Romanizer romanizer = new Romanizer();
    private final Map<String, LanguageWords> languages = new ConcurrentHashMap<>();

    private AnchorReader() {}

    /** The reader of the packaged names, the same for all who ask. */
    public static AnchorReader packaged() {
        return Packaged.READER;
    }

    /**
     * The anchors of {@code text} in its order.
     *
     * @param language ISO 639-1, null where unknown
     * @param most no more than these are read
     */
    public List<Anchor> read(String text, @Nullable String language, int most) {
        String known = language == null ? "und" : language;
        LanguageWords words = languages.computeIfAbsent(known, each -> new LanguageWords(each, countries, romanizer));
        return new Reading(text, pieces(text), words, most).anchors();
    }

    /** The words, with those of a script without spaces joined to runs. */
    private static List<Word> pieces(String text) {
        List<Word> pieces = new ArrayList<>();
        for (Word word : Words.of(text)) {
            Word last = pieces.isEmpty() ? null : pieces.getLast();
            boolean run = Words.unspaced(text.codePointAt(word.begin()));
            if (run && last != null && word.begin() < last.end()) {
                pieces.set(pieces.size() - 1, joined(text, last.begin(), word.end()));
            } else {
                pieces.add(run ? joined(text, word.begin(), word.end()) : word);
            }
        }
        return pieces;
    }

    private static Word joined(String text, int begin, int end) {
        return new Word(begin, end, text.substring(begin, end), false);
    }

    /**
     * What is known of one language.
     *
     * @param titles words of titles and offices: written with capitals, but no names
     */
    record LanguageWords(
            String language, CalendarWords calendar, WorldNames names, Set<String> titles, Romanizer romanizer) {
        LanguageWords(String language, Countries countries, Romanizer romanizer) {
            this(
                    language,
                    new CalendarWords(language),
                    new WorldNames(language, countries),
                    language.equals("en") ? english() : Set.of(),
                    romanizer);
        }

        private static Set<String> english() {
            Set<String> titles = new HashSet<>();
            Table.rows("titles.tsv", 2).forEach(cells -> titles.addAll(List.of(cells[0].split(" "))));
            Table.rows("roles.tsv", 3)
                    .forEach(cells -> Table.list(cells[2]).forEach(name -> titles.addAll(List.of(name.split(" ")))));
            return titles;
        }

        /** How a name of this language is spoken. */
        Sound sound(String name) {
            return Sound.of(romanizer.latin(name, language));
        }

        /** Whether a capital inside a sentence tells a name. */
        boolean capitalsTell() {
            return !language.equals("de") && !language.equals("lb");
        }
    }
}
