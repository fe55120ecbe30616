package org.stemma.compare;

import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/** A difference of two passages with its places; null where one passage has nothing in its place. */
record Change(
        Difference.Kind kind, @Nullable Span a, @Nullable Span b) {
    Difference difference(String textA, String textB) {
        return new Difference(kind, a == null ? "" : a.of(textA), b == null ? "" : b.of(textB));
    }
}
