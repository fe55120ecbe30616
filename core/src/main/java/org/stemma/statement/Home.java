package org.stemma.statement;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;

/** The country that a report is about, where one is named far more often than all others together. */
final class Home {
    private static final int LEAST = 3;

    private Home() {}

    /** ISO 3166 alpha-3 of that country; null where none stands out. */
    static @Nullable String of(Iterable<Entity> entities) {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (Entity entity : entities) {
            String country = entity.place() == null ? null : entity.place().country();
            if (country != null) {
                counts.merge(country, 1, Integer::sum);
                all++;
            }
        }
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() >= LEAST && count.getValue() * 4 >= all * 3) {
                return count.getKey();
            }
        }
        return null;
    }
}
