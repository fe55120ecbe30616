package org.stemma.extract;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Moment;

/** Reads dates as they are written, and says why one cannot be a report's. */
final class DateCheck {
    private static final LocalDate FIRST_PAGES = LocalDate.of(1990, 1, 1);
    private static final Pattern COPYRIGHT = Pattern.compile("©|\\(c\\)|copyright", Pattern.CASE_INSENSITIVE);

    private final LocalDate latest;
    private final boolean monthFirst;

    /**
     * @param latest the day after which no page can have been published
     * @param monthFirst whether 5/4 is the fourth of May
     */
    DateCheck(LocalDate latest, boolean monthFirst) {
        this.latest = latest;
        this.monthFirst = monthFirst;
    }

    /** What a field that is meant to hold a date offers. */
    DateOffer field(String written, String place, double weight) {
        Moment moment = read(written);
        Verdict refusal = moment == null ? Verdict.UNREADABLE : refusal(moment);
        return new DateOffer(written, place, weight, refusal == null ? moment : null, refusal);
    }

    /** What a line that readers see offers; null where there is no date in it. */
    @Nullable
    DateOffer line(String written, String place, double weight) {
        Moment moment = read(written);
        if (moment == null) {
            return null;
        }
        Verdict refusal = COPYRIGHT.matcher(written).find() ? Verdict.COPYRIGHT : refusal(moment);
        return new DateOffer(written, place, weight, refusal == null ? moment : null, refusal);
    }

    private @Nullable Moment read(String written) {
        Moment epoch = EpochText.parse(written);
        return epoch != null ? epoch : DateText.find(written, monthFirst);
    }

    private @Nullable Verdict refusal(Moment moment) {
        if (moment.date().isAfter(latest)) {
            return Verdict.FUTURE;
        }
        return moment.date().isBefore(FIRST_PAGES) ? Verdict.TOO_EARLY : null;
    }
}
