package org.stemma.app.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.event.Event;
import org.stemma.gazetteer.Place;
import org.stemma.lineage.Lineage;
import org.stemma.pipeline.StoryEvent;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Moment;
import org.stemma.report.Report;
import org.stemma.text.CodePoints;
import org.stemma.text.Hash;

/** One event in GDELT's columns; {@code docs/exports.md} says what each holds. */
final class GdeltEvent {
    /** Columns of GDELT's table of events. */
    static final int COLUMNS = 61;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int ACTOR = 10;
    private static final int GEO = 8;

    private final long id;
    private final StoryEvent event;
    private final TracedStory story;
    private final Places places;

    /** @param number of the event in its story, from 1 */
    GdeltEvent(int number, StoryEvent event, TracedStory story, Places places) {
        this.id = Hash.of(story.story().id() + "\t" + number) & Long.MAX_VALUE;
        this.event = event;
        this.story = story;
        this.places = places;
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>(COLUMNS + 2);
        columns.add(Long.toString(id));
        columns.addAll(date());
        columns.addAll(actor(event.source()));
        columns.addAll(actor(event.target()));
        columns.addAll(act());
        columns.addAll(empty(2 * GEO));
        columns.addAll(place());
        columns.add(added());
        columns.add(firstAddress());
        columns.add(Integer.toString(Origins.counted(event.origins())));
        columns.add(story.story().id());
        return columns;
    }

    private static List<String> empty(int columns) {
        return Collections.nCopies(columns, "");
    }

    private @Nullable LocalDate day() {
        String date = event.date();
        if (date != null
                && date.length() >= 10
                && DATE.matcher(date.substring(0, 10)).matches()) {
            return LocalDate.parse(date.substring(0, 10));
        }
        Moment first = first();
        return first == null ? null : first.date();
    }

    /** When the first report that tells it was published. */
    private @Nullable Moment first() {
        return event.reports().stream()
                .map(key -> places.report(key).metadata().published())
                .filter(Objects::nonNull)
                .min(Moment::compareTo)
                .orElse(null);
    }

    private List<String> date() {
        LocalDate day = day();
        if (day == null) {
            return empty(4);
        }
        double fraction = day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
        return List.of(
                DAY.format(day),
                DAY.format(day).substring(0, 6),
                Integer.toString(day.getYear()),
                String.format(Locale.ROOT, "%.4f", fraction));
    }

    /** Code, name, country; groups, ethnicity and religions stay empty; up to three roles of three letters each. */
    private static List<String> actor(Event.Participant side) {
        List<String> columns = new ArrayList<>(empty(ACTOR));
        String code = side.actor();
        columns.set(1, side.text() == null ? "" : side.text());
        if (code != null && code.length() >= 3) {
            columns.set(0, code);
            columns.set(2, code.substring(0, 3));
            for (int i = 3, column = 7; i + 3 <= code.length() && column < ACTOR; i += 3, column++) {
                columns.set(column, code.substring(i, i + 3));
            }
        }
        return columns;
    }

    private List<String> act() {
        String code = event.cameo();
        long newsrooms = story.lineage().members().stream()
                .filter(each -> event.reports().contains(each.key()))
                .map(Lineage.Member::newsroom)
                .distinct()
                .count();
        String reports = Integer.toString(event.reports().size());
        return List.of(
                "1",
                code,
                code.substring(0, Math.min(3, code.length())),
                code.substring(0, Math.min(2, code.length())),
                quad(code),
                "",
                reports,
                Long.toString(newsrooms),
                reports,
                "");
    }

    /** Verbal cooperation, material cooperation, verbal conflict, material conflict: 1 to 4. */
    private static String quad(String code) {
        int root = Integer.parseInt(code.substring(0, 2));
        return root <= 5 ? "1" : root <= 8 ? "2" : root <= 13 ? "3" : "4";
    }

    private List<String> place() {
        Place place = event.place();
        if (place == null) {
            return empty(GEO);
        }
        return List.of(
                "",
                place.name(),
                place.country() == null ? "" : place.country(),
                "",
                "",
                Double.toString(place.lat()),
                Double.toString(place.lon()),
                "");
    }

    private String added() {
        Moment first = first();
        return first == null ? "" : second(first.instant());
    }

    private static String second(Instant instant) {
        return SECOND.format(instant);
    }

    private String firstAddress() {
        return event.reports().stream()
                .map(places::report)
                .min((a, b) -> {
                    Moment first = a.metadata().published();
                    Moment second = b.metadata().published();
                    return first == null || second == null
                            ? Boolean.compare(first == null, second == null)
                            : first.compareTo(second);
                })
                .map(GdeltEvent::address)
                .orElse("");
    }

    private static String address(Report report) {
        String url = report.metadata().url();
        return url == null ? report.key() : url;
    }

    /** The row of one report that tells it. */
    List<String> mention(String key) {
        Report report = places.report(key);
        Moment published = report.metadata().published();
        LocalDate day = day();
        Event told = told(key);
        List<String> columns = new ArrayList<>();
        columns.add(Long.toString(id));
        columns.add(day == null ? "" : DAY.format(day) + "000000");
        columns.add(published == null ? "" : second(published.instant()));
        columns.add("1");
        columns.add(Objects.requireNonNullElse(Outlets.name(report), ""));
        columns.add(address(report));
        columns.addAll(where(report, told));
        columns.add("");
        columns.add("");
        columns.add(
                Integer.toString(report.text().codePointCount(0, report.text().length())));
        columns.addAll(empty(3));
        return columns;
    }

    /** The number of its sentence from 1, and the code points at which source, target and act begin; -1 for what is not named. */
    private List<String> where(Report report, @Nullable Event told) {
        if (told == null) {
            return List.of("", "-1", "-1", "-1");
        }
        CodePoints points = CodePoints.of(report.text());
        return List.of(
                sentence(report.key(), told),
                offset(points, told.source()),
                offset(points, told.target()),
                Integer.toString(points.offset(told.span().begin())));
    }

    private static String offset(CodePoints points, Event.Participant side) {
        return side.span() == null
                ? "-1"
                : Integer.toString(points.offset(side.span().begin()));
    }

    private String sentence(String key, Event told) {
        long before = analysis(key).annotated().sentences().stream()
                .filter(each -> each.span().begin() <= told.span().begin())
                .count();
        return Long.toString(before);
    }

    private AnalyzedReport analysis(String key) {
        return story.reports().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The event as one report tells it. */
    private @Nullable Event told(String key) {
        return analysis(key).events().stream()
                .filter(each -> each.cameo().equals(event.cameo()))
                .findFirst()
                .or(() -> analysis(key).events().stream()
                        .filter(each -> each.type() == event.type())
                        .findFirst())
                .orElse(null);
    }
}
