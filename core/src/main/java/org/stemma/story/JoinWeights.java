package org.stemma.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Weights of a logistic regression over {@link Signals}: that a report belongs to a story. */
final class JoinWeights {
    private final double[] weights;

    /** @param byName the weight of each of {@link Signals#NAMES} */
    JoinWeights(Map<String, Double> byName) {
        if (!byName.keySet().containsAll(Signals.NAMES)) {
            throw new IllegalArgumentException("weights are lacking: " + byName.keySet());
        }
        weights = Signals.NAMES.stream().mapToDouble(byName::get).toArray();
    }

    /** The log odds. */
    double odds(double[] signals) {
        double odds = 0;
        for (int i = 0; i < weights.length; i++) {
            odds += weights[i] * signals[i];
        }
        return odds;
    }

    /** Those that come with Stemma. */
    static JoinWeights packaged() {
        try (InputStream in = JoinWeights.class.getResourceAsStream("join-weights.tsv")) {
            if (in == null) {
                throw new IllegalStateException("join-weights.tsv is not on the class path");
            }
            Map<String, Double> byName = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(fields -> byName.put(fields[0], Double.parseDouble(fields[1])));
            return new JoinWeights(byName);
        } catch (IOException e) {
            throw new UncheckedIOException("join-weights.tsv", e);
        }
    }
}
