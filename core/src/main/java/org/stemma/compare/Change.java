package org.stemma.compare;

import org.stemma.text.Span;

/** A difference of two passages with its places; the span is empty where a passage has nothing in its place. */
record Change(Difference.Kind kind, Span a, Span b) {
    Difference difference(String textA, String textB) {
        return new Difference(kind, a.of(textA), b.of(textB));
    }
}
