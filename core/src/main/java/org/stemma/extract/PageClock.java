package org.stemma.extract;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Moment;

/**
 * The zone that a page keeps. Many pages tell programs the time in UTC and readers the time where they are; the day of publication is
 * the readers' day. The instant stays the same.
 */
final class PageClock {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int QUARTER = 15;
    private static final int FARTHEST = 14 * 60;

    private final List<Moment> others;

    private PageClock(List<Moment> others) {
        this.others = others;
    }

    /** @param offers every date on the page that can be true */
    static PageClock of(List<DateOffer> offers) {
        return new PageClock(
                offers.stream().map(DateOffer::moment).filter(Objects::nonNull).toList());
    }

    /** {@code moment} as the page's clocks show it, where it is given in UTC and the page shows another zone; else as it is. */
    Moment local(Moment moment) {
        if (!ZoneOffset.UTC.equals(moment.offset())) {
            return moment;
        }
        ZoneOffset zone = stamped(moment);
        zone = zone == null ? shown(moment) : zone;
        if (zone == null) {
            return moment;
        }
        OffsetDateTime at = moment.instant().atOffset(zone);
        return new Moment(at.toLocalDate(), at.toLocalTime(), zone);
    }

    /** The zone of another time on the page that is given with one. */
    private @Nullable ZoneOffset stamped(Moment moment) {
        return others.stream()
                .filter(other -> other.offset() != null
                        && !ZoneOffset.UTC.equals(other.offset())
                        && Duration.between(other.instant(), moment.instant())
                                        .abs()
                                        .compareTo(WEEK)
                                < 0)
                .map(Moment::offset)
                .findFirst()
                .orElse(null);
    }

    /** The distance to a time without zone that shows the same minute of another hour. */
    private @Nullable ZoneOffset shown(Moment moment) {
        LocalDateTime utc =
                LocalDateTime.ofInstant(moment.instant(), ZoneOffset.UTC).withSecond(0);
        for (Moment other : others) {
            if (other.time() != null && other.offset() == null) {
                long minutes = Duration.between(
                                utc, other.date().atTime(other.time()).withSecond(0))
                        .toMinutes();
                if (minutes != 0 && minutes % QUARTER == 0 && Math.abs(minutes) <= FARTHEST) {
                    return ZoneOffset.ofTotalSeconds((int) minutes * 60);
                }
            }
        }
        return null;
    }
}
