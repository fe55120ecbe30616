package org.stemma.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Place;
import org.stemma.report.Reason;
import org.stemma.text.Span;

/**
 * Who did what to whom, when and where.
 *
 * @param cameo CAMEO code, two to four digits
 * @param span the words that tell the act
 * @param date TIMEX3 date, null where unknown
 * @param statement id of the report's statement where the act is speech
 * @param actuality whether it was done
 * @param reasons the path that made it; empty unless asked for
 */
public record Event(
        Plover type,
        String cameo,
        Span span,
        Participant source,
        Participant target,
        @Nullable String date,
        @Nullable Place place,
        @Nullable String statement,
        Actuality actuality,
        List<Reason> reasons) {
    public Event {
        reasons = List.copyOf(reasons);
    }

    /** Whether an act was done, or only told of. */
    public enum Actuality {
        DONE,
        PLANNED,
        /** Told as possible, wished, tried, or under a condition. */
        POSSIBLE,
        NEGATED
    }

    /** The mode of the act, as far as its code tells one: {@code visit}, {@code arrest}. */
    public @Nullable String mode() {
        return Cameo.mode(cameo);
    }

    /** An act done, without the path that made it. */
    public Event(
            Plover type,
            String cameo,
            Span span,
            Participant source,
            Participant target,
            @Nullable String date,
            @Nullable Place place,
            @Nullable String statement) {
        this(type, cameo, span, source, target, date, place, statement, Actuality.DONE, List.of());
    }

    /**
     * A side of an event.
     *
     * @param span where it is named; null where it is not named, or where a caller gave it apart from the text
     * @param text as written
     * @param actor CAMEO actor code
     */
    public record Participant(
            @Nullable Span span,
            @Nullable String text,
            @Nullable String actor) {
        public static final Participant NONE = new Participant(null, null, null);
    }
}
