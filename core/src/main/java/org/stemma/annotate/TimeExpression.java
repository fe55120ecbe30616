package org.stemma.annotate;

import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * A time expression (TIMEX3).
 *
 * @param value the TIMEX3 value ({@code 2023-11-09}, {@code P2M}); null where it needs a date that the report does not have
 */
public record TimeExpression(Span span, Type type, @Nullable String value) {
    /** The types of TIMEX3. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
