package org.stemma.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Moment;
import org.stemma.report.Report;
import org.stemma.story.Digest;
import org.stemma.story.Story;

/**
 * Groups reports in the order of the stream, dated ones by time of publication and undated ones after them, whatever the order in which they come. As
 * long as they come in that order, each is grouped at once; one that comes too late has all of them set in order and grouped anew
 * from the spill. So the stories do not depend on the order of the input, but for reports of one time.
 */
final class StreamGrouping {
    private static final long UNDATED = Long.MAX_VALUE;

    private final Spill spill;
    private final List<String> keys = new ArrayList<>();
    private long[] times = new long[1 << 10];
    private long[] places = new long[1 << 10];
    /** Null once a report came too late. */
    private @Nullable StoryFinder early = new StoryFinder();

    private long latest = Long.MIN_VALUE;

    /** A report as grouping takes it. */
    record Reduced(Report report, Digest digest) {
        Reduced(Report report) {
            this(report, Digest.of(report));
        }
    }

    StreamGrouping(Spill spill) {
        this.spill = spill;
    }

    /** Takes the next report of the input. */
    void add(Reduced next) {
        int number = keys.size();
        if (number == times.length) {
            times = Arrays.copyOf(times, 2 * number);
            places = Arrays.copyOf(places, 2 * number);
        }
        keys.add(next.report().key());
        times[number] = time(next.report().metadata().published());
        places[number] = spill.add(next.report());
        if (early != null && times[number] != UNDATED) {
            early = times[number] < latest ? null : grouped(early, next);
            latest = times[number];
        }
    }

    private static StoryFinder grouped(StoryFinder finder, Reduced next) {
        finder.add(next.report(), next.digest());
        return finder;
    }

    private static long time(@Nullable Moment published) {
        return published == null ? UNDATED : published.instant().toEpochMilli();
    }

    /** The keys of all reports, in the order of the input. */
    List<String> keys() {
        return keys;
    }

    /** How many reports wait until all are known. */
    long waiting() {
        return IntStream.range(0, keys.size()).filter(this::waits).count();
    }

    private boolean waits(int number) {
        return early == null || times[number] == UNDATED;
    }

    /**
     * Groups those that waited.
     *
     * @param reduced reads them, several at once, and hands them on in their order
     */
    List<Story> finish(Reading reduced) {
        StoryFinder finder = early == null ? new StoryFinder() : early;
        reduced.read(
                sink -> IntStream.range(0, keys.size())
                        .filter(this::waits)
                        .boxed()
                        .sorted(Comparator.comparingLong(number -> times[number])) // stable
                        .forEach(number -> sink.accept(spill.get(places[number]))),
                next -> finder.add(next.report(), next.digest()));
        return finder.stories();
    }

    /** Reduces reports, and hands them on in their order. */
    interface Reading {
        void read(Consumer<Consumer<Report>> reports, Consumer<Reduced> sink);
    }
}
