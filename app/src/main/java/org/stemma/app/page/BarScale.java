package org.stemma.app.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.app.view.Marks;
import org.stemma.app.view.StoryLine;

/**
 * The one scale on which the rows of a list draw their reports over time: equal stretches from the left to the newest report, equal
 * heights for equal counts.
 *
 * @param begin milliseconds since 1970
 * @param step milliseconds of a stretch
 * @param stretches how many there are
 * @param most reports of one story in one stretch, at least 1
 */
public record BarScale(long begin, long step, int stretches, int most) {
    static final double WIDTH = 220;
    private static final double FOOT = 32;
    private static final double HIGHEST = 30.8;
    private static final int MOST_STRETCHES = 30;
    private static final long MINUTE = 60_000;
    private static final long[] STEPS = {
        30 * MINUTE,
        60 * MINUTE,
        180 * MINUTE,
        360 * MINUTE,
        720 * MINUTE,
        1440 * MINUTE,
        7 * 1440 * MINUTE,
        30 * 1440 * MINUTE,
        91 * 1440 * MINUTE,
        365 * 1440 * MINUTE
    };
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** A bar of one stretch. */
    public record Bar(double x, double y, double width, double height) {}

    /**
     * What one row draws.
     *
     * @param origins middles of the stretches in which an origin speaks
     * @param earlier whether reports were published before the scale begins
     */
    public record Row(List<Bar> bars, List<Double> origins, boolean earlier, String label) {
        public Row {
            bars = List.copyOf(bars);
            origins = List.copyOf(origins);
        }
    }

    /** The scale on which each of {@code lines} shows its last report at least, and most of them all. */
    static BarScale of(List<StoryLine> lines) {
        List<Long> lasts = new ArrayList<>();
        lines.stream().map(StoryLine::published).filter(all -> !all.isEmpty()).forEach(all -> lasts.add(all.getLast()));
        long end = lasts.stream().mapToLong(Long::longValue).max().orElse(0);
        long begin = lines.stream()
                .filter(line -> !line.published().isEmpty())
                .mapToLong(line -> line.published().get(line.published().size() / 4))
                .min()
                .orElse(end);
        long step = step(Math.max(end - begin, 1));
        long from = Math.floorDiv(begin, step) * step;
        int stretches = Math.max((int) (Math.floorDiv(end, step) - from / step + 1), 8);
        long first = (Math.floorDiv(end, step) + 1 - stretches) * step;
        BarScale scale = new BarScale(first, step, stretches, 1);
        int most = lines.stream()
                .mapToInt(line -> highest(scale.counts(line.published())))
                .max()
                .orElse(1);
        return new BarScale(first, step, stretches, Math.max(most, 1));
    }

    private static long step(long span) {
        for (long step : STEPS) {
            if (span / step < MOST_STRETCHES) {
                return step;
            }
        }
        return (span / MOST_STRETCHES / STEPS[STEPS.length - 1] + 1) * STEPS[STEPS.length - 1];
    }

    private static int highest(int[] counts) {
        int highest = 0;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        return highest;
    }

    private int[] counts(List<Long> published) {
        int[] counts = new int[stretches];
        for (long at : published) {
            int stretch = stretch(at);
            if (stretch >= 0 && stretch < stretches) {
                counts[stretch]++;
            }
        }
        return counts;
    }

    private int stretch(long at) {
        return Math.clamp(Math.floorDiv(at - begin, step), -1, stretches);
    }

    Row row(StoryLine line) {
        int[] counts = counts(line.published());
        double width = WIDTH / stretches;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            if (counts[i] > 0) {
                double height = Math.max(1.6, HIGHEST * counts[i] / most);
                bars.add(new Bar(i * width + 0.6, FOOT - height, Math.max(width - 3.6, width * 0.7), height));
            }
        }
        List<Double> origins = line.spoken().stream()
                .map(this::stretch)
                .filter(stretch -> stretch >= 0 && stretch < stretches)
                .distinct()
                .map(stretch -> stretch * width + 0.6 + Math.max(width - 3.6, width * 0.7) / 2)
                .toList();
        boolean earlier = !line.published().isEmpty() && line.published().getFirst() < begin;
        return new Row(bars, origins, earlier, label(line, origins.size()));
    }

    private String label(StoryLine line, int origins) {
        long since = line.published().stream().filter(at -> at >= begin).count();
        return Marks.count((int) since, "report") + " since " + written(begin) + ", origins at "
                + Marks.count(origins, "time");
    }

    /** What a stretch is and where the scale begins: {@code Reports by half hour, 07:00 to the newest}. */
    public String words() {
        return "Reports by " + unit() + " from " + written(begin);
    }

    private String unit() {
        long minutes = step / MINUTE;
        if (minutes == 30) {
            return "half hour";
        }
        if (minutes == 60) {
            return "hour";
        }
        if (minutes < 1440) {
            return minutes / 60 + " hours";
        }
        long days = minutes / 1440;
        return days == 1 ? "day" : days == 7 ? "week" : days + " days";
    }

    private String written(long at) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(at), ZoneOffset.UTC);
        if (step < 1440 * MINUTE) {
            return time.format(stretches * step <= 1440 * MINUTE ? HOUR : DAY)
                    + (stretches * step <= 1440 * MINUTE ? "" : " " + time.format(HOUR));
        }
        return time.format(YEAR);
    }
}
