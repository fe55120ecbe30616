package org.stemma.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What reports of some time there are.
 *
 * @param first publication of the earliest, milliseconds since 1970
 * @param undated those that say no date
 * @param languages ISO 639-1 codes, {@code unknown} where a text is too short to tell
 * @param days since 1970 (UTC)
 */
public record Holdings(
        long reports,
        long outlets,
        @Nullable Long first,
        @Nullable Long last,
        long undated,
        SortedMap<String, Long> languages,
        SortedMap<Long, Long> days) {
    public Holdings {
        languages = new TreeMap<>(languages);
        days = new TreeMap<>(days);
    }

    /** How many reports of each language there are. */
    @Override
    public SortedMap<String, Long> languages() {
        return new TreeMap<>(languages);
    }

    /** How many reports of each day there are. */
    @Override
    public SortedMap<Long, Long> days() {
        return new TreeMap<>(days);
    }

    /** The sums of one query. */
    record Sums(
            long reports,
            long outlets,
            @Nullable Long first,
            @Nullable Long last,
            long undated) {
        Holdings with(Map<String, Long> languages, Map<Long, Long> days) {
            return new Holdings(reports, outlets, first, last, undated, new TreeMap<>(languages), new TreeMap<>(days));
        }
    }
}
