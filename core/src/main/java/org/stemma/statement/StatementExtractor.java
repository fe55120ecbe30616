package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.extract.Openings;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.text.BoundedCache;
import org.stemma.text.Span;

/** Finds who is said to have said what in a report, to whom, and who carried the words. Thread-safe. */
public final class StatementExtractor {
    /** UTF-16 units of the texts whose attributions are remembered, for the copies of them that follow. */
    private static final int REMEMBERED = 4_000_000;

    private final WordClasses classes = WordClasses.load();
    private final Models models = Models.load();
    private final Gazetteer gazetteer;
    private final Openings openings;
    private final boolean explained;
    private final BoundedCache<Chosen> known = new BoundedCache<>(REMEMBERED);

    public StatementExtractor(Gazetteer gazetteer) {
        this(gazetteer, false);
    }

    /** @param explained whether statements are given with the path that made them */
    public StatementExtractor(Gazetteer gazetteer, boolean explained) {
        this.gazetteer = gazetteer;
        this.explained = explained;
        openings = new Openings(gazetteer);
    }

    /** The statements of a report, in the order of their cues; none where its language is not analysed. */
    public List<Statement> extract(AnnotatedReport report) {
        if (!report.analyzed()) {
            return List.of();
        }
        AttributionFinder finder =
                new AttributionFinder(new Discourse(report, openings.of(report.text())), classes, models);
        Chosen chosen = known.get(report.text(), text -> Chosen.by(finder));
        return new Reading(finder, gazetteer, new Trail(explained)).statements(chosen);
    }

    /** What the text alone tells, whoever publishes it and when: all attributions that were proposed, and those that hold. */
    private record Chosen(List<Attribution> all, List<Attribution> held) {
        static Chosen by(AttributionFinder finder) {
            List<Attribution> all = finder.proposals();
            return new Chosen(all, finder.chosen(all));
        }
    }

    /** One report on its way from attributions to statements. */
    private static final class Reading {
        private final AttributionFinder finder;
        private final Discourse d;
        private final Carriers carriers;
        private final Speakers speakers;
        private final Times times;
        private final Trail trail;

        Reading(AttributionFinder finder, Gazetteer gazetteer, Trail trail) {
            this.finder = finder;
            this.trail = trail;
            d = finder.reader.d;
            Phrases phrases = new Phrases(finder.reader, finder.sources, gazetteer);
            carriers = new Carriers(finder.reader, phrases, finder.sources, gazetteer, trail);
            speakers = new Speakers(finder.reader, phrases, carriers, gazetteer, trail);
            times = new Times(d, trail);
        }

        List<Statement> statements(Chosen chosen) {
            List<Attribution> all = chosen.all();
            List<Attribution> told = new ArrayList<>(new Relays(finder.reader, carriers).opened(chosen.held(), all));
            List<Statement> statements = new ArrayList<>();
            told.removeIf(new Formulas(finder.reader)::isFormula);
            for (Attribution a : told) {
                statements.add(statement("s" + (statements.size() + 1), a, all));
            }
            return List.copyOf(statements);
        }

        private Statement statement(String id, Attribution a, List<Attribution> all) {
            attributed(a, all);
            @Nullable Actor speaker = speakers.next(a);
            return new Statement(
                    id,
                    mode(a.content()),
                    d.spans(a.sourceWords()),
                    d.spans(a.cueWords()),
                    d.spans(a.content()),
                    speaker,
                    carriers.noted(a),
                    carriers.channels(a, speaker, all),
                    times.of(a),
                    trail.taken());
        }

        /** Why there is a statement at all: what each learned question was answered. */
        private void attributed(Attribution a, List<Attribution> all) {
            for (Reasons.Answer answer : trail.kept() ? finder.reasons(a, all).answers() : List.<Reasons.Answer>of()) {
                trail.answered(answer, place(answer.question(), a));
            }
        }

        private @Nullable Span place(Models.Question question, Attribution a) {
            return switch (question) {
                case CUE -> d.token(a.cue()).span();
                case SOURCE -> a.source() < 0 ? null : d.token(a.source()).span();
                case UNIT, CONTENT -> d.spans(a.content().hull()).getFirst();
                case ACCEPT -> null;
            };
        }

        private Statement.Mode mode(TokenSet content) {
            int quoted = 0;
            int words = 0;
            for (TokenSet.Run run : content.runs()) {
                for (int i = run.from(); i < run.to(); i++) {
                    words += d.isWord(i) ? 1 : 0;
                    quoted += d.isWord(i) && d.quotation(i) >= 0 ? 1 : 0;
                }
            }
            return quoted == 0
                    ? Statement.Mode.INDIRECT
                    : quoted == words ? Statement.Mode.DIRECT : Statement.Mode.MIXED;
        }
    }
}
