package org.stemma.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.compare.PassageMatcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Learns {@code weights.tsv} of the comparison of passages: {@code PassageWeightLearner TOPIC SAME > weights.tsv}. Both are JSON
 * Lines of {@code {"a","b","label"}}: TOPIC pairs that speak of one event or not (ECB+), SAME pairs that paraphrase each other or
 * not (MSR paraphrase corpus).
 */
public final class PassageWeightLearner {
    private PassageWeightLearner() {}

    public static void main(String[] arguments) throws IOException {
        double[] topic = learn(Path.of(arguments[0]));
        double[] same = learn(Path.of(arguments[1]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(
                "# Logistic weights of what two passages have in common: feature, weight for \"both speak of one thing\","
                        + " weight for \"one can stand for the other\"; learned by org.stemma.bench.PassageWeightLearner on pairs of"
                        + " sentences of ECB+ and of the MSR paraphrase corpus");
        List<String> names = new ArrayList<>(List.of("bias"));
        names.addAll(PassageMatcher.featureNames());
        for (int i = 0; i < names.size(); i++) {
            out.println(String.format(Locale.ROOT, "%s\t%.4f\t%.4f", names.get(i), topic[i], same[i]));
        }
    }

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
        return new LogisticRegression(rows, labels).weights();
    }
}
