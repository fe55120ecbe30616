package org.stemma.app.json;

import static org.stemma.app.json.Offsets.pair;
import static org.stemma.app.json.Offsets.pairs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Entity;
import org.stemma.annotate.TimeExpression;
import org.stemma.event.AnalyzedReport;
import org.stemma.event.Event;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Place;
import org.stemma.pipeline.Document;
import org.stemma.report.Reason;
import org.stemma.statement.Statement;
import org.stemma.text.CodePoints;
import org.stemma.text.Span;

/**
 * What {@code analyze} prints of one document: the line of {@code read}, and the language of the report.
 *
 * @param analyzed false where the document has no text, or its language is not parsed
 */
public record AnalyzeLine(
        @JsonUnwrapped ReadLine read,
        boolean analyzed,
        List<SpanJson> sentences,
        List<EntityJson> entities,
        List<TimeJson> times,
        List<StatementJson> statements,
        List<EventJson> events) {

    /** A span of the text. */
    public record SpanJson(int begin, int end) {
        static SpanJson of(CodePoints text, Span span) {
            int[] pair = pair(text, span);
            return new SpanJson(pair[0], pair[1]);
        }
    }

    /** A named thing. */
    public record EntityJson(
            int begin,
            int end,
            String type,
            String name,
            @Nullable String actor,
            @Nullable Place place) {
        static EntityJson of(CodePoints text, Entity e) {
            int[] at = pair(text, e.span());
            return new EntityJson(at[0], at[1], e.type().name(), e.name(), e.actor(), e.place());
        }
    }

    /** A time expression. */
    public record TimeJson(
            int begin, int end, String type, @Nullable String value) {
        static TimeJson of(CodePoints text, TimeExpression t) {
            int[] at = pair(text, t.span());
            return new TimeJson(at[0], at[1], t.type().name(), t.value());
        }
    }

    /** A person or body. */
    public record ActorJson(String name, @Nullable String actor) {
        static @Nullable ActorJson of(@Nullable Actor actor) {
            return actor == null ? null : new ActorJson(actor.name(), actor.code());
        }
    }

    /** Who carried words, and where the report says so. */
    public record ChannelJson(String name, int begin, int end) {}

    /** A step of the path that made a statement or an event; given where explanations are asked for. */
    public record ReasonJson(
            String of,
            String text,
            @Nullable Integer begin,
            @Nullable Integer end,
            @Nullable Double weight) {
        static ReasonJson of(CodePoints text, Reason r) {
            Span span = r.span();
            return new ReasonJson(
                    r.part().word(),
                    r.text(),
                    span == null ? null : text.offset(span.begin()),
                    span == null ? null : text.offset(span.end()),
                    r.weight());
        }

        static @Nullable List<ReasonJson> all(CodePoints text, List<Reason> reasons) {
            return reasons.isEmpty()
                    ? null
                    : reasons.stream().map(each -> of(text, each)).toList();
        }
    }

    /** An attributed content. */
    public record StatementJson(
            String id,
            String mode,
            List<int[]> source,
            List<int[]> cue,
            List<int[]> content,
            @Nullable ActorJson speaker,
            @Nullable ActorJson addressee,
            List<ChannelJson> channel,
            @Nullable String time,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<ReasonJson> explanation) {
        static StatementJson of(CodePoints text, Statement s) {
            return new StatementJson(
                    s.id(),
                    s.mode().word(),
                    pairs(text, s.source()),
                    pairs(text, s.cue()),
                    pairs(text, s.content()),
                    ActorJson.of(s.speaker()),
                    ActorJson.of(s.addressee()),
                    s.channel().stream().map(each -> channel(text, each)).toList(),
                    s.time(),
                    ReasonJson.all(text, s.reasons()));
        }

        private static ChannelJson channel(CodePoints text, Statement.Channel channel) {
            int[] at = pair(text, channel.span());
            return new ChannelJson(channel.name(), at[0], at[1]);
        }
    }

    /** A side of an event; offsets are null where it is not named in the text. */
    public record ParticipantJson(
            @Nullable Integer begin,
            @Nullable Integer end,
            @Nullable String text,
            @Nullable String actor) {
        static ParticipantJson of(CodePoints text, Event.Participant p) {
            Span span = p.span();
            return new ParticipantJson(
                    span == null ? null : text.offset(span.begin()),
                    span == null ? null : text.offset(span.end()),
                    p.text(),
                    p.actor());
        }
    }

    /**
     * A coded event.
     *
     * @param mode of the act: visit, arrest
     * @param actuality done, planned, possible or negated
     */
    public record EventJson(
            String type,
            String cameo,
            @Nullable String mode,
            String actuality,
            int begin,
            int end,
            ParticipantJson source,
            ParticipantJson target,
            @Nullable String date,
            @Nullable Place place,
            @Nullable String statement,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<ReasonJson> explanation) {
        static EventJson of(CodePoints text, Event e) {
            int[] at = pair(text, e.span());
            return new EventJson(
                    e.type().name(),
                    e.cameo(),
                    e.mode(),
                    e.actuality().name().toLowerCase(Locale.ROOT),
                    at[0],
                    at[1],
                    ParticipantJson.of(text, e.source()),
                    ParticipantJson.of(text, e.target()),
                    e.date(),
                    e.place(),
                    e.statement(),
                    ReasonJson.all(text, e.reasons()));
        }
    }

    /** The line of one document. */
    public static AnalyzeLine of(Document document) {
        ReadLine read = ReadLine.of(document.extraction());
        AnalyzedReport analysis = document.analysis();
        return analysis == null
                ? new AnalyzeLine(read, false, List.of(), List.of(), List.of(), List.of(), List.of())
                : of(read, analysis);
    }

    private static AnalyzeLine of(ReadLine read, AnalyzedReport analysis) {
        AnnotatedReport annotated = analysis.annotated();
        CodePoints text = CodePoints.of(annotated.text());
        return new AnalyzeLine(
                read,
                annotated.analyzed(),
                annotated.sentences().stream()
                        .map(each -> SpanJson.of(text, each.span()))
                        .toList(),
                annotated.entities().stream()
                        .map(each -> EntityJson.of(text, each))
                        .toList(),
                annotated.times().stream().map(each -> TimeJson.of(text, each)).toList(),
                analysis.statements().stream()
                        .map(each -> StatementJson.of(text, each))
                        .toList(),
                analysis.events().stream().map(each -> EventJson.of(text, each)).toList());
    }
}
