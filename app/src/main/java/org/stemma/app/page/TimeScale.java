package org.stemma.app.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Places instants from left to right. Long stretches in which nothing was published are shortened and say so: every shortened
 * stretch is a {@link #breaks() break}.
 */
final class TimeScale {
    private static final long[] STEPS = {
        60, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800, 1209600, 2592000, 7776000,
        31536000
    };
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final int TICKS = 9;
    private static final double NEAR = 62;

    private final List<Long> seconds = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Double> breaks = new ArrayList<>();
    private final double left;
    private final double right;
    private boolean severalDays;

    /** @param instants when something was published; at least one */
    TimeScale(List<Instant> instants, double left, double right) {
        this.left = left;
        this.right = right;
        List<Long> sorted = instants.stream()
                .map(Instant::getEpochSecond)
                .distinct()
                .sorted()
                .toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("a time scale needs an instant");
        }
        long span = sorted.getLast() - sorted.getFirst();
        long pad = span == 0 ? 1800 : Math.max(60, span / 25);
        seconds.add(sorted.getFirst() - pad);
        seconds.addAll(sorted);
        seconds.add(sorted.getLast() + pad);
        severalDays = day(seconds.getFirst()) != day(seconds.getLast());
        weigh(span, sorted.size() >= 4);
    }

    private static long day(long second) {
        return Math.floorDiv(second, 86400);
    }

    private void weigh(long span, boolean shorten) {
        double longest = span / 5.0;
        double at = 0;
        weights.add(at);
        for (int i = 1; i < seconds.size(); i++) {
            double gap = seconds.get(i) - seconds.get(i - 1);
            boolean cut = shorten && gap > longest;
            at += cut ? longest / 2 : gap;
            weights.add(at);
        }
        for (int i = 1; i < seconds.size(); i++) {
            if (shorten && seconds.get(i) - seconds.get(i - 1) > longest) {
                breaks.add(place((weights.get(i) + weights.get(i - 1)) / 2));
            }
        }
    }

    private double place(double weight) {
        return left + weight / weights.getLast() * (right - left);
    }

    /** Where an instant lies; before the first and after the last report it lies at the ends. */
    double x(Instant instant) {
        long second = instant.getEpochSecond();
        if (second <= seconds.getFirst()) {
            return left;
        }
        if (second > seconds.getLast()) {
            return right;
        }
        int found = Collections.binarySearch(seconds, second);
        int i = found < 0 ? -found - 1 : found;
        double share = (second - seconds.get(i - 1)) / (double) (seconds.get(i) - seconds.get(i - 1));
        return place(weights.get(i - 1) + share * (weights.get(i) - weights.get(i - 1)));
    }

    /** The middles of the shortened stretches. */
    List<Double> breaks() {
        return List.copyOf(breaks);
    }

    double right() {
        return right;
    }

    /** Round times along the axis, none in a shortened stretch. */
    List<GraphView.Tick> ticks() {
        long step = step();
        List<GraphView.Tick> ticks = new ArrayList<>();
        long begin = Math.ceilDiv(seconds.getFirst(), step) * step;
        long most = Math.min(begin + step * 400, seconds.getLast());
        for (long at = begin; at <= most; at += step) {
            double x = x(Instant.ofEpochSecond(at));
            boolean free = ticks.isEmpty() || x - ticks.getLast().x() >= NEAR;
            if (free && breaks.stream().allMatch(each -> Math.abs(each - x) > 34)) {
                ticks.add(new GraphView.Tick(x, label(at, step, ticks.isEmpty())));
            }
        }
        return ticks;
    }

    private long step() {
        double perTick = weights.getLast() / TICKS;
        for (long step : STEPS) {
            if (step >= perTick) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1] * Math.max(1, Math.round(perTick / STEPS[STEPS.length - 1]));
    }

    private String label(long at, long step, boolean first) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(at, 0, ZoneOffset.UTC);
        if (step >= Duration.ofDays(60).toSeconds()) {
            return time.format(YEAR);
        }
        boolean midnight = Math.floorMod(at, 86400) == 0;
        if (step >= 86400 || (midnight && severalDays)) {
            return time.format(DAY);
        }
        return first && severalDays ? time.format(DAY) + ", " + time.format(HOUR) : time.format(HOUR);
    }
}
