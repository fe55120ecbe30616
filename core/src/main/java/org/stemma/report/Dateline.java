package org.stemma.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The opening of an agency report: {@code SEOUL, Nov 11 (Reuters) -}. What it does not say is null. */
public record Dateline(
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable String agency) {
    public static final Dateline NONE = new Dateline(null, null, null);
}
