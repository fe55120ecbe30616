package org.stemma.compare;

import java.util.List;
import java.util.Locale;

/**
 * Whether two passages say the same.
 *
 * @param score 0 to 1: how likely both speak of the same thing
 */
public record Match(Relation relation, double score, List<Difference> differences) {
    public Match {
        differences = List.copyOf(differences);
    }

    /** What the two passages are to each other, in the words of the contract. */
    public enum Relation {
        SAME,
        CHANGED,
        DIFFERENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
