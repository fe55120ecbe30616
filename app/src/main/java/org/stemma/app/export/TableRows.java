package org.stemma.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.StoryStatement;
import org.stemma.gazetteer.Place;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage;
import org.stemma.pipeline.StoryEvent;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Metadata;
import org.stemma.report.Report;

/** The rows that a story gives the tables. Lists are divided by {@code |}; offsets are code points into a report's text. */
final class TableRows {
    private TableRows() {}

    /** A table. */
    enum Table {
        reports(ReportRecord.class),
        stories(StoryRecord.class),
        statements(StatementRecord.class),
        wordings(WordingRecord.class),
        events(EventRecord.class),
        derivations(DerivationRecord.class);

        private final Class<? extends Record> type;

        Table(Class<? extends Record> type) {
            this.type = type;
        }

        Class<? extends Record> type() {
            return type;
        }
    }

    /** A report and what is concluded of it. */
    record ReportRecord(
            String story,
            String key,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String domain,
            @Nullable String headline,
            String authors,
            @Nullable String published,
            @Nullable String modified,
            @Nullable String language,
            @Nullable String agency,
            @Nullable String revision,
            String newsroom,
            @Nullable String credited,
            String origins,
            double confidence,
            String text) {}

    /** A story. */
    record StoryRecord(
            String id,
            @Nullable String headline,
            @Nullable String first,
            @Nullable String last,
            int reports,
            int newsrooms,
            int origins,
            int undecided) {}

    /** A statement. */
    record StatementRecord(
            String story,
            String id,
            @Nullable String speaker,
            @Nullable String actor,
            @Nullable String addressee,
            String gist,
            String origins,
            int reports,
            int differences) {}

    /** A statement as one report has it. */
    record WordingRecord(
            String story,
            String statement,
            String report,
            int begin,
            int end,
            boolean quoted,
            String channel,
            String text) {}

    /** An event. */
    record EventRecord(
            String story,
            int number,
            String type,
            String cameo,
            @Nullable String source,
            @Nullable String sourceActor,
            @Nullable String target,
            @Nullable String targetActor,
            @Nullable String date,
            @Nullable String place,
            @Nullable String country,
            @Nullable Double lat,
            @Nullable Double lon,
            String reports,
            String origins) {}

    /** A link of a lineage; {@code from} is a report's key or an origin's id. */
    record DerivationRecord(String story, String from, String to, String kind, double confidence) {}

    static List<? extends Record> of(Table table, TracedStory story) {
        return switch (table) {
            case reports -> reports(story);
            case stories -> List.of(story(story));
            case statements ->
                story.comparison().statements().stream()
                        .map(each -> statement(story, each))
                        .toList();
            case wordings -> wordings(story);
            case events -> events(story);
            case derivations ->
                story.lineage().derivations().stream()
                        .map(each -> derivation(story, each))
                        .toList();
        };
    }

    static String joined(List<String> values) {
        return String.join("|", values);
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static StoryRecord story(TracedStory story) {
        return new StoryRecord(
                story.story().id(),
                story.headline(),
                string(story.first()),
                string(story.last()),
                story.reports().size(),
                story.newsrooms(),
                story.origins(),
                story.undecided());
    }

    private static List<ReportRecord> reports(TracedStory story) {
        Map<String, Lineage.Member> members =
                story.lineage().members().stream().collect(Collectors.toMap(Lineage.Member::key, Function.identity()));
        return story.reports().stream()
                .map(each -> report(story, each.report(), Objects.requireNonNull(members.get(each.key()), each.key())))
                .toList();
    }

    private static ReportRecord report(TracedStory story, Report report, Lineage.Member member) {
        Metadata metadata = report.metadata();
        return new ReportRecord(
                story.story().id(),
                report.key(),
                metadata.url(),
                metadata.outlet().name(),
                metadata.outlet().domain(),
                metadata.headline(),
                joined(metadata.authors()),
                string(metadata.published()),
                string(metadata.modified()),
                report.language(),
                metadata.agency(),
                metadata.revision().mark(),
                member.newsroom(),
                member.credited(),
                joined(member.origins()),
                member.confidence(),
                report.text());
    }

    private static StatementRecord statement(TracedStory story, StoryStatement statement) {
        return new StatementRecord(
                story.story().id(),
                statement.id(),
                statement.speaker() == null ? null : statement.speaker().name(),
                statement.speaker() == null ? null : statement.speaker().code(),
                statement.addressee() == null ? null : statement.addressee().name(),
                statement.gist(),
                joined(statement.origins()),
                (int) statement.wordings().stream()
                        .map(each -> each.passage().report())
                        .distinct()
                        .count(),
                statement.variations().size());
    }

    private static List<WordingRecord> wordings(TracedStory story) {
        Places places = new Places(story);
        List<WordingRecord> rows = new ArrayList<>();
        for (StoryStatement statement : story.comparison().statements()) {
            for (StoryStatement.Wording each : statement.wordings()) {
                Places.Place at = places.of(each.passage());
                rows.add(new WordingRecord(
                        story.story().id(),
                        statement.id(),
                        at.report(),
                        at.begin(),
                        at.end(),
                        each.quoted(),
                        joined(each.channel()),
                        each.text()));
            }
        }
        return rows;
    }

    private static List<EventRecord> events(TracedStory story) {
        List<EventRecord> rows = new ArrayList<>();
        for (StoryEvent each : story.events()) {
            Place place = each.place();
            rows.add(new EventRecord(
                    story.story().id(),
                    rows.size() + 1,
                    each.type().name(),
                    each.cameo(),
                    each.source().text(),
                    each.source().actor(),
                    each.target().text(),
                    each.target().actor(),
                    each.date(),
                    place == null ? null : place.name(),
                    place == null ? null : place.country(),
                    place == null ? null : Double.valueOf(place.lat()),
                    place == null ? null : Double.valueOf(place.lon()),
                    joined(each.reports()),
                    joined(each.origins())));
        }
        return rows;
    }

    private static DerivationRecord derivation(TracedStory story, Derivation each) {
        return new DerivationRecord(
                story.story().id(), each.from(), each.to(), each.kind().word(), each.confidence());
    }
}
