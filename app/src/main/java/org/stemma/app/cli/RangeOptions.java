package org.stemma.app.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Moment;
import picocli.CommandLine.Option;

/** A range of times. */
final class RangeOptions {
    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "From this day or time on (2031-05-04, 2031-05-04T10:00Z).")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Up to this day, included, or this time, excluded.")
    @Nullable
    String to;

    /** Milliseconds since 1970, null for any. */
    @Nullable
    Long from() {
        return from == null
                ? null
                : Long.valueOf(moment("--from", from).instant().toEpochMilli());
    }

    /** Milliseconds since 1970, exclusive; null for any. */
    @Nullable
    Long past() {
        if (to == null) {
            return null;
        }
        Moment moment = moment("--to", to);
        LocalDate next = moment.date().plusDays(1);
        return (moment.time() == null ? Moment.of(next) : moment).instant().toEpochMilli();
    }

    private static Moment moment(String option, String given) {
        Moment moment = Moment.parse(given);
        if (moment == null) {
            throw new BadUsage(option + " needs a day or time (2031-05-04, 2031-05-04T10:00Z), not " + given);
        }
        return moment;
    }
}
