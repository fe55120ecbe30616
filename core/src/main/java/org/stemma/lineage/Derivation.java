package org.stemma.lineage;

import java.util.List;
import java.util.Locale;
import org.stemma.report.Passage;

/**
 * A typed link of the lineage.
 *
 * @param from a report's key or an origin's id
 * @param to a report's key
 * @param confidence 0 to 1; a link below {@link #THRESHOLD} is not drawn and not a derivation
 * @param evidence the passages that prove it; where {@code from} is a report they come in pairs, a passage of {@code from} and then
 *     the passage of {@code to} that is aligned with it
 * @param reasons what spoke for the link, strongest first
 */
public record Derivation(
        String from, String to, Kind kind, double confidence, List<Passage> evidence, List<Reason> reasons) {
    /** The confidence from which a link is drawn. */
    public static final double THRESHOLD = 0.60;

    public Derivation {
        evidence = List.copyOf(evidence);
        reasons = List.copyOf(reasons);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a derivation needs evidence: " + from + " to " + to);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies in 0..1, not " + confidence);
        }
    }

    /** Kinds of derivation, in the words of the contract. */
    public enum Kind {
        CREDITS,
        COPIES,
        ABRIDGES,
        REWRITES,
        TRANSLATES,
        UPDATES,
        CORRECTS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One thing that spoke for a link, in words for a reader, and its share of the confidence. */
    public record Reason(String text, double weight) {}
}
