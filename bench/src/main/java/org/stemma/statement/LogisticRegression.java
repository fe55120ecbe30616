package org.stemma.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Learns a logistic regression by FTRL-Proximal (McMahan and others, 2013), which leaves most weights at nought. */
final class LogisticRegression {
    private static final int EPOCHS = 5;
    private static final double ALPHA = .08;
    private static final double BETA = 1;

    private final double l1;
    private final double l2;

    /** A candidate's features, as indices into a dictionary, and how right it was. */
    static final class Example {
        private final int[] features;
        private final float[] values;
        private final double target;

        private Example(int[] features, float[] values, double target) {
            this.features = features;
            this.values = values;
            this.target = target;
        }

        /** How right it was, in 0 to 1. */
        double target() {
            return target;
        }

        void each(Sink sink) {
            for (int i = 0; i < features.length; i++) {
                sink.accept(features[i], values[i]);
            }
        }
    }

    /** Takes a feature's index and value. */
    @FunctionalInterface
    interface Sink {
        void accept(int feature, float value);
    }

    /** Names of features in the order in which they were first seen; -1 for those that do not count. */
    static final class Dictionary {
        private final Map<String, Integer> indices = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private final Predicate<String> kept;

        /** {@code kept}: which features count. */
        Dictionary(Predicate<String> kept) {
            this.kept = kept;
        }

        private int index(String name) {
            Integer known = indices.get(name);
            if (known == null) {
                known = kept.test(name) ? names.size() : -1;
                indices.put(name, known);
                if (known >= 0) {
                    names.add(name);
                }
            }
            return known;
        }

        int size() {
            return names.size();
        }

        String name(int index) {
            return names.get(index);
        }

        Example example(Features features, boolean right) {
            List<Integer> at = new ArrayList<>();
            List<Float> values = new ArrayList<>();
            features.forEach((name, value) -> {
                int index = index(name);
                if (index >= 0) {
                    at.add(index);
                    values.add((float) value);
                }
            });
            int[] f = at.stream().mapToInt(Integer::intValue).toArray();
            float[] v = new float[f.length];
            for (int i = 0; i < v.length; i++) {
                v[i] = values.get(i);
            }
            return new Example(f, v, right ? 1 : 0);
        }
    }

    LogisticRegression(double l1, double l2) {
        this.l1 = l1;
        this.l2 = l2;
    }

    /** The weights that are not nought, by the features' names. */
    static Map<String, Double> named(double[] weights, Dictionary dictionary) {
        Map<String, Double> named = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) >= .0005) {
                named.put(dictionary.name(i), Math.round(weights[i] * 1000) / 1000.0);
            }
        }
        return named;
    }

    /** The log odds of an example. */
    static double logOdds(double[] weights, Example e) {
        double[] sum = new double[1];
        e.each((f, v) -> sum[0] += weights[f] * v);
        return sum[0];
    }

    /** A weight for each feature of the dictionary, most of them nought. */
    double[] learn(List<Example> examples, Dictionary dictionary) {
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
        double[] weights = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            weights[i] = weight(z[i], n[i]);
        }
        return weights;
    }

    private void update(Example e, double[] z, double[] n) {
        double sum = 0;
        for (int i = 0; i < e.features.length; i++) {
            sum += weight(z[e.features[i]], n[e.features[i]]) * e.values[i];
        }
        double error = 1 / (1 + Math.exp(-sum)) - e.target;
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
