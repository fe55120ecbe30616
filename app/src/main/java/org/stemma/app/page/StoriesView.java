package org.stemma.app.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Marks;
import org.stemma.app.view.StoryLine;
import org.stemma.compare.Difference;
import org.stemma.store.RecordCodec;
import org.stemma.store.StoryRow;
import org.stemma.store.StoryTable.Totals;

/**
 * The list of stories.
 *
 * @param older address of what follows; empty at the end
 * @param waiting stories of the store that are not traced yet
 * @param change number of the latest change in the store when the list was read
 */
public record StoriesView(
        StoriesForm form,
        List<Row> rows,
        Totals totals,
        BarScale scale,
        String older,
        long waiting,
        long change,
        Instant now) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int DIAMONDS = 6;

    public StoriesView {
        rows = List.copyOf(rows);
    }

    /** What the store knows when a list is made. */
    public record State(Totals totals, long waiting, long change, Instant now) {}

    /** A story of the list. */
    public record Row(StoryRow story, StoryLine line, BarScale.Row bars, Instant now) {
        /** Whether its lineage was traced once. */
        public boolean traced() {
            return story.summary().length > 0;
        }

        public String address() {
            return Links.story(story.id());
        }

        public String title() {
            String headline = story.headline();
            return headline == null || headline.isBlank() ? "Story without a headline" : headline;
        }

        /** When its last report was published: the hour, or the day of an earlier one. */
        public String time() {
            Long at = story.lastAt();
            if (at == null) {
                return "no date";
            }
            LocalDateTime time = utc(Instant.ofEpochMilli(at));
            LocalDateTime today = utc(now);
            if (time.toLocalDate().equals(today.toLocalDate())) {
                return time.format(HOUR);
            }
            return time.format(time.getYear() == today.getYear() ? DAY : DAY_YEAR);
        }

        /** The same for programs, and for those who want the hour. */
        public String exact() {
            Long at = story.lastAt();
            return at == null ? "" : Instant.ofEpochMilli(at).toString();
        }

        /** Place and languages: {@code Kestrel Strait · en fr de}. */
        public String place() {
            return Stream.of(story.place(), story.languages())
                    .filter(Objects::nonNull)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" · "));
        }

        public List<StoryLine.Change> changes() {
            return line.changes();
        }

        /** As many diamonds as it has origins, at most six. */
        public int diamonds() {
            return Math.min(story.origins(), DIAMONDS);
        }

        /** The names of its origins for a tooltip. */
        public String origins() {
            return String.join(", ", line.origins());
        }
    }

    /** The list that {@code rows}, read with the form's filter, make. */
    public static StoriesView of(StoriesForm form, List<StoryRow> rows, State state) {
        List<StoryRow> page = rows.subList(0, Math.min(rows.size(), StoriesForm.PAGE));
        List<StoryLine> lines = new ArrayList<>();
        page.forEach(story -> lines.add(line(story)));
        BarScale scale = BarScale.of(lines);
        List<Row> shown = new ArrayList<>();
        for (StoryRow story : page) {
            StoryLine line = lines.get(shown.size());
            shown.add(new Row(story, line, scale.row(line), state.now()));
        }
        String older = rows.size() > page.size() ? form.addressAfter(page.getLast()) : "";
        return new StoriesView(form, shown, state.totals(), scale, older, state.waiting(), state.change(), state.now());
    }

    private static StoryLine line(StoryRow story) {
        return story.summary().length > 0 ? RecordCodec.read(story.summary(), StoryLine.class) : StoryLine.EMPTY;
    }

    /** Reports, stories and origins that the filter lets pass. */
    public String counts() {
        return grouped(totals.reports(), "report") + " in " + stories(totals.stories()) + " · "
                + grouped(totals.origins(), "origin") + " known";
    }

    private static String stories(long count) {
        return grouped(count) + (count == 1 ? " story" : " stories");
    }

    public String found() {
        return stories(totals.stories());
    }

    /** When the list was read. */
    public String read() {
        return utc(now).format(LONG_DAY) + ", read at " + utc(now).format(HOUR) + " UTC";
    }

    /** The newest shown day, so that {@code 14:10} means something. */
    public @Nullable String first() {
        return rows.isEmpty() ? null : rows.getFirst().exact();
    }

    /** What stands instead of an empty list. */
    public StateView empty() {
        if (form.filtered()) {
            return StateView.of("No story fits", "No story fits.", "Remove a filter, or ask for other days.")
                    .withNext("All stories", "/stories");
        }
        return StateView.of("Nothing yet", "No reports yet.", "Add a folder, a feed or a web archive:")
                .withCommand("stemma add reports/\nstemma watch feeds.opml");
    }

    /** The sign of a kind of difference; the contract's word names it. */
    public static String sign(StoryLine.Change change) {
        for (Difference.Kind kind : Difference.Kind.values()) {
            if (kind.word().equals(change.kind())) {
                return Marks.sign(kind);
            }
        }
        return "~";
    }

    /** {@code 14 → 40 in 22}. */
    public static String words(StoryLine.Change change) {
        String before = change.before().isBlank() ? "nothing" : change.before();
        return change.after().isBlank()
                ? before + " gone in " + change.reports()
                : before + " → " + change.after() + " in " + change.reports();
    }

    static String grouped(long count, String noun) {
        return grouped(count) + " " + (count == 1 ? noun : noun + "s");
    }

    static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
