package org.stemma.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Learned weights of {@link PassageFeatures}: for "both speak of one thing", for "one can stand for the other", and for the same
 * where it is also known how near the passages are in meaning.
 */
final class PassageWeights {
    static final PassageWeights INSTANCE = new PassageWeights();

    /** The feature that only the third column weighs. */
    static final String MEANING = "meaning";

    private final double[] topic = new double[PassageFeatures.NAMES.size() + 1];
    private final double[] sameness = new double[PassageFeatures.NAMES.size() + 1];
    private final double[] withMeaning = new double[PassageFeatures.NAMES.size() + 1];
    private final double meaning;

    private PassageWeights() {
        try (InputStream in = Objects.requireNonNull(PassageWeights.class.getResourceAsStream("weights.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> rows =
                    lines.lines().filter(line -> !line.startsWith("#")).toList();
            for (int i = 0; i < topic.length; i++) {
                String[] fields = fields(rows.get(i), i == 0 ? "bias" : PassageFeatures.NAMES.get(i - 1));
                topic[i] = Double.parseDouble(fields[1]);
                sameness[i] = Double.parseDouble(fields[2]);
                withMeaning[i] = Double.parseDouble(fields[3]);
            }
            meaning = Double.parseDouble(fields(rows.get(topic.length), MEANING)[3]);
        } catch (IOException e) {
            throw new UncheckedIOException("weights.tsv of " + PassageWeights.class.getPackageName(), e);
        }
    }

    private static String[] fields(String row, String name) {
        String[] fields = row.split("\t", -1);
        if (!fields[0].equals(name)) {
            throw new IllegalStateException("weights.tsv has " + fields[0] + " where " + name + " is expected");
        }
        return fields;
    }

    /** How likely both speak of one thing, 0 to 1. */
    double topic(double[] features) {
        return likelihood(sum(topic, features));
    }

    /** How likely a reader would let one stand for the other, 0 to 1, differences of a word or two left aside. */
    double sameness(double[] features) {
        return likelihood(sum(sameness, features));
    }

    /** The same, where the cosine of the passages' meanings is known as well. */
    double sameness(double[] features, double closeness) {
        return likelihood(sum(withMeaning, features) + meaning * closeness);
    }

    private static double likelihood(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double sum(double[] weights, double[] features) {
        double sum = weights[0];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i + 1] * features[i];
        }
        return sum;
    }
}
