package org.stemma.lineage;

import java.util.Locale;

/**
 * Where information came from.
 *
 * @param id unique in its story; an agency's is its short name ({@code AP}), {@link #UNKNOWN} where nothing decides
 */
public record Origin(String id, String name, Kind kind) {
    public static final Origin UNKNOWN = new Origin("unknown", "unknown", Kind.UNKNOWN);

    /** Kinds of origin, in the words of the contract. */
    public enum Kind {
        STATEMENT,
        AGENCY,
        OUTLET,
        OFFICIAL,
        WITNESS,
        DOCUMENT,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
