package org.stemma.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country or territory.
 *
 * @param code ISO 3166 alpha-3 ({@code XKX} for Kosovo)
 * @param alpha2 ISO 3166 alpha-2
 * @param name in English ("North Korea")
 * @param adjectives of the country and its people ("North Korean"), the usual one first
 * @param people nouns for its people that are no adjectives ("Turk", "Turks")
 * @param capital the seat of government, null where there is none
 * @param lat of the middle, degrees north
 * @param lon of the middle, degrees east
 */
public record Country(
        String code,
        String alpha2,
        String name,
        List<String> names,
        List<String> adjectives,
        List<String> people,
        @Nullable String capital,
        double lat,
        double lon) {
    public Country {
        names = List.copyOf(names);
        adjectives = List.copyOf(adjectives);
        people = List.copyOf(people);
    }

    /** The usual adjective ("North Korean"), or the name where there is none. */
    public String adjective() {
        return adjectives.isEmpty() ? name : adjectives.getFirst();
    }

    /** The country as a place, by its middle. */
    public Place place() {
        return new Place(name, code, lat, lon);
    }
}
