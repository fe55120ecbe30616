package org.stemma.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of a story.
 *
 * @param number in its story, from 1
 * @param type PLOVER's
 * @param cameo CAMEO code
 * @param day TIMEX3 date
 * @param country ISO 3166 alpha-3 code
 * @param lat degrees north
 * @param lon degrees east
 * @param reportIds of those that tell it
 * @param originIds of those behind them
 */
public record EventRow(
        String story,
        int number,
        String type,
        String cameo,
        @Nullable String sourceText,
        @Nullable String sourceActor,
        @Nullable String targetText,
        @Nullable String targetActor,
        @Nullable String day,
        @Nullable String place,
        @Nullable String country,
        @Nullable Double lat,
        @Nullable Double lon,
        List<String> reportIds,
        List<String> originIds) {
    public EventRow {
        reportIds = List.copyOf(reportIds);
        originIds = List.copyOf(originIds);
    }
}
