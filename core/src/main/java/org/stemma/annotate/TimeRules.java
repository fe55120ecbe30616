package org.stemma.annotate;

import java.util.List;
import java.util.stream.Stream;

/** All forms of English time expressions in news. Of two that overlap the one that begins first holds, then the longer. */
final class TimeRules {
    static final List<TimeRule> ALL = Stream.of(
                    TimeDayRules.ALL,
                    TimeClockRules.ALL,
                    TimePeriodRules.ALL,
                    TimeSetRules.ALL,
                    TimeLengthRules.ALL,
                    TimeReferenceRules.ALL)
            .flatMap(List::stream)
            .toList();

    private TimeRules() {}
}
