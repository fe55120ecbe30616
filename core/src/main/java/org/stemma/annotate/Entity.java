package org.stemma.annotate;

import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Place;
import org.stemma.text.Span;

/**
 * A named thing in a report.
 *
 * @param name the full name, resolved within the report
 * @param actor CAMEO actor code, null where unknown
 * @param place where a {@code LOC} lies, or what a demonym stands for
 */
public record Entity(
        Span span,
        Type type,
        String name,
        @Nullable String actor,
        @Nullable Place place) {
    /** The four classes of CoNLL-2003. */
    public enum Type {
        PER,
        ORG,
        LOC,
        MISC
    }
}
