package org.stemma.pipeline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How long stories are left alone after they were traced: some times as long as it took, so that a large story to which a report comes
 * every minute costs a share of the time and not all of it. Thread-safe.
 */
final class Rests {
    /** Of what its tracing took. */
    private static final int TIMES = 10;

    private static final long LONGEST = 10 * 60_000L;
    /** Milliseconds after a fault. */
    private static final long AFTER_FAULT = 60_000;

    private final Map<String, Long> until = new LinkedHashMap<>();

    synchronized void traced(String story, long begin, long end) {
        until.put(story, end + Math.min(LONGEST, TIMES * (end - begin)));
    }

    synchronized void failed(String story, long at) {
        until.put(story, at + AFTER_FAULT);
    }

    /** The stories that rest at a time, milliseconds since 1970. */
    synchronized Set<String> at(long now) {
        until.values().removeIf(end -> end <= now);
        return new LinkedHashSet<>(until.keySet());
    }
}
