package org.stemma.compare;

import java.util.ArrayList;
import java.util.List;
import org.stemma.event.AnalyzedReport;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/** Collects the statements of a story's reports; of a report that was not parsed, its quotations. */
final class Utterances {
    /** A report's statements beyond this many are left out of the comparison. */
    private static final int MOST = 400;

    /** The longest content that is compared, in characters. */
    private static final int LONGEST = 2000;

    /** A content of fewer words that are not mere grammar ("them as such") says nothing that could be compared. */
    private static final int SHORTEST = 2;

    private final List<Utterance> utterances = new ArrayList<>();

    private Utterances() {}

    static List<Utterance> of(List<AnalyzedReport> story) {
        Utterances collected = new Utterances();
        for (int i = 0; i < story.size(); i++) {
            if (story.get(i).annotated().analyzed()) {
                collected.statements(i, story.get(i));
            } else {
                collected.quotations(i, story.get(i));
            }
        }
        return collected.utterances;
    }

    private void statements(int report, AnalyzedReport in) {
        in.statements().stream().limit(MOST).forEach(statement -> statement(report, in, statement));
        StorySentence.spans(in).stream()
                .filter(span ->
                        in.statements().stream().noneMatch(s -> s.contentHull().overlaps(span)))
                .limit(MOST)
                .forEach(span -> told(report, in, span));
    }

    /** A sentence that nobody is said to say, where it gives a number or a date. */
    private void told(int report, AnalyzedReport in, Span span) {
        if (span.length() > LONGEST) {
            return;
        }
        List<Term> terms = PassageReader.read(in.report().text(), span);
        if (terms.stream().anyMatch(term -> term.is(Term.Kind.NUMBER) || term.is(Term.Kind.DATE))) {
            utterances.add(new Utterance(utterances.size(), report, in, null, span, terms));
        }
    }

    private void statement(int report, AnalyzedReport in, Statement statement) {
        Span hull = Bodies.withoutDateline(in, statement.contentHull());
        if (hull.length() > LONGEST) {
            return;
        }
        List<Term> terms = PassageReader.read(in.report().text(), hull).stream()
                .filter(term -> statement.content().stream().anyMatch(span -> span.overlaps(term.span())))
                .toList();
        if (terms.stream().filter(term -> !term.is(Term.Kind.FUNCTION)).count() >= SHORTEST) {
            utterances.add(new Utterance(utterances.size(), report, in, statement, hull, terms));
        }
    }

    private void quotations(int report, AnalyzedReport in) {
        String text = in.report().text();
        for (Span span : Quotations.of(text).stream().limit(MOST).toList()) {
            utterances.add(new Utterance(utterances.size(), report, in, null, span, PassageReader.read(text, span)));
        }
    }
}
