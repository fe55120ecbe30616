package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.State;
import org.stemma.app.view.StatementView;
import org.stemma.app.view.StoryView;
import org.stemma.app.view.Times;
import org.stemma.app.view.VariationView;
import org.stemma.app.view.VariationView.ValueView;
import org.stemma.compare.Difference;
import org.stemma.event.Event.Participant;
import org.stemma.pipeline.StoryEvent;
import org.stemma.report.Moment;

/**
 * Something on a story's timeline: when it happened as the reports tell it, or when they were published.
 *
 * @param style {@code ev} for an event, {@code pub} for publication, {@code fut} for what is still to come, {@code alt} for a date
 *     that differs from the origin's
 */
public record TimelineEntry(@Nullable Moment moment, String date, String title, String detail, String style) {

    static List<TimelineEntry> of(StoryView story) {
        List<TimelineEntry> entries = new ArrayList<>();
        Moment last = story.traced().last();
        for (StoryEvent event : story.traced().events()) {
            Moment moment = Moment.parse(event.date());
            if (moment != null) {
                entries.add(event(event, moment, last));
            }
        }
        story.statements().forEach(statement -> dates(statement, entries));
        published(story, entries);
        entries.sort(Comparator.comparing(entry -> Objects.requireNonNull(entry.moment())));
        return entries;
    }

    private static TimelineEntry event(StoryEvent event, Moment moment, @Nullable Moment last) {
        String what = name(event.source()) + " → " + name(event.target());
        boolean future = last != null && moment.date().isAfter(last.date());
        long origins =
                event.origins().stream().filter(id -> !"unknown".equals(id)).count();
        String detail = event.type().name() + " " + event.cameo() + " · "
                + Marks.count(event.reports().size(), "report") + " · "
                + (origins == 0 ? "origin unknown" : Marks.count((int) origins, "origin"))
                + (future ? " · announced, not yet happened" : "");
        return new TimelineEntry(moment, Times.date(event.date()), what, detail, future ? "fut" : "ev");
    }

    static String name(Participant participant) {
        return Objects.requireNonNullElse(
                participant.text(), Objects.requireNonNullElse(participant.actor(), "not named"));
    }

    private static void dates(StatementView statement, List<TimelineEntry> entries) {
        for (VariationView variation : statement.counted()) {
            for (ValueView value : variation.values()) {
                Moment moment = Moment.parse(value.value());
                if (variation.kind() == Difference.Kind.DATE && value.state() != State.ORIGINAL && moment != null) {
                    entries.add(new TimelineEntry(
                            moment,
                            Times.date(value.value()),
                            "/ the date in " + value.reports().getFirst().label(),
                            Marks.count(value.reports().size(), "report") + ", statement " + statement.number(),
                            "alt"));
                }
            }
        }
    }

    private static void published(StoryView story, List<TimelineEntry> entries) {
        Moment first = story.traced().first();
        Moment last = story.traced().last();
        if (first == null || last == null) {
            return;
        }
        ReportView begin = story.reports().stream()
                .filter(report -> first.equals(report.time()))
                .findFirst()
                .orElse(story.reports().getFirst());
        long dated =
                story.reports().stream().filter(report -> report.time() != null).count();
        String detail = story.stretch()
                + (dated < story.reports().size() ? " · " + (story.reports().size() - dated) + " without a date" : "");
        entries.add(new TimelineEntry(
                first,
                Times.date(first.date().toString()),
                Marks.count((int) dated, "report") + " published, the first by " + begin.label(),
                detail,
                "pub"));
    }
}
