package org.stemma.app.json;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.AnalyzeLine.ActorJson;
import org.stemma.app.json.TraceDocument.CountsJson;
import org.stemma.app.json.TraceDocument.SideJson;
import org.stemma.app.view.StoryLine;
import org.stemma.report.Outlet;
import org.stemma.store.ChangeTable.ChangeRow;
import org.stemma.store.EventRow;
import org.stemma.store.RecordCodec;
import org.stemma.store.ReportRow;
import org.stemma.store.StatementRow;
import org.stemma.store.StatementRow.WordingRow;
import org.stemma.store.StoryRow;

/** Rows of a store's lists, as programs get them. */
public final class Listing {
    private Listing() {}

    /** A moment as ISO-8601 in UTC. */
    static @Nullable String time(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis).toString();
    }

    /**
     * A story of a list.
     *
     * @param changed differences that came in on the way
     * @param languages most frequent first
     * @param origins names of the first of them
     * @param newsrooms names of the first of them
     * @param changes those that most reports have
     * @param waiting whether reports came or went that its lineage does not know yet
     */
    public record Story(
            String id,
            @Nullable String headline,
            @Nullable String first,
            @Nullable String last,
            CountsJson counts,
            int changed,
            @Nullable String place,
            List<String> languages,
            List<String> origins,
            List<String> newsrooms,
            List<StoryLine.Change> changes,
            boolean waiting) {
        public static Story of(StoryRow row) {
            StoryLine line =
                    row.summary().length == 0 ? StoryLine.EMPTY : RecordCodec.read(row.summary(), StoryLine.class);
            return new Story(
                    row.id(),
                    row.headline(),
                    row.first(),
                    row.last(),
                    new CountsJson(row.reports(), row.newsrooms(), row.origins(), row.undecided()),
                    row.changed(),
                    row.place(),
                    row.languages().isEmpty()
                            ? List.of()
                            : Arrays.asList(row.languages().split(" ")),
                    line.origins(),
                    line.newsrooms(),
                    line.changes(),
                    row.stale());
        }
    }

    /** A report of a list. */
    public record Report(
            String key,
            String story,
            @Nullable String headline,
            @Nullable String url,
            Outlet outlet,
            @Nullable String language,
            @Nullable String agency,
            @Nullable String revision,
            @Nullable String published,
            @Nullable String added) {
        public static Report of(ReportRow row) {
            return new Report(
                    row.id(),
                    row.story(),
                    row.headline(),
                    row.url(),
                    new Outlet(row.outlet(), row.domain()),
                    row.language(),
                    row.agency(),
                    row.revision(),
                    row.published(),
                    time(row.addedAt()));
        }
    }

    /** A statement of a list with its wordings; {@code said} is the publication of the earliest report that has it. */
    public record Statement(
            String story,
            String id,
            @Nullable ActorJson speaker,
            String gist,
            @Nullable String said,
            int origins,
            int reports,
            int differences,
            List<Wording> wordings) {
        public static Statement of(StatementRow row, List<WordingRow> wordings) {
            return new Statement(
                    row.story(),
                    row.id(),
                    who(row),
                    row.gist(),
                    time(row.saidAt()),
                    row.origins(),
                    row.reports(),
                    row.differences(),
                    wordings.stream().map(Wording::of).toList());
        }
    }

    static @Nullable ActorJson who(StatementRow row) {
        return row.speaker() == null ? null : new ActorJson(row.speaker(), row.actor());
    }

    /** A statement as one report has it. */
    public record Wording(String report, int begin, int end, String text, boolean quoted) {
        public static Wording of(WordingRow row) {
            return new Wording(row.report(), row.first(), row.past(), row.words(), row.quoted());
        }
    }

    /** Where an event was. */
    public record Place(
            @Nullable String name,
            @Nullable String country,
            @Nullable Double lat,
            @Nullable Double lon) {}

    /** An event of a list. */
    public record Event(
            String story,
            int number,
            String type,
            String cameo,
            SideJson source,
            SideJson target,
            @Nullable String date,
            @Nullable Place place,
            List<String> reports,
            List<String> origins) {
        public static Event of(EventRow row) {
            boolean placed = row.place() != null || row.country() != null;
            return new Event(
                    row.story(),
                    row.number(),
                    row.type(),
                    row.cameo(),
                    new SideJson(row.sourceText(), row.sourceActor()),
                    new SideJson(row.targetText(), row.targetActor()),
                    row.day(),
                    placed ? new Place(row.place(), row.country(), row.lat(), row.lon()) : null,
                    row.reportIds(),
                    row.originIds());
        }
    }

    /** What became of a story; {@code into} is the story that a merged one is a part of now. */
    public record Change(
            long number,
            @Nullable String at,
            String kind,
            String story,
            @Nullable String into,
            int reports,
            int newsrooms,
            int origins) {
        public static Change of(ChangeRow row, @Nullable String into) {
            return new Change(
                    row.number(),
                    time(row.at()),
                    row.kind(),
                    row.story(),
                    into,
                    row.reports(),
                    row.newsrooms(),
                    row.origins());
        }
    }
}
