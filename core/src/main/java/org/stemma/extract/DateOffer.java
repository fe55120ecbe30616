package org.stemma.extract;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Moment;

/**
 * A date that a page gives for itself, as written and as read.
 *
 * @param weight how far it is to be trusted: 3 the page's own word on it, 1 may be the date of something else
 * @param moment null where it cannot be the report's
 * @param refusal why it cannot; null where it can
 */
record DateOffer(
        String written,
        String place,
        double weight,
        @Nullable Moment moment,
        @Nullable Verdict refusal) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    DateOffer refused(Verdict why) {
        return new DateOffer(written, place, weight, null, refusal == null ? why : refusal);
    }

    boolean near(LocalDate day) {
        return moment != null && Math.abs(moment.date().toEpochDay() - day.toEpochDay()) <= 1;
    }

    boolean sameDay(Moment other) {
        return moment != null && moment.date().equals(other.date());
    }

    @Nullable
    LocalTime time() {
        return moment == null ? null : moment.time();
    }

    boolean zoned() {
        return moment != null && moment.offset() != null;
    }

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
        boolean agrees = taken != null && taken.moment != null && (sameDay(taken.moment) || sameInstant(taken.moment));
        return agrees ? Verdict.AGREES : Verdict.OUTVOTED;
    }

    private boolean sameInstant(Moment other) {
        return moment != null
                && moment.offset() != null
                && other.offset() != null
                && Duration.between(moment.instant(), other.instant()).abs().compareTo(MINUTE) <= 0;
    }
}
