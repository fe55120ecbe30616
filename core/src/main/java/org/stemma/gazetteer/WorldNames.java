package org.stemma.gazetteer;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Stems;
import org.stemma.text.Word;
import org.stemma.text.Words;

/**
 * Names of countries, large cities and bodies in one language, by CLDR (cities are those that time zones are named after) and a packaged
 * table: whatever the language, a name leads to one code.
 */
final class WorldNames {
    private static final int MOST_WORDS = 4;
    private static final int SHORTEST_CITY = 2;
    /** Marks the code of a country in an adjective. */
    private static final String ADJECTIVE = "+";

    private final Map<String, String> spaced = new HashMap<>();
    private final Map<String, String> unspaced = new HashMap<>();
    private int longest;

    /**
     * A name that begins at a place.
     *
     * @param length in words, or in characters where words have no spaces
     * @param sure not of an adjective, which a translator may leave out
     */
    record Found(String code, int length, boolean sure) {}

    WorldNames(String language, Countries countries) {
        ULocale locale = ULocale.forLanguageTag(language);
        for (String[] cells : Table.rows("world-names.tsv", 3)) {
            if (cells[0].equals(language)) {
                Table.list(cells[2]).forEach(name -> put(name, cells[1]));
            }
        }
        countries.all().forEach(country -> country(country, locale));
        TimeZoneNames cities = TimeZoneNames.getInstance(locale);
        TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        for (String zone :
                new TreeSet<>(TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null))) {
            String name = cities.getExemplarLocationName(zone);
            if (name != null && name.length() >= SHORTEST_CITY) {
                put(name, "@" + english.getExemplarLocationName(zone));
            }
        }
    }

    private void country(Country country, ULocale locale) {
        put(new ULocale("und", country.alpha2()).getDisplayCountry(locale), country.code());
        if (locale.getLanguage().equals("en")) {
            put(country.name(), country.code());
            country.names().forEach(name -> put(name, country.code()));
            country.adjectives().forEach(name -> put(name, ADJECTIVE + country.code()));
            country.people().forEach(name -> put(name, ADJECTIVE + country.code()));
        }
    }

    private void put(String name, String code) {
        if (Words.unspaced(name.codePointAt(0))) {
            unspaced.putIfAbsent(name.replace(" ", ""), code);
            longest = Math.max(longest, name.length());
        } else {
            List<Word> words = Words.of(name);
            if (!words.isEmpty() && words.size() <= MOST_WORDS) {
                spaced.putIfAbsent(key(words), code);
            }
        }
    }

    private static String key(List<Word> words) {
        StringBuilder key = new StringBuilder();
        for (Word word : words) {
            key.append(Stems.of(word.form())).append(' ');
        }
        return key.toString();
    }

    /** The longest name that begins with the word at {@code from}. */
    @Nullable
    Found at(List<Word> words, int from) {
        for (int n = Math.min(MOST_WORDS, words.size() - from); n > 0; n--) {
            String code = spaced.get(key(words.subList(from, from + n)));
            if (code != null) {
                boolean adjective = code.startsWith(ADJECTIVE);
                return new Found(adjective ? code.substring(1) : code, n, !adjective);
            }
        }
        return null;
    }

    /** The longest name that begins at character {@code from} of a text without spaces. */
    @Nullable
    Found at(String text, int from) {
        for (int n = Math.min(longest, text.length() - from); n > 1; n--) {
            String code = unspaced.get(text.substring(from, from + n));
            if (code != null) {
                return new Found(code, n, true);
            }
        }
        return null;
    }
}
