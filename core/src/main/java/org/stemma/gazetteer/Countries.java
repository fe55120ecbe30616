package org.stemma.gazetteer;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Countries by their names, adjectives, peoples and capitals; in other languages by the names of CLDR. */
final class Countries {
    private final List<Country> all;
    private final Map<String, Country> byCode = new HashMap<>();
    private final Map<String, Country> byAlpha2 = new HashMap<>();
    private final NameIndex<Country> names = new NameIndex<>();
    private final NameIndex<Country> demonyms = new NameIndex<>();
    private final NameIndex<Country> capitals = new NameIndex<>();
    private final Map<String, Map<String, Country>> foreign = new ConcurrentHashMap<>();

    Countries() {
        all = Table.rows("countries.tsv", 9).stream().map(Countries::country).toList();
        all.forEach(this::index);
    }

    private static Country country(String[] cells) {
        return new Country(
                cells[0],
                cells[1],
                cells[2],
                Table.list(cells[3]),
                Table.list(cells[4]),
                people(cells),
                Table.optional(cells[6]),
                Double.parseDouble(cells[7]),
                Double.parseDouble(cells[8]));
    }

    /** The listed nouns, and the plurals of the adjectives that are nouns too ("Germans", "Iraqis"). */
    private static List<String> people(String[] cells) {
        List<String> people = new ArrayList<>(Table.list(cells[5]));
        for (String adjective : Table.list(cells[4])) {
            char last = adjective.charAt(adjective.length() - 1);
            if (last == 'n' || last == 'i' || last == 'k') {
                people.add(adjective + "s");
            }
        }
        return people;
    }

    private void index(Country country) {
        byCode.put(country.code(), country);
        byAlpha2.put(country.alpha2(), country);
        names.put(country.name(), country);
        country.names().forEach(name -> names.put(name, country));
        country.adjectives().forEach(name -> demonyms.put(name, country));
        country.people().forEach(name -> demonyms.put(name, country));
        if (country.capital() != null) {
            capitals.put(country.capital(), country);
        }
    }

    List<Country> all() {
        return all;
    }

    @Nullable
    Country byCode(String code) {
        return byCode.get(code);
    }

    @Nullable
    Country byAlpha2(String code) {
        return byAlpha2.get(code);
    }

    @Nullable
    Country named(String name) {
        return names.get(name);
    }

    @Nullable
    Country demonym(String word) {
        return demonyms.get(word);
    }

    @Nullable
    Country capital(String name) {
        return capitals.get(name);
    }

    /** The country that {@code name} names in the language {@code language} (ISO 639-1). */
    @Nullable
    Country named(String name, String language) {
        return foreign.computeIfAbsent(language, this::translate).get(Names.fold(name));
    }

    private Map<String, Country> translate(String language) {
        Map<String, Country> translated = new HashMap<>();
        ULocale locale = ULocale.forLanguageTag(language);
        for (Country country : all) {
            String name = new ULocale("und", country.alpha2()).getDisplayCountry(locale);
            translated.putIfAbsent(Names.fold(name), country);
        }
        return translated;
    }
}
