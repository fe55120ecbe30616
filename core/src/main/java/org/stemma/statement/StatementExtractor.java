package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Entity;
import org.stemma.gazetteer.Actor;

/** Finds who is said to have said what in a report. Thread-safe. */
public final class StatementExtractor {
    private final WordClasses classes = WordClasses.load();
    private final Models models = Models.load();

    /** The statements of a report, in the order of their cues; none where its language is not analysed. */
    public List<Statement> extract(AnnotatedReport report) {
        if (!report.analyzed()) {
            return List.of();
        }
        Discourse discourse = new Discourse(report);
        List<Statement> statements = new ArrayList<>();
        for (Attribution a : new AttributionFinder(discourse, classes, models).find()) {
            statements.add(statement("s" + (statements.size() + 1), a, discourse));
        }
        return List.copyOf(statements);
    }

    private static Statement statement(String id, Attribution a, Discourse d) {
        return new Statement(
                id,
                mode(a.content(), d),
                d.spans(a.sourceWords()),
                d.spans(a.cueWords()),
                d.spans(a.content()),
                speaker(a, d),
                null,
                List.of(),
                null);
    }

    private static Statement.Mode mode(TokenSet content, Discourse d) {
        int quoted = 0;
        int words = 0;
        for (TokenSet.Run run : content.runs()) {
            for (int i = run.from(); i < run.to(); i++) {
                words += d.isWord(i) ? 1 : 0;
                quoted += d.isWord(i) && d.quotation(i) >= 0 ? 1 : 0;
            }
        }
        return quoted == 0 ? Statement.Mode.INDIRECT : quoted == words ? Statement.Mode.DIRECT : Statement.Mode.MIXED;
    }

    private static @Nullable Actor speaker(Attribution a, Discourse d) {
        Entity entity = a.source() < 0 ? null : d.entity(a.source());
        return entity == null ? null : new Actor(entity.name(), entity.actor());
    }
}
