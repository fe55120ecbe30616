package org.stemma.extract;

import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Moment;

/**
 * A date that a page gives for itself, as written and as read.
 *
 * @param moment null where it cannot be the report's
 * @param refusal why it cannot; null where it can
 */
record DateOffer(
        String written,
        String place,
        @Nullable Moment moment,
        @Nullable Verdict refusal) {

    /** What became of this offer once {@code taken} was taken. */
    Clue clue(Field field, @Nullable DateOffer taken) {
        return new Clue(field, written, place, verdict(taken));
    }

    private Verdict verdict(@Nullable DateOffer taken) {
        if (refusal != null) {
            return refusal;
        }
        if (equals(taken)) {
            return Verdict.TAKEN;
        }
        boolean sameDay = taken != null
                && taken.moment != null
                && moment != null
                && taken.moment.date().equals(moment.date());
        return sameDay ? Verdict.AGREES : Verdict.OUTVOTED;
    }
}
