package org.stemma.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * A step of the path that made a statement or an event, in words for a reader.
 *
 * @param part what the step decided
 * @param text a short phrase: {@code "he" is the nearest man who acts before}, {@code cue word of saying}
 * @param span where the report's text bears it out; null where no one place does
 * @param weight what a learned feature adds to the log-odds; null for a rule
 */
public record Reason(
        Part part,
        String text,
        @Nullable Span span,
        @Nullable Double weight) {
    public Reason {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a reason needs words: " + part);
        }
    }

    /** What steps decide, in the order in which a reader asks. */
    public enum Part {
        CUE,
        SOURCE,
        CONTENT,
        STATEMENT,
        SPEAKER,
        ADDRESSEE,
        CHANNEL,
        TYPE,
        TARGET,
        TIME,
        PLACE;

        /** The word for it, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A step that a rule made. */
    public static Reason of(Part part, String text, @Nullable Span span) {
        return new Reason(part, text, span, null);
    }

    /** A learned feature. */
    public static Reason weighed(Part part, String feature, double weight) {
        return new Reason(part, feature, null, weight);
    }
}
