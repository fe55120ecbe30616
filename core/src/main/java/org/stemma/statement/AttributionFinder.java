package org.stemma.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the attributions of a report by five questions, each asked of a learned model: cue, source, units, content, accept. */
final class AttributionFinder {
    /** A word less likely than this to attribute is not looked at further. */
    static final double LEAST_CUE = .05;

    /** An attribution less likely than this is not given. */
    static final double LEAST = .31;

    /** Where the content is quoted, this part of the least probability is enough: a reader looks for quotations first. */
    private static final double QUOTED = .6;

    final Reader reader;
    final CueQuestion cues;
    final SourceQuestion sources;
    final UnitQuestion units;
    final ContentQuestion contents;
    final AcceptQuestion accepts;
    private final Models models;
    private double @Nullable [] cueParts;
    private @Nullable List<Attribution> proposals;

    AttributionFinder(Discourse discourse, WordClasses classes, Models models) {
        reader = new Reader(discourse, classes);
        cues = new CueQuestion(reader);
        sources = new SourceQuestion(reader, this::cuePart);
        units = new UnitQuestion(reader, this::cuePart);
        contents = new ContentQuestion(reader, this::cuePart);
        accepts = new AcceptQuestion(reader, this::cuePart);
        this.models = models;
    }

    /** An attribution with the probability that it holds. */
    record Accepted(Attribution attribution, double probability) {}

    /** Those of {@code all} that hold, in the order of their cues; no content overlaps another, or holds a cue. */
    List<Attribution> chosen(List<Attribution> all) {
        return chosen(rated(all), LEAST);
    }

    /** Those that hold with at least this probability; the likeliest stand first in {@code rated}. */
    List<Attribution> chosen(List<Accepted> rated, double least) {
        List<Attribution> chosen = new ArrayList<>();
        BitSet contents = new BitSet();
        BitSet heads = new BitSet();
        for (Accepted x : rated) {
            Attribution a = x.attribution();
            boolean free = !contents.get(a.cue())
                    && !a.content().meets(contents)
                    && !a.content().meets(heads);
            boolean quoted = reader.d.quotedWords(a.content()) > 0;
            if (x.probability() >= (quoted ? least * QUOTED : least) && free) {
                chosen.add(a);
                a.content().mark(contents);
                heads.set(a.cue());
            }
        }
        chosen.sort(Comparator.comparingInt(Attribution::cue));
        return chosen;
    }

    /** All with their probabilities, the likeliest first. */
    List<Accepted> rated(List<Attribution> all) {
        List<Accepted> rated = new ArrayList<>();
        for (Attribution a : all) {
            rated.add(new Accepted(a, models.ask(Models.Question.ACCEPT, accepts.features(a, all))));
        }
        rated.sort(Comparator.comparingDouble((Accepted x) -> -x.probability())
                .thenComparing(x -> x.attribution().cue()));
        return rated;
    }

    /** The best source and content of every word that may attribute. */
    List<Attribution> proposals() {
        if (proposals != null) {
            return proposals;
        }
        List<Attribution> result = new ArrayList<>();
        for (int cue : cues.candidates()) {
            double p = cuePart(cue);
            if (p >= LEAST_CUE) {
                propose(cue, p, result);
            }
        }
        proposals = result;
        return result;
    }

    /** The probability that a word attributes. */
    private double cuePart(int word) {
        double[] known = cueParts;
        if (known == null) {
            known = new double[reader.d.size()];
            for (int cue : cues.candidates()) {
                known[cue] = models.ask(Models.Question.CUE, cues.features(cue));
            }
            cueParts = known;
        }
        return known[word];
    }

    private void propose(int cue, double cuePart, List<Attribution> result) {
        Source source = source(cue);
        TokenSet words = sourceWords(cue, source.head());
        List<ContentQuestion.Rated> rated = rated(cue, words);
        ContentQuestion.Choice best = null;
        double contentPart = 0;
        double second = 0;
        for (ContentQuestion.Choice c : contents.candidates(cue, words, rated)) {
            double p = models.ask(Models.Question.CONTENT, contents.features(cue, c, rated));
            if (p > contentPart) {
                best = c;
                second = contentPart;
                contentPart = p;
            } else {
                second = Math.max(second, p);
            }
        }
        if (best != null) {
            TokenSet cueWords = contents.cueWords(cue).minus(words);
            result.add(new Attribution(
                    cue,
                    cueWords,
                    source.head(),
                    words,
                    contents.withoutOthers(cue, best.tokens()),
                    cuePart,
                    source.probability(),
                    contentPart,
                    second));
        }
    }

    /** Why {@code a}, one of {@code all} that were proposed, is thought to hold. */
    Reasons reasons(Attribution a, List<Attribution> all) {
        List<ContentQuestion.Rated> rated = rated(a.cue(), a.sourceWords());
        ContentQuestion.Choice content = contents.candidates(a.cue(), a.sourceWords(), rated).stream()
                .filter(c -> contents.withoutOthers(a.cue(), c.tokens()).equals(a.content()))
                .findFirst()
                .orElse(new ContentQuestion.Choice(a.content(), "other"));
        return new Reasons(List.of(
                models.explain(Models.Question.CUE, cues.features(a.cue())),
                models.explain(Models.Question.SOURCE, sources.features(a.cue(), a.source())),
                models.explain(Models.Question.CONTENT, contents.features(a.cue(), content, rated)),
                models.explain(Models.Question.ACCEPT, accepts.features(a, all))));
    }

    /** The likeliest source of a cue: its head, {@link SourceQuestion#NONE} where none is likelier. */
    record Source(int head, double probability) {}

    Source source(int cue) {
        Source best = new Source(SourceQuestion.NONE, -1);
        for (int s : sources.candidates(cue)) {
            double p = models.ask(Models.Question.SOURCE, sources.features(cue, s));
            if (p > best.probability()) {
                best = new Source(s, p);
            }
        }
        return best;
    }

    TokenSet sourceWords(int cue, int source) {
        return source == SourceQuestion.NONE ? TokenSet.EMPTY : sources.phrase(source, cue);
    }

    List<ContentQuestion.Rated> rated(int cue, TokenSet source) {
        List<ContentQuestion.Rated> result = new ArrayList<>();
        for (Unit u : units.candidates(cue, source)) {
            double p = models.ask(Models.Question.UNIT, units.features(cue, u, source));
            result.add(new ContentQuestion.Rated(u, p));
        }
        return result;
    }
}
