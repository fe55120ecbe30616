package org.stemma.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Learned weights of {@link PassageFeatures}: for "both speak of one thing" and for "one can stand for the other". */
final class PassageWeights {
    static final PassageWeights INSTANCE = new PassageWeights();

    private final double[] topic = new double[PassageFeatures.NAMES.size() + 1];
    private final double[] sameness = new double[PassageFeatures.NAMES.size() + 1];

    private PassageWeights() {
        try (InputStream in = Objects.requireNonNull(PassageWeights.class.getResourceAsStream("weights.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            read(lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("weights.tsv of " + PassageWeights.class.getPackageName(), e);
        }
    }

    private void read(List<String> lines) {
        for (int i = 0; i < topic.length; i++) {
            String[] fields = lines.get(i).split("\t", -1);
            String name = i == 0 ? "bias" : PassageFeatures.NAMES.get(i - 1);
            if (!fields[0].equals(name)) {
                throw new IllegalStateException("weights.tsv has " + fields[0] + " where " + name + " is expected");
            }
            topic[i] = Double.parseDouble(fields[1]);
            sameness[i] = Double.parseDouble(fields[2]);
        }
    }

    /** How likely both speak of one thing, 0 to 1. */
    double topic(double[] features) {
        return 1 / (1 + Math.exp(-sum(topic, features)));
    }

    /** How likely a reader would let one stand for the other, 0 to 1, differences of a word or two left aside. */
    double sameness(double[] features) {
        return 1 / (1 + Math.exp(-sum(sameness, features)));
    }

    private static double sum(double[] weights, double[] features) {
        double sum = weights[0];
        for (int i = 0; i < features.length; i++) {
            sum += weights[i + 1] * features[i];
        }
        return sum;
    }
}
