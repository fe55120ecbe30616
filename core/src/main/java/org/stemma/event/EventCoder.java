package org.stemma.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final SentenceCoder sentences;
    private final StatementCoder statementCoder;
    private final RelationCoder relations;

    /** @param encoder asked only where source and target are given */
    public EventCoder(Gazetteer gazetteer, SentenceEncoder encoder) {
        Acts acts = new Acts();
        Sides sides = new Sides(gazetteer);
        sentences = new SentenceCoder(acts, sides, gazetteer);
        statementCoder = new StatementCoder(sides);
        relations = new RelationCoder(acts, sides, encoder);
    }

    /** The events that a report tells, in the order of its text: acts done, and what its statements do (accuse, promise, threaten). */
    public List<Event> code(AnnotatedReport report, List<Statement> statements) {
        ReportContext context = ReportContext.of(report, statements, sentences.gazetteer());
        List<Event> events = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            events.addAll(sentences.code(new Tree(sentence), context));
        }
        for (Statement statement : statementCoder.untold(statements, events)) {
            statementCoder.code(statement, context).ifPresent(events::add);
        }
        events.sort(Comparator.comparing(Event::span));
        return List.copyOf(events);
    }

    /**
     * The events of one sentence. With a source and a target, as written in the text, exactly one event of theirs; else all that the
     * sentence tells.
     */
    public List<Event> code(AnnotatedReport sentence, @Nullable String source, @Nullable String target) {
        if (source == null || target == null) {
            return code(sentence, List.of());
        }
        return List.of(relations.code(sentence, source, target));
    }
}
