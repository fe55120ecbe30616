package org.stemma.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells the country of the place within it that the words of an office name: "Pasadena Police Chief", "the court in Lyon". */
final class Localities {
    private static final int LONGEST = 4;
    private static final int MOST_WORDS = 16;
    private static final int LEAST_PEOPLE = 15_000;
    /** How many times more people the place meant has than one of the name in another country. */
    private static final int AHEAD = 4;
    /** Words with a capital that stand beside a place and an office without naming anything else. */
    private static final Set<String> BESIDE = Set.of(
            "the",
            "a",
            "an",
            "city",
            "county",
            "state",
            "district",
            "province",
            "provincial",
            "regional",
            "local",
            "deputy",
            "acting",
            "former",
            "chief",
            "senior",
            "republican",
            "democratic",
            "democrat",
            "gop",
            "lt",
            "lieutenant",
            "assistant",
            "superior",
            "metropolitan",
            "department",
            "of",
            "in",
            "for");

    private final Supplier<Places> places;
    private final Roles roles;

    Localities(Supplier<Places> places, Roles roles) {
        this.places = places;
        this.roles = roles;
    }

    /**
     * The country, ISO 3166 alpha-3, of the place that {@code mention} names beside an office; null where it names none, or something
     * else too ("Houston Rockets officials").
     */
    @Nullable
    String country(String mention, String office, @Nullable String context) {
        String[] words = mention.strip().split("[\\s,]+");
        List<String> all = List.of(words).subList(0, Math.min(words.length, MOST_WORDS));
        for (int length = LONGEST; length > 0; length--) {
            for (int i = 0; i + length <= all.size(); i++) {
                String country = country(all, i, i + length, context);
                if (country != null && plain(all, i, i + length, office)) {
                    return country;
                }
            }
        }
        return null;
    }

    private @Nullable String country(List<String> words, int from, int to, @Nullable String context) {
        String name = String.join(" ", words.subList(from, to)).replaceFirst("['\u2019]s?$", "");
        if (!Names.capital(words.get(from))
                || !Names.capital(words.get(to - 1))
                || roles.code(Names.fold(name)) != null) {
            return null;
        }
        List<Settlement> named = places.get().named(name).stream()
                .filter(place -> place.people() >= LEAST_PEOPLE && place.place().country() != null)
                .toList();
        return named.isEmpty() ? null : chosen(named, context);
    }

    /** That of the report's own country, else of the first, where it is far ahead of those elsewhere. */
    private static @Nullable String chosen(List<Settlement> named, @Nullable String context) {
        String first = named.getFirst().place().country();
        int elsewhere = 0;
        for (Settlement place : named) {
            String country = place.place().country();
            if (context != null && context.equals(country)) {
                return country;
            }
            elsewhere = country != null && country.equals(first) ? elsewhere : Math.max(elsewhere, place.people());
        }
        return named.getFirst().people() >= (long) AHEAD * elsewhere ? first : null;
    }

    /** Whether no other word with a capital is a name. */
    private boolean plain(List<String> words, int from, int to, String office) {
        List<String> rest = new ArrayList<>(words.subList(0, from));
        rest.addAll(words.subList(to, words.size()));
        Set<String> known = Set.of(office.split(" "));
        return rest.stream()
                .filter(Names::capital)
                .map(Names::fold)
                .allMatch(word -> known.contains(word) || BESIDE.contains(word) || roles.isTitle(word));
    }
}
