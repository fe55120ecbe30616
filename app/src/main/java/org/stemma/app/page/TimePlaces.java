package org.stemma.app.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Branch;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.report.Moment;

/** Where the reports of a story can lie from left to right: on a scale of time, or in steps where none has a time. */
final class TimePlaces {
    private final double left;
    private final double right;
    private final @Nullable TimeScale scale;

    private TimePlaces(double left, double right, @Nullable TimeScale scale) {
        this.left = left;
        this.right = right;
        this.scale = scale;
    }

    /** The places of the reports of {@code story}, between {@code left} and {@code right}. */
    static TimePlaces of(StoryView story, double left, double right) {
        return new TimePlaces(left, right, scale(story, left, right));
    }

    private static @Nullable TimeScale scale(StoryView story, double left, double right) {
        List<Instant> instants = new ArrayList<>();
        for (ReportView report : story.reports()) {
            Moment time = report.time();
            if (time != null) {
                instants.add(time.instant());
                if (time.time() == null && onlyDays(story)) {
                    instants.add(endOfDay(time));
                }
            }
        }
        return instants.isEmpty() ? null : new TimeScale(instants, left + 14, right);
    }

    private static boolean onlyDays(StoryView story) {
        return story.reports().stream()
                .map(ReportView::time)
                .filter(Objects::nonNull)
                .allMatch(time -> Objects.requireNonNull(time).time() == null);
    }

    private static Instant endOfDay(Moment time) {
        return time.date().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** Null where no report has a time. */
    @Nullable
    TimeScale scale() {
        return scale;
    }

    /** The place of a report that stands right of {@code after}. */
    double x(Branch branch, double after) {
        Moment time = branch.time();
        if (scale == null) {
            return after < left ? left + 20 : Math.min(after + 110, right);
        }
        if (time == null) {
            return after < left ? left + 14 : Math.min(after + 36, right);
        }
        double x = scale.x(time.instant());
        return x < after - 1 && time.time() != null ? x : Math.max(x, after + 16);
    }

    /** The end of the stretch in which a report without a time of day, drawn at {@code x}, can lie; {@code x} for others. */
    double end(Branch branch, double x) {
        Moment time = branch.time();
        if (scale == null || (time != null && time.time() != null)) {
            return x;
        }
        double end = time == null ? scale.right() : Math.max(x, scale.x(endOfDay(time)));
        for (Branch child : branch.children()) {
            Moment later = child.time();
            end = later == null || later.time() == null ? end : Math.min(end, Math.max(x, scale.x(later.instant())));
        }
        return end;
    }
}
