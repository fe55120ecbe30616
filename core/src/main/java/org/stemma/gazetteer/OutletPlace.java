package org.stemma.gazetteer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The place that an outlet is named after, by its domain ({@code daytonherald.example}: Dayton). */
final class OutletPlace {
    private static final int SHORTEST = 5;
    /** Smaller places are no evidence: their names are too often other words. */
    private static final int FEWEST_PEOPLE = 15_000;

    private OutletPlace() {}

    /** The name of the place, by the longest beginning of the domain that is one; null where there is none. */
    static @Nullable String of(String domain, Gazetteer gazetteer) {
        List<String> labels = List.of(domain.toLowerCase(Locale.ROOT).split("\\."));
        String label = labels.getFirst().equals("www") && labels.size() > 1 ? labels.get(1) : labels.getFirst();
        String name = (label.startsWith("the") ? label.substring(3) : label).replace('-', ' ');
        for (int end = name.length(); end >= SHORTEST; end--) {
            String place = Character.toUpperCase(name.charAt(0)) + name.substring(1, end);
            if (gazetteer.settlements(place).stream().anyMatch(OutletPlace::isTelling)) {
                return place;
            }
        }
        return null;
    }

    private static boolean isTelling(Settlement place) {
        return switch (place.kind()) {
            case COUNTRY, FIRST_LEVEL -> true;
            case CITY -> place.people() >= FEWEST_PEOPLE;
            case PART, SECOND_LEVEL, REGION -> false;
        };
    }
}
