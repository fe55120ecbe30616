package org.stemma.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.SentenceEncoder;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.statement.Statement;

/**
 * Codes who did what to whom, as PLOVER types with CAMEO codes. Events of a report are read off the parse by a list of words that tell
 * acts; where source and target are given, learned weights tell the class. Thread-safe.
 */
public final class EventCoder {
    private final Gazetteer gazetteer;
    private final SentenceCoder told;
    private final SentenceCoder alone;
    private final StatementCoder statementCoder;
    private final Supplier<RelationCoder> makesRelations;
    private @Nullable RelationCoder relations;
    private final boolean explained;

    /**
     * @param encoder asked only where source and target are given
     * @param explained whether events are given with the path that made them
     */
    public EventCoder(Gazetteer gazetteer, Supplier<SentenceEncoder> encoder, boolean explained) {
        this.explained = explained;
        Acts acts = new Acts();
        Sides sides = new Sides(gazetteer);
        this.gazetteer = gazetteer;
        told = new SentenceCoder(acts, new ParticipantReader(sides, gazetteer, false), false);
        alone = new SentenceCoder(acts, new ParticipantReader(sides, gazetteer, true), true);
        statementCoder = new StatementCoder(sides);
        makesRelations = () -> new RelationCoder(acts, sides, encoder.get());
    }

    /** The events that a report tells, in the order of its text: acts done, and what its statements do (accuse, promise, threaten). */
    public List<Event> code(AnnotatedReport report, List<Statement> statements) {
        return code(report, statements, told);
    }

    private List<Event> code(AnnotatedReport report, List<Statement> statements, SentenceCoder coder) {
        ReportContext context = ReportContext.of(report, statements, gazetteer, explained);
        List<Event> events = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            events.addAll(coder.code(new Tree(sentence), context));
        }
        for (Statement statement : statementCoder.untold(statements, events)) {
            statementCoder.code(statement, context).ifPresent(events::add);
        }
        events.sort(Comparator.comparing(Event::span));
        return List.copyOf(events);
    }

    /**
     * The events of one sentence. With a source and a target, as written in the text, exactly one event of theirs; else all that the
     * sentence tells: names that are no known actors are sides too, and what both sides do is an event of each.
     */
    public List<Event> code(
            AnnotatedReport sentence, List<Statement> statements, @Nullable String source, @Nullable String target) {
        if (source == null || target == null) {
            return code(sentence, statements, alone);
        }
        return List.of(relations().code(sentence, source, target));
    }

    /** What codes given sides, made when it is first needed: it has many weights. */
    private synchronized RelationCoder relations() {
        RelationCoder known = relations;
        if (known == null) {
            known = makesRelations.get();
            relations = known;
        }
        return known;
    }
}
