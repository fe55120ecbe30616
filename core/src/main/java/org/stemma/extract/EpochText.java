package org.stemma.extract;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Moment;

/** Reads seconds or milliseconds since 1970, as some pages write dates. */
final class EpochText {
    private EpochText() {}

    static @Nullable Moment parse(String text) {
        String s = text.strip();
        if ((s.length() != 10 && s.length() != 13) || !s.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        long value = Long.parseLong(s);
        OffsetDateTime at =
                Instant.ofEpochMilli(s.length() == 10 ? value * 1000 : value).atOffset(ZoneOffset.UTC);
        return new Moment(at.toLocalDate(), at.toLocalTime().withNano(0), ZoneOffset.UTC);
    }
}
