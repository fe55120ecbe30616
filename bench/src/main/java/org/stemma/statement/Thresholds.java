package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.gazetteer.Gazetteer;

/** How well attributions agree with marked ones from each least probability on, over all articles and fold by fold. */
final class Thresholds {
    private static final double[] LEAST = {.23, .25, .27, .29, .31, .33, .35, .37, .39};

    private final List<GoldArticle> articles;
    private final int folds;
    private final List<List<List<AttributionScore.Found>>> found = new ArrayList<>();

    /** Article {@code i} is of fold {@code i % folds}; its finder knows nothing of that fold. */
    Thresholds(List<GoldArticle> articles, List<AttributionFinder> finders, int folds) {
        this.articles = articles;
        this.folds = folds;
        Gazetteer gazetteer = Gazetteer.load();
        for (AttributionFinder finder : finders) {
            Phrases phrases = new Phrases(finder.reader, finder.sources, gazetteer);
            Relays relays = new Relays(
                    finder.reader, new Carriers(finder.reader, phrases, finder.sources, gazetteer, new Trail(false)));
            List<AttributionFinder.Accepted> rated = finder.rated(finder.proposals());
            List<List<AttributionScore.Found>> byThreshold = new ArrayList<>();
            for (double least : LEAST) {
                byThreshold.add(found(finder, relays, finder.chosen(rated, least)));
            }
            found.add(byThreshold);
        }
    }

    private static List<AttributionScore.Found> found(
            AttributionFinder finder, Relays relays, List<Attribution> chosen) {
        Discourse d = finder.reader.d;
        Formulas formulas = new Formulas(finder.reader);
        return relays.opened(chosen, finder.proposals()).stream()
                .filter(a -> !formulas.isFormula(a))
                .map(a -> new AttributionScore.Found(d.spans(a.sourceWords()), d.spans(a.content())))
                .toList();
    }

    /** A line for each threshold, and one for thresholds chosen for each fold on the others. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int t = 0; t < LEAST.length; t++) {
            lines.add(String.format(Locale.ROOT, "from %.2f on: %s", LEAST[t], score(t, folds)));
        }
        AttributionScore chosen = new AttributionScore();
        for (int fold = 0; fold < folds; fold++) {
            int best = best(fold);
            for (int i = fold; i < articles.size(); i += folds) {
                chosen.add(articles.get(i), found.get(i).get(best));
            }
        }
        lines.add("out of fold: " + chosen);
        return lines;
    }

    private AttributionScore score(int threshold, int without) {
        AttributionScore score = new AttributionScore();
        for (int i = 0; i < articles.size(); i++) {
            if (i % folds != without) {
                score.add(articles.get(i), found.get(i).get(threshold));
            }
        }
        return score;
    }

    private int best(int fold) {
        int best = 0;
        for (int t = 1; t < LEAST.length; t++) {
            best = score(t, fold).f() > score(best, fold).f() ? t : best;
        }
        return best;
    }
}
