package org.stemma.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.bench.LogisticRegression;
import org.stemma.bench.LogisticRegression.Example;
import org.stemma.gazetteer.Gazetteer;

/**
 * Learns the weights of the reader of scraped text from the text of pages whose bodies people marked, and says by cross-validation
 * over sites what to expect of them. Arguments: the folder of the evaluation sets; with a second one, the file for the weights.
 */
public final class LearnLines {
    private static final List<String> SETS = List.of("aeb", "fundus_eval", "fundus_meta");
    private static final int FOLDS = 5;
    private static final double PENALTY = 3;

    private final AgencyNames agencies = AgencyNames.of(Gazetteer.load());
    private final List<GoldPage> pages;
    private final Map<GoldPage, List<RawLine>> lines = new HashMap<>();
    private final Map<GoldPage, List<Example>> examples = new HashMap<>();

    private LearnLines(List<GoldPage> pages) {
        this.pages = pages;
        for (GoldPage page : pages) {
            List<RawLine> scraped = RawLine.lines(ScrapedText.of(page.page().document()));
            lines.put(page, scraped);
            examples.put(page, examples(page, scraped));
        }
    }

    public static void main(String[] args) throws IOException {
        LearnLines learn = new LearnLines(GoldPage.load(Path.of(args[0]), SETS));
        learn.validate();
        if (args.length > 1) {
            write(Path.of(args[1]), learn.fit(learn.pages));
        }
    }

    private static void write(Path file, Weights weights) throws IOException {
        StringBuilder text = new StringBuilder(
                "# Weights of a logistic regression: that a line of scraped text is body text."
                        + " Learned by org.stemma.extract.LearnLines in bench from the evaluation sets aeb, fundus_eval and fundus_meta.\n");
        new TreeMap<>(weights.byName())
                .forEach((name, w) -> text.append(name)
                        .append('\t')
                        .append(Math.round(w * 1000) / 1000.0)
                        .append('\n'));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static List<Example> examples(GoldPage gold, List<RawLine> lines) {
        List<Map<String, Double>> features = new LineFeatures(lines).all();
        Map<String, Integer> shingles = GoldPage.shingles(gold.gold());
        Set<String> paragraphs = gold.paragraphs();
        double total = lines.stream().mapToDouble(LearnLines::importance).sum();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double label = gold.label(lines.get(i).text(), shingles, paragraphs);
            if (label >= 0) {
                examples.add(new Example(features.get(i), label, importance(lines.get(i)) / total * 100));
            }
        }
        return examples;
    }

    private static double importance(RawLine line) {
        return .3 + Math.min(line.weight(), 500) / 250;
    }

    private Weights fit(List<GoldPage> training) {
        return new Weights(LogisticRegression.fit(
                training.stream()
                        .flatMap(page -> examples.getOrDefault(page, List.of()).stream())
                        .toList(),
                PENALTY));
    }

    private void validate() {
        Map<String, double[]> sums = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Weights weights = fit(pages.stream().filter(p -> fold(p) != out).toList());
            pages.stream().filter(p -> fold(p) == out).forEach(p -> measure(p, weights, sums));
        }
        sums.forEach(LearnLines::report);
    }

    private static int fold(GoldPage page) {
        return Math.floorMod(page.site().hashCode() * 31 + 7, FOLDS);
    }

    private void measure(GoldPage gold, Weights weights, Map<String, double[]> sums) {
        List<RawLine> scraped = lines.getOrDefault(gold, List.of());
        double[] scores = LineScorer.score(scraped, weights);
        RawBody body = RawBody.of(scraped, scores, new Datelines(agencies), new AgencyCredits(agencies));
        double[] found = gold.compare(String.join("\n\n", body.paragraphs()));
        double[] s = sums.computeIfAbsent(gold.set(), k -> new double[3]);
        s[0] += found[0];
        s[1] += found[1];
        s[2]++;
    }

    private static void report(String set, double[] s) {
        double p = s[0] / s[2];
        double r = s[1] / s[2];
        java.util.logging.Logger.getLogger(LearnLines.class.getName())
                .info(String.format(
                        Locale.ROOT, "%-12s F1 %.4f (P %.4f R %.4f)", set, p + r == 0 ? 0 : 2 * p * r / (p + r), p, r));
    }
}
