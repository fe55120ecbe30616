package org.stemma.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.stemma.statement.LogisticRegression.Dictionary;
import org.stemma.statement.LogisticRegression.Example;
import org.stemma.statement.Models.Question;

/** The candidates of one article, with what people said of them. */
final class Examples {
    /** Contents less like than this to the marked one are never right. */
    private static final double LIKE = .5;

    private final Dictionary dictionary;
    private final AttributionFinder finder;
    private final Discourse d;
    private final List<GoldArticle.Attributed> gold;
    private final List<Example> examples = new ArrayList<>();

    private Examples(Dictionary dictionary, AttributionFinder finder, GoldArticle article) {
        this.dictionary = dictionary;
        this.finder = finder;
        d = finder.reader.d;
        gold = article.on(d, new HashSet<>(finder.cues.candidates()));
    }

    /** The candidates of {@code question}; what it needs of the questions before it, {@code finder} answers. */
    static List<Example> of(Question question, GoldArticle article, AttributionFinder finder, Dictionary dictionary) {
        Examples e = new Examples(dictionary, finder, article);
        switch (question) {
            case CUE -> e.cues();
            case SOURCE -> e.gold.forEach(e::sources);
            case UNIT -> e.gold.forEach(e::units);
            case CONTENT -> e.gold.forEach(e::contents);
            case ACCEPT -> e.accepts();
        }
        return e.examples;
    }

    private void add(Features features, boolean right) {
        examples.add(dictionary.example(features, right));
    }

    private void cues() {
        for (int i : finder.cues.candidates()) {
            add(finder.cues.features(i), gold.stream().anyMatch(g -> g.head() == i));
        }
    }

    private void sources(GoldArticle.Attributed g) {
        if (g.head() < 0) {
            return;
        }
        for (int s : finder.sources.candidates(g.head())) {
            boolean right = s < 0
                    ? g.source().isEmpty()
                    : g.source().contains(s) && (d.head(s) < 0 || !g.source().contains(d.head(s)));
            add(finder.sources.features(g.head(), s), right);
        }
    }

    private void units(GoldArticle.Attributed g) {
        if (g.head() < 0) {
            return;
        }
        TokenSet source = source(g);
        for (Unit u : finder.units.candidates(g.head(), source)) {
            int both = both(u.tokens(), g.content());
            add(finder.units.features(g.head(), u, source), both > 0 && both * 2 >= d.words(u.tokens()));
        }
    }

    private TokenSet source(GoldArticle.Attributed g) {
        return finder.sourceWords(g.head(), finder.source(g.head()).head());
    }

    private void contents(GoldArticle.Attributed g) {
        if (g.head() < 0) {
            return;
        }
        TokenSet source = source(g);
        List<ContentQuestion.Rated> rated = finder.rated(g.head(), source);
        List<ContentQuestion.Choice> choices = finder.contents.candidates(g.head(), source, rated);
        double best = LIKE;
        for (ContentQuestion.Choice c : choices) {
            best = Math.max(best, likeness(c.tokens(), g.content()));
        }
        for (ContentQuestion.Choice c : choices) {
            boolean right = likeness(c.tokens(), g.content()) >= best - .01;
            add(finder.contents.features(g.head(), c, rated), right);
        }
    }

    private void accepts() {
        List<Attribution> all = finder.proposals();
        for (Attribution a : all) {
            add(finder.accepts.features(a, all), gold.stream().anyMatch(g -> isRight(a, g)));
        }
    }

    private boolean isRight(Attribution a, GoldArticle.Attributed g) {
        boolean source =
                g.source().isEmpty() ? a.sourceWords().isEmpty() : g.source().overlap(a.sourceWords()) > 0;
        boolean cue = g.head() < 0 || g.cue().overlap(a.cueWords()) > 0;
        return source && cue && likeness(a.content(), g.content()) >= LIKE;
    }

    private int both(TokenSet a, TokenSet b) {
        int n = 0;
        for (TokenSet.Run run : a.runs()) {
            n += d.words(b.within(run.from(), run.to()));
        }
        return n;
    }

    /** Words that both hold as a part of the words that one of them holds. */
    private double likeness(TokenSet a, TokenSet b) {
        int both = both(a, b);
        int either = d.words(a) + d.words(b) - both;
        return either == 0 ? 0 : (double) both / either;
    }
}
