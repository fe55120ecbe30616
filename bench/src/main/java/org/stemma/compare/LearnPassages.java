package org.stemma.compare;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.annotate.SentenceEncoder;
import org.stemma.bench.LogisticRegression;
import org.stemma.bench.LogisticRegression.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Learns {@code weights.tsv} of the comparison of passages: {@code LearnPassages TOPIC SAME > weights.tsv}. Both are JSON Lines of
 * {@code {"a","b","label","group"}}: TOPIC pairs that speak of one event or not (ECB+), SAME pairs that paraphrase each other or
 * not (MSR paraphrase corpus). What a model that saw no pair of the same group reaches is printed to standard error.
 */
public final class LearnPassages {
    private static final String BIAS = "bias";
    private static final int FOLDS = 6;

    /** Topics are few and differ much: what is learned of them is held back. */
    private static final double PENALTY_OF_TOPIC = 0.03;

    private static final double PENALTY_OF_SAME = 8e-4;

    private LearnPassages() {}

    /** A pair of passages as the model sees it. */
    private static final class Row {
        private final double[] features;
        private final double meaning;
        private final boolean positive;

        /** By the pair's group. */
        private final int fold;

        private Row(double[] features, double meaning, boolean positive, int fold) {
            this.features = features;
            this.meaning = meaning;
            this.positive = positive;
            this.fold = fold;
        }

        private Row knowingMeaning() {
            double[] all = Arrays.copyOf(features, features.length + 1);
            all[features.length] = meaning;
            return new Row(all, meaning, positive, fold);
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Row> topic = read(Path.of(arguments[0]), false);
        List<Row> same = read(Path.of(arguments[1]), true);
        List<Row> meant = same.stream().map(Row::knowingMeaning).toList();
        report("topic", topic, PENALTY_OF_TOPIC);
        report("same", same, PENALTY_OF_SAME);
        report("same, meaning known", meant, PENALTY_OF_SAME);
        write(learn(topic, PENALTY_OF_TOPIC), learn(same, PENALTY_OF_SAME), learn(meant, PENALTY_OF_SAME));
    }

    private static void write(double[] topic, double[] same, double[] meant) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(
                "# Logistic weights of what two passages have in common: feature, weight for \"both speak of one thing\","
                        + " for \"one can stand for the other\", and for the same where the cosine of their meanings is known;"
                        + " learned by org.stemma.compare.LearnPassages in bench on pairs of sentences of ECB+ and of the MSR"
                        + " paraphrase corpus");
        List<String> names = new ArrayList<>(List.of(BIAS));
        names.addAll(PassageFeatures.NAMES);
        for (int i = 0; i < names.size(); i++) {
            out.println(String.format(Locale.ROOT, "%s\t%.4f\t%.4f\t%.4f", names.get(i), topic[i], same[i], meant[i]));
        }
        out.println(String.format(Locale.ROOT, "%s\t0\t0\t%.4f", PassageWeights.MEANING, meant[names.size()]));
    }

    private static List<Row> read(Path pairs, boolean meaning) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Row> rows = new ArrayList<>();
        try (SentenceEncoder encoder = SentenceEncoder.load()) {
            for (String line : Files.readAllLines(pairs, StandardCharsets.UTF_8)) {
                JsonNode pair = json.readTree(line);
                String a = pair.get("a").asString();
                String b = pair.get("b").asString();
                double cosine = meaning ? SentenceEncoder.cosine(encoder.encode(a), encoder.encode(b)) : 0;
                int fold = Math.floorMod(pair.get("group").asString().hashCode(), FOLDS);
                rows.add(new Row(
                        PassageMatcher.features(a, b), cosine, pair.get("label").asInt() == 1, fold));
            }
        }
        return rows;
    }

    /** The bias, then a weight a feature, for features as they come. */
    private static double[] learn(List<Row> rows, double penalty) {
        int size = rows.getFirst().features.length;
        double[] mean = new double[size];
        double[] deviation = new double[size];
        for (int j = 0; j < size; j++) {
            int column = j;
            mean[j] = rows.stream()
                    .mapToDouble(row -> row.features[column])
                    .average()
                    .orElse(0);
            deviation[j] = Math.sqrt(rows.stream()
                            .mapToDouble(row -> Math.pow(row.features[column] - mean[column], 2))
                            .average()
                            .orElse(0))
                    + 1e-9;
        }
        return weights(rows, penalty, mean, deviation);
    }

    /** Features are standardised before they are weighed, so that the penalty is fair to all. */
    private static double[] weights(List<Row> rows, double penalty, double[] mean, double[] deviation) {
        List<Example> examples = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Double> features = new TreeMap<>(Map.of(BIAS, 1.0));
            for (int j = 0; j < mean.length; j++) {
                features.put("f" + j, (row.features[j] - mean[j]) / deviation[j]);
            }
            examples.add(new Example(features, row.positive ? 1 : 0, 1.0 / rows.size()));
        }
        Map<String, Double> fitted = LogisticRegression.fit(examples, penalty);
        double[] weights = new double[mean.length + 1];
        weights[0] = fitted.getOrDefault(BIAS, 0.0);
        for (int j = 0; j < mean.length; j++) {
            weights[j + 1] = fitted.getOrDefault("f" + j, 0.0) / deviation[j];
            weights[0] -= weights[j + 1] * mean[j];
        }
        return weights;
    }

    /** One row's truth and the log odds that a model gave it that did not see its group. */
    private record Judged(boolean positive, double logOdds) {}

    private static void report(String name, List<Row> rows, double penalty) {
        List<Judged> judged = new ArrayList<>();
        for (int f = 0; f < FOLDS; f++) {
            int fold = f;
            double[] weights =
                    learn(rows.stream().filter(row -> row.fold != fold).toList(), penalty);
            rows.stream()
                    .filter(row -> row.fold == fold)
                    .forEach(row -> judged.add(new Judged(row.positive, sum(weights, row.features))));
        }
        long right = judged.stream()
                .filter(row -> row.positive == row.logOdds() >= 0)
                .count();
        long both = judged.stream()
                .filter(row -> row.positive && row.logOdds() >= 0)
                .count();
        long either = judged.stream()
                .mapToLong(row -> (row.positive() ? 1 : 0) + (row.logOdds() >= 0 ? 1 : 0))
                .sum();
        System.err.printf(
                Locale.ROOT,
                "%s, cross-validated by group: average precision %.4f, accuracy %.4f, F1 %.4f%n",
                name,
                averagePrecision(judged),
                right / (double) judged.size(),
                2.0 * both / either);
    }

    private static double sum(double[] weights, double[] features) {
        double sum = weights[0];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i + 1] * features[i];
        }
        return sum;
    }

    private static double averagePrecision(List<Judged> judged) {
        List<Judged> ranked = judged.stream()
                .sorted(Comparator.comparingDouble((Judged row) -> -row.logOdds()))
                .toList();
        int positives = 0;
        double sum = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).positive()) {
                positives++;
                sum += positives / (i + 1.0);
            }
        }
        return sum / positives;
    }
}
