package org.stemma.app;

import java.util.List;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.compare.Comparison;
import org.stemma.compare.Difference;
import org.stemma.compare.Omission;
import org.stemma.compare.StoryStatement;
import org.stemma.compare.StoryStatement.Value;
import org.stemma.compare.StoryStatement.Variation;
import org.stemma.compare.StoryStatement.Wording;
import org.stemma.event.AnalyzedReport;
import org.stemma.event.Event;
import org.stemma.event.Event.Participant;
import org.stemma.event.Plover;
import org.stemma.extract.Extraction;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Place;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Derivation.Reason;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Lineage.Member;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.Document;
import org.stemma.pipeline.StoryEvent;
import org.stemma.pipeline.Trace;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Dateline;
import org.stemma.report.Furniture;
import org.stemma.report.Metadata;
import org.stemma.report.Outlet;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.report.Revision;
import org.stemma.statement.Statement;
import org.stemma.story.Story;
import org.stemma.text.Span;

/** A trace in which every text that comes from outside tries to be markup, script, a terminal command or a trick of direction. */
public final class HostileTrace {
    /** What every foreign field holds. */
    public static final String EVIL =
            "</script><img src=x onerror=alert(1)>\"' onload=\"alert(2)\" {{7*7}} ]]> \u001b[2J\u202Eabc\u0007 漢字漢字 e\u0301";

    private HostileTrace() {}

    public static Trace trace() {
        List<AnalyzedReport> reports = List.of(report("a" + EVIL), report("b" + EVIL));
        List<String> keys = reports.stream().map(AnalyzedReport::key).toList();
        Origin origin = new Origin("o" + EVIL, EVIL, Origin.Kind.OFFICIAL);
        Passage first = new Passage(keys.get(0), new Span(0, 30));
        Passage second = new Passage(keys.get(1), new Span(0, 30));
        List<Derivation> links = List.of(
                new Derivation(
                        origin.id(),
                        keys.get(0),
                        Derivation.Kind.CREDITS,
                        0.9,
                        List.of(first),
                        List.of(new Reason(EVIL, 1))),
                new Derivation(
                        keys.get(0), keys.get(1), Derivation.Kind.COPIES, 0.8, List.of(first, second), List.of()));
        Lineage lineage = new Lineage(
                keys.stream()
                        .map(key -> new Member(key, EVIL, EVIL, List.of(origin.id()), 0.9))
                        .toList(),
                List.of(origin),
                links);
        StoryStatement statement = new StoryStatement(
                "s1",
                new Actor(EVIL, EVIL),
                new Actor(EVIL, EVIL),
                EVIL,
                List.of(origin.id()),
                List.of(new Wording(first, EVIL, true, List.of(EVIL)), new Wording(second, EVIL, false, List.of())),
                List.of(new Variation(
                        Difference.Kind.NAME,
                        List.of(
                                new Value(EVIL, new Passage(keys.get(0), new Span(2, 9))),
                                new Value("x" + EVIL, new Passage(keys.get(1), new Span(2, 9)))),
                        false)));
        Participant participant = new Participant(null, EVIL, EVIL);
        StoryEvent event = new StoryEvent(
                Plover.ACCUSE,
                EVIL,
                participant,
                participant,
                EVIL,
                new Place(EVIL, EVIL, 0, 0),
                keys,
                List.of(origin.id()));
        TracedStory story = new TracedStory(
                new Story("s" + EVIL, keys),
                EVIL,
                null,
                null,
                reports,
                lineage,
                new Comparison(
                        List.of(statement),
                        List.of(first),
                        List.of(new Omission(keys.get(0), keys.get(1), List.of(first)))),
                List.of(event));
        return new Trace(
                List.of(
                        new Document(new Extraction.Article(reports.get(0).report()), reports.get(0)),
                        new Document(new Extraction.Unreadable(EVIL, EVIL, EVIL), null)),
                List.of(story, story));
    }

    private static AnalyzedReport report(String key) {
        Metadata metadata = Metadata.builder()
                .url("javascript:alert(3)")
                .outlet(new Outlet(EVIL, EVIL))
                .headline(EVIL)
                .authors(List.of(EVIL))
                .dateline(new Dateline(EVIL, null, EVIL))
                .revision(new Revision(EVIL, EVIL))
                .agency(EVIL)
                .build();
        String text = EVIL + "\r\n" + EVIL + "\n\n" + EVIL;
        Report report =
                new Report(key, EVIL, metadata, "e\"n", text, List.of(new Furniture(Furniture.Kind.COMMENT, EVIL)));
        Statement statement = new Statement(
                "s1",
                Statement.Mode.DIRECT,
                List.of(),
                List.of(new Span(0, 4)),
                List.of(new Span(4, 20)),
                new Actor(EVIL, EVIL),
                null,
                List.of(new Statement.Channel(EVIL, new Span(0, 3))),
                EVIL);
        Event event = new Event(
                Plover.ACCUSE,
                EVIL,
                new Span(3, 9),
                new Participant(null, EVIL, EVIL),
                Participant.NONE,
                EVIL,
                null,
                null);
        return new AnalyzedReport(
                new AnnotatedReport(report, false, List.of(), List.of(), List.of(), List.of()),
                List.of(statement),
                List.of(event));
    }
}
