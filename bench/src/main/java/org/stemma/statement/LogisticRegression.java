package org.stemma.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Learns a logistic regression by FTRL-Proximal (McMahan and others, 2013), which leaves most weights at nought. */
final class LogisticRegression {
    private static final int EPOCHS = 5;
    private static final double ALPHA = .08;
    private static final double BETA = 1;

    private final double l1;
    private final double l2;

    /** A candidate's features, as indices into a dictionary, and whether it was right. */
    static final class Example {
        private final int[] features;
        private final float[] values;
        private final boolean right;

        private Example(int[] features, float[] values, boolean right) {
            this.features = features;
            this.values = values;
            this.right = right;
        }

        boolean right() {
            return right;
        }
    }

    /** Names of features in the order in which they were first seen. */
    static final class Dictionary {
        private final Map<String, Integer> indices = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        synchronized int index(String name) {
            Integer known = indices.get(name);
            if (known == null) {
                known = names.size();
                indices.put(name, known);
                names.add(name);
            }
            return known;
        }

        int size() {
            return names.size();
        }

        Example example(Features features, boolean right) {
            List<Integer> at = new ArrayList<>();
            List<Float> values = new ArrayList<>();
            features.forEach((name, value) -> {
                at.add(index(name));
                values.add((float) value);
            });
            int[] f = at.stream().mapToInt(Integer::intValue).toArray();
            float[] v = new float[f.length];
            for (int i = 0; i < v.length; i++) {
                v[i] = values.get(i);
            }
            return new Example(f, v, right);
        }
    }

    LogisticRegression(double l1, double l2) {
        this.l1 = l1;
        this.l2 = l2;
    }

    /** The weights that are not nought, by the features' names. */
    Map<String, Double> learn(List<Example> examples, Dictionary dictionary) {
        double[] z = new double[dictionary.size()];
        double[] n = new double[dictionary.size()];
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (Example e : order) {
                update(e, z, n);
            }
        }
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < z.length; i++) {
            double w = weight(z[i], n[i]);
            if (Math.abs(w) >= .0005) {
                weights.put(dictionary.names.get(i), Math.round(w * 1000) / 1000.0);
            }
        }
        return weights;
    }

    private void update(Example e, double[] z, double[] n) {
        double sum = 0;
        for (int i = 0; i < e.features.length; i++) {
            sum += weight(z[e.features[i]], n[e.features[i]]) * e.values[i];
        }
        double error = 1 / (1 + Math.exp(-sum)) - (e.right ? 1 : 0);
        for (int i = 0; i < e.features.length; i++) {
            int f = e.features[i];
            double g = error * e.values[i];
            double sigma = (Math.sqrt(n[f] + g * g) - Math.sqrt(n[f])) / ALPHA;
            z[f] += g - sigma * weight(z[f], n[f]);
            n[f] += g * g;
        }
    }

    private double weight(double z, double n) {
        if (Math.abs(z) <= l1) {
            return 0;
        }
        return -(z - Math.signum(z) * l1) / ((BETA + Math.sqrt(n)) / ALPHA + l2);
    }
}
