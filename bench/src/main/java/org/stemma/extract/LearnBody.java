package org.stemma.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.stemma.bench.LogisticRegression;
import org.stemma.bench.LogisticRegression.Example;

/**
 * Learns the weights of the page reader from pages whose bodies people marked, and says by cross-validation over sites what to expect
 * of them. Arguments: the folder of the evaluation sets; with a second one, the folder into which the weights are written.
 */
public final class LearnBody {
    private static final List<String> SETS = List.of("aeb", "fundus_eval", "fundus_meta");
    private static final int FOLDS = 5;
    private static final int PARTS = 3;
    private static final double BLOCK_PENALTY = 3;
    private static final double ROOT_PENALTY = 3;

    private final List<GoldPage> pages;
    private final Map<GoldPage, List<Example>> blocks = new HashMap<>();

    private LearnBody(List<GoldPage> pages) {
        this.pages = pages;
        pages.forEach(p -> blocks.put(p, examples(p)));
    }

    public static void main(String[] args) throws IOException {
        LearnBody learn = new LearnBody(GoldPage.load(Path.of(args[0]), SETS));
        learn.validate();
        if (args.length > 1) {
            BodyModel model = learn.fit(learn.pages);
            write(Path.of(args[1], "block-weights.tsv"), "that a block is body text", model.blocks());
            write(Path.of(args[1], "root-weights.tsv"), "that an element holds the body", model.roots());
        }
    }

    private static void write(Path file, String what, Weights weights) throws IOException {
        StringBuilder text = new StringBuilder(
                "# Weights of a logistic regression: " + what
                        + ". Learned by org.stemma.extract.LearnBody in bench from the evaluation sets aeb, fundus_eval and fundus_meta.\n");
        new TreeMap<>(weights.byName())
                .forEach((name, w) -> text.append(name)
                        .append('\t')
                        .append(Math.round(w * 1000) / 1000.0)
                        .append('\n'));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static List<Example> examples(GoldPage gold) {
        BlockFeatures features = new BlockFeatures(gold.page());
        Map<String, Integer> shingles = GoldPage.shingles(gold.gold());
        Set<String> paragraphs = gold.paragraphs();
        List<Example> examples = new ArrayList<>();
        double total =
                gold.page().blocks().stream().mapToDouble(LearnBody::importance).sum();
        for (Block b : gold.page().blocks()) {
            double label = gold.label(b.text(), shingles, paragraphs);
            if (label >= 0) {
                examples.add(new Example(features.of(b), label, importance(b) / total * 100));
            }
        }
        return examples;
    }

    private static double importance(Block b) {
        return .3 + Math.min(b.weight(), 500) / 250;
    }

    private BodyModel fit(List<GoldPage> training) {
        List<Example> all = training.stream()
                .flatMap(p -> blocks.getOrDefault(p, List.of()).stream())
                .toList();
        return new BodyModel(fit(all, BLOCK_PENALTY), fit(pairs(training), ROOT_PENALTY));
    }

    private static Weights fit(List<Example> examples, double penalty) {
        return new Weights(LogisticRegression.fit(examples, penalty));
    }

    /** Candidate roots are compared under block scores that come from other sites' pages, as they will when the model is used. */
    private List<Example> pairs(List<GoldPage> training) {
        List<Example> pairs = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int out = part;
            List<Example> others = training.stream()
                    .filter(p -> part(p) != out)
                    .flatMap(p -> blocks.getOrDefault(p, List.of()).stream())
                    .toList();
            BodyModel half = new BodyModel(fit(others, BLOCK_PENALTY), new Weights(Map.of()));
            training.stream().filter(p -> part(p) == out).forEach(p -> pairs.addAll(pairs(p, half)));
        }
        return pairs;
    }

    private static int part(GoldPage page) {
        return Math.floorMod(page.site().hashCode() * 17 + 3, PARTS);
    }

    /** Of two candidates the one whose text is nearer to the gold is to be ranked first. */
    private static List<Example> pairs(GoldPage gold, BodyModel model) {
        BodyReader reader = new BodyReader(gold.page(), gold.headlines(), model);
        RootFinder finder = new RootFinder(reader.scored());
        List<Element> candidates = finder.candidates();
        RootFeatures features = finder.features(candidates);
        List<Example> pairs = new ArrayList<>();
        List<Double> quality = candidates.stream()
                .map(c -> gold.compare(reader.below(c).text())[2])
                .toList();
        for (int a = 0; a < candidates.size(); a++) {
            for (int b = 0; b < candidates.size(); b++) {
                double better = quality.get(a) - quality.get(b);
                if (better > .01) {
                    pairs.add(new Example(
                            less(features.of(candidates.get(a)), features.of(candidates.get(b))), 1, better * 20));
                }
            }
        }
        return pairs;
    }

    private static Map<String, Double> less(Map<String, Double> a, Map<String, Double> b) {
        Map<String, Double> difference = new LinkedHashMap<>(a);
        b.forEach((name, value) -> difference.merge(name, -value, Double::sum));
        return difference;
    }

    private void validate() {
        Map<String, double[]> sums = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            BodyModel model = fit(pages.stream().filter(p -> fold(p) != out).toList());
            pages.stream().filter(p -> fold(p) == out).forEach(p -> measure(p, model, sums));
        }
        sums.forEach((set, s) -> report(set, s));
    }

    private static int fold(GoldPage page) {
        return Math.floorMod(page.site().hashCode() * 31 + 7, FOLDS);
    }

    private static void measure(GoldPage gold, BodyModel model, Map<String, double[]> sums) {
        BodyReader reader = new BodyReader(gold.page(), gold.headlines(), model);
        double[] found = gold.compare(reader.read().text());
        double[] best = new double[3];
        RootFinder finder = new RootFinder(reader.scored());
        for (Element root : finder.candidates()) {
            double[] here = gold.compare(reader.below(root).text());
            best = here[2] > best[2] ? here : best;
        }
        double[] s = sums.computeIfAbsent(gold.set(), k -> new double[7]);
        for (int k = 0; k < 3; k++) {
            s[k] += found[k];
            s[3 + k] += best[k];
        }
        s[6]++;
    }

    @SuppressWarnings("SystemOut")
    private static void report(String set, double[] s) {
        double p = s[0] / s[6];
        double r = s[1] / s[6];
        double bp = s[3] / s[6];
        double br = s[4] / s[6];
        String line = String.format(
                Locale.ROOT,
                "%-12s F1 %.4f (P %.4f R %.4f); the best candidate: F1 %.4f (P %.4f R %.4f)",
                set,
                2 * p * r / (p + r),
                p,
                r,
                2 * bp * br / (bp + br),
                bp,
                br);
        java.util.logging.Logger.getLogger(LearnBody.class.getName()).info(line);
    }
}
