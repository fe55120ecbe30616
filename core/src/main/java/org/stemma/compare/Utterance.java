package org.stemma.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Actor;
import org.stemma.report.Passage;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * A statement as one report has it, ready to be compared.
 *
 * @param index unique in the story, in the order of reports and of their texts
 * @param report the report's place in the story
 * @param statement null for what the report tells itself, and for all of a report whose language is not parsed
 * @param span covers the content
 * @param terms of the content, with their places in the report's text
 */
record Utterance(
        int index, int report, AnalyzedReport in, @Nullable Statement statement, Span span, List<Term> terms) {
    Utterance {
        terms = List.copyOf(terms);
    }

    /** Two utterances of one story are the same where they have one place in it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Utterance utterance && utterance.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    String text() {
        return span.of(in.report().text());
    }

    String key() {
        return in.key();
    }

    Passage passage() {
        return in.report().passage(span);
    }

    boolean quoted() {
        return statement == null
                ? Quotations.opensAt(in.report().text(), span.begin() - 1)
                : statement.mode() != Statement.Mode.INDIRECT;
    }

    /** Whether the report tells it itself: neither a statement nor a quotation. */
    boolean told() {
        return statement == null && !quoted();
    }

    @Nullable
    Actor speaker() {
        return statement == null ? null : statement.speaker();
    }

    @Nullable
    Actor addressee() {
        return statement == null ? null : statement.addressee();
    }

    /** Where the report names who speaks; null where it does not. */
    @Nullable
    Span source() {
        return statement == null || statement.source().isEmpty()
                ? null
                : statement.source().getFirst();
    }

    List<String> channel() {
        return statement == null
                ? List.of()
                : statement.channel().stream().map(Statement.Channel::name).toList();
    }

    /** Whether the report says who speaks. */
    boolean attributed() {
        return statement != null
                && (statement.speaker() != null || !statement.source().isEmpty());
    }
}
