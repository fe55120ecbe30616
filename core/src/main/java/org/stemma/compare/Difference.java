package org.stemma.compare;

import java.util.Locale;

/** What differs between two passages: the words of each, empty where one has nothing in its place. */
public record Difference(Kind kind, String a, String b) {
    /** Kinds of difference, in the words of the contract. */
    public enum Kind {
        NUMBER,
        NAME,
        DATE,
        NEGATION,
        MODALITY,
        ATTRIBUTION,
        WORDING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
