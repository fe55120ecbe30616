package org.stemma.statement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Annotator;
import org.stemma.extract.Openings;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.statement.LogisticRegression.Dictionary;
import org.stemma.statement.LogisticRegression.Example;
import org.stemma.statement.Models.Question;

/**
 * Learns the weights of attribution from annotated articles, and says how well they do on articles that they were not learned
 * from. Usage: {@code TrainStatements GOLD.jsonl ANNOTATIONS.bin MODELS-CACHE WEIGHTS.tsv [WITHOUT,...]}. The annotations are made
 * where the file is not there; {@link Ablation} names what can be left out. Every question is learned on what the questions
 * before it answer about articles of other folds; the threshold of each fold is chosen on the others.
 */
final class TrainStatements {
    private static final int FOLDS = 5;
    private static final System.Logger LOG = System.getLogger(TrainStatements.class.getName());

    private final List<GoldArticle> articles;
    private final Set<Ablation> without;
    private final List<AttributionFinder> finders = new ArrayList<>();
    private final List<Map<Question, Model>> models = new ArrayList<>();
    private final Map<Question, Fitted> whole = new EnumMap<>(Question.class);

    /** What a question learned, as it is written. */
    private record Fitted(Map<String, Double> weights, List<String> trees) {}

    private TrainStatements(List<GoldArticle> articles, List<AnnotatedReport> annotated, Set<Ablation> without) {
        this.articles = articles;
        this.without = without;
        WordClasses classes = WordClasses.load();
        Openings openings = new Openings(Gazetteer.load());
        IntStream.range(0, FOLDS).forEach(i -> models.add(new EnumMap<>(Question.class)));
        for (AnnotatedReport r : annotated) {
            Models ofOthers = new Models(models.get(finders.size() % FOLDS));
            finders.add(new AttributionFinder(new Discourse(r, openings.of(r.text())), classes, ofOthers));
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<GoldArticle> articles = GoldArticle.read(Path.of(arguments[0]));
        Path cache = Path.of(arguments[1]);
        if (!Files.exists(cache)) {
            Annotator annotator = Annotator.load(Path.of(arguments[2]), Gazetteer.load(), TrainStatements::say);
            AnnotationCache.write(
                    cache,
                    articles.stream().map(a -> annotator.annotate(a.report())).toList());
        }
        List<AnnotatedReport> annotated = AnnotationCache.read(
                cache, articles.stream().map(GoldArticle::report).toList());
        Set<Ablation> without = Ablation.of(arguments.length > 4 ? arguments[4] : "");
        TrainStatements training = new TrainStatements(articles, annotated, without);
        for (Question question : Question.values()) {
            training.learn(question);
        }
        training.write(Path.of(arguments[3]));
        training.score();
    }

    private static void say(String line) {
        LOG.log(System.Logger.Level.INFO, line);
    }

    private void learn(Question question) {
        Dictionary dictionary = new Dictionary(name -> without.stream().noneMatch(a -> a.drops(question, name)));
        List<List<Example>> examples = IntStream.range(0, articles.size())
                .mapToObj(i -> Examples.of(question, articles.get(i), finders.get(i), dictionary))
                .toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            Fitted fitted = fit(question, without(examples, fold), dictionary);
            models.get(fold).put(question, new Model(fitted.weights(), new Trees(fitted.trees())));
        }
        whole.put(question, fit(question, without(examples, FOLDS), dictionary));
        say(question + ": " + examples.stream().mapToInt(List::size).sum() + " examples, " + dictionary.size()
                + " features, " + whole.get(question).weights().size() + " weights");
    }

    private Fitted fit(Question question, List<Example> examples, Dictionary dictionary) {
        LogisticRegression regression = new LogisticRegression(l1(question), 1);
        Map<String, Double> weights = LogisticRegression.named(regression.learn(examples, dictionary), dictionary);
        boolean boosted = question == Question.CONTENT || question == Question.ACCEPT;
        if (!boosted || without.contains(Ablation.TREES)) {
            return new Fitted(weights, List.of());
        }
        double[] offsets = offsets(regression, examples, dictionary);
        return new Fitted(weights, new BoostedTrees(examples, offsets, dictionary).learn());
    }

    /** What a regression learned on one half says of the other. */
    private static double[] offsets(LogisticRegression regression, List<Example> examples, Dictionary dictionary) {
        int half = examples.size() / 2;
        double[] first = regression.learn(examples.subList(half, examples.size()), dictionary);
        double[] second = regression.learn(examples.subList(0, half), dictionary);
        double[] offsets = new double[examples.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = LogisticRegression.logOdds(i < half ? first : second, examples.get(i));
        }
        return offsets;
    }

    private static double l1(Question question) {
        return switch (question) {
            case CUE -> 6;
            case UNIT -> 14;
            case SOURCE -> 6;
            case CONTENT -> 2;
            case ACCEPT -> 3;
        };
    }

    private static List<Example> without(List<List<Example>> examples, int fold) {
        List<Example> result = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (i % FOLDS != fold) {
                result.addAll(examples.get(i));
            }
        }
        return result;
    }

    private void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# question, feature, weight: logistic regressions of attribution, learned from PolNeAR's development half;");
        lines.add("# question, " + Models.TREE
                + ", and the trees that correct them, nodes before their branches: feature and");
        lines.add("# threshold, or = and a leaf's value. By org.stemma.statement.TrainStatements in bench");
        whole.forEach((question, fitted) -> {
            new TreeMap<>(fitted.weights()).forEach((feature, w) -> lines.add(question + "\t" + feature + "\t" + w));
            fitted.trees().forEach(tree -> lines.add(question + "\t" + Models.TREE + "\t" + tree));
        });
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** Says how well articles are read by what was learned from others. */
    private void score() {
        Thresholds thresholds = new Thresholds(articles, finders, FOLDS);
        thresholds.lines().forEach(TrainStatements::say);
    }
}
