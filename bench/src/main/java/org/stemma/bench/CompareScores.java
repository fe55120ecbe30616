package org.stemma.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the scores of an evaluation run against the expected figures.
 *
 * <p>{@code CompareScores SCORES.jsonl EXPECTED.tsv}: the first is what {@code run --out} writes, a line a set; the second has set, metric,
 * figure. Prints every figure that moved; ends with 1 where one fell by more than {@value #TOLERANCE} of itself or is missing.
 */
public final class CompareScores {
    static final double TOLERANCE = 0.01;

    private CompareScores() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("CompareScores SCORES.jsonl EXPECTED.tsv");
        }
        Map<String, JsonNode> scores = scores(Path.of(args[0]));
        boolean held = true;
        for (String line : Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                held &= holds(line.split("\t"), scores);
            }
        }
        System.exit(held ? 0 : 1);
    }

    private static Map<String, JsonNode> scores(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, JsonNode> scores = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            JsonNode row = json.readTree(line);
            scores.put(row.get("set").asString(), row.get("metrics"));
        }
        return scores;
    }

    /** Whether one expected figure still stands; for a metric that begins with {@code -} less is better. */
    static boolean holds(String[] expected, Map<String, JsonNode> scores) {
        boolean lessIsBetter = expected[1].startsWith("-");
        String metric = lessIsBetter ? expected[1].substring(1) : expected[1];
        double figure = Double.parseDouble(expected[2]);
        JsonNode metrics = scores.get(expected[0]);
        JsonNode value = metrics == null ? null : metrics.get(metric);
        if (value == null) {
            System.out.println(expected[0] + " " + metric + ": missing, expected " + figure);
            return false;
        }
        double found = value.asDouble();
        double gain = lessIsBetter ? figure - found : found - figure;
        if (Math.abs(gain) >= 0.0005) {
            System.out.println(
                    String.format(Locale.ROOT, "%s %s: %.3f, expected %.3f", expected[0], metric, found, figure));
        }
        return gain >= -TOLERANCE * Math.max(figure, TOLERANCE);
    }
}
