package org.stemma.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.bench.LogisticRegression.Example;
import org.stemma.compare.PassageMatcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Learns {@code weights.tsv} of the comparison of passages: {@code PassageWeightLearner TOPIC SAME > weights.tsv}. Both are JSON
 * Lines of {@code {"a","b","label"}}: TOPIC pairs that speak of one event or not (ECB+), SAME pairs that paraphrase each other or
 * not (MSR paraphrase corpus).
 */
public final class PassageWeightLearner {
    private static final String BIAS = "bias";
    private static final double PENALTY = 2e-3;

    private PassageWeightLearner() {}

    public static void main(String[] arguments) throws IOException {
        double[] topic = learn(Path.of(arguments[0]));
        double[] same = learn(Path.of(arguments[1]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                "# Logistic weights of what two passages have in common: feature, weight for \"both speak of one thing\","
                        + " weight for \"one can stand for the other\"; learned by org.stemma.bench.PassageWeightLearner on pairs of"
                        + " sentences of ECB+ and of the MSR paraphrase corpus");
        List<String> names = new ArrayList<>(List.of(BIAS));
        names.addAll(PassageMatcher.featureNames());
        for (int i = 0; i < names.size(); i++) {
            out.println(String.format(Locale.ROOT, "%s\t%.4f\t%.4f", names.get(i), topic[i], same[i]));
        }
    }

    /** The bias, then a weight a feature, for features as they come. */
    private static double[] learn(Path pairs) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<double[]> rows = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        for (String line : Files.readAllLines(pairs, StandardCharsets.UTF_8)) {
            JsonNode pair = json.readTree(line);
            rows.add(PassageMatcher.features(
                    pair.get("a").asString(), pair.get("b").asString()));
            labels.add(pair.get("label").asInt() == 1);
        }
        return weights(rows, labels);
    }

    /** Features are standardised before they are weighed, so that the penalty is fair to all. */
    private static double[] weights(List<double[]> rows, List<Boolean> labels) {
        List<String> names = PassageMatcher.featureNames();
        double[] mean = new double[names.size()];
        double[] deviation = new double[names.size()];
        for (int j = 0; j < mean.length; j++) {
            int column = j;
            mean[j] = rows.stream().mapToDouble(row -> row[column]).average().orElse(0);
            deviation[j] = Math.sqrt(rows.stream()
                            .mapToDouble(row -> (row[column] - mean[column]) * (row[column] - mean[column]))
                            .average()
                            .orElse(0))
                    + 1e-9;
        }
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Double> features = new TreeMap<>(Map.of(BIAS, 1.0));
            for (int j = 0; j < mean.length; j++) {
                features.put(names.get(j), (rows.get(i)[j] - mean[j]) / deviation[j]);
            }
            examples.add(new Example(features, labels.get(i) ? 1 : 0, 1.0 / rows.size()));
        }
        Map<String, Double> fitted = LogisticRegression.fit(examples, PENALTY);
        double[] weights = new double[mean.length + 1];
        weights[0] = fitted.getOrDefault(BIAS, 0.0);
        for (int j = 0; j < mean.length; j++) {
            weights[j + 1] = fitted.getOrDefault(names.get(j), 0.0) / deviation[j];
            weights[0] -= weights[j + 1] * mean[j];
        }
        return weights;
    }
}
