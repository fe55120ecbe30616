package org.stemma.report;

import java.util.Locale;

/** A piece of a page that surrounds the body, and why it was taken out. */
public record Furniture(Kind kind, String text) {
    /** Kinds of furniture, in the words of the contract. */
    public enum Kind {
        CONTROL,
        NAVIGATION,
        PROMOTION,
        RELATED,
        DISCLAIMER,
        BIOGRAPHY,
        CREDIT,
        TAG,
        CAPTION,
        COMMENT,
        CONSENT;

        /** The contract's word, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
