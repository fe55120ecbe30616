package org.stemma.report;

import org.jspecify.annotations.Nullable;

/** What a page says of its own version: a mark ({@code UPDATE 1}, {@code CORRECTED}) and a note ({@code Adds quotes}). */
public record Revision(@Nullable String mark, @Nullable String note) {
    public static final Revision NONE = new Revision(null, null);
}
