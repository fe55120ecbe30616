package org.stemma.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fits a logistic regression with a quadratic penalty by Newton's method (iteratively reweighted least squares), for some hundred
 * features at most. Deterministic.
 */
public final class LogisticRegression {
    /** One example: its features, whether it is positive (0 to 1), and how much it counts. */
    public record Example(Map<String, Double> features, double positive, double weight) {}

    private static final int ROUNDS = 12;
    private final List<String> names;
    private final double[][] rows;
    private final List<Example> examples;
    private final double penalty;

    private LogisticRegression(List<Example> examples, double penalty) {
        this.examples = examples;
        this.penalty = penalty;
        TreeSet<String> all = new TreeSet<>();
        examples.forEach(e -> all.addAll(e.features.keySet()));
        this.names = new ArrayList<>(all);
        this.rows = new double[examples.size()][];
        for (int i = 0; i < rows.length; i++) {
            Map<String, Double> f = examples.get(i).features;
            rows[i] = names.stream().mapToDouble(n -> f.getOrDefault(n, 0.0)).toArray();
        }
    }

    /** A weight for each feature; there is no bias but what a feature that is always 1 gets. */
    public static SortedMap<String, Double> fit(List<Example> examples, double penalty) {
        return new LogisticRegression(examples, penalty).fit();
    }

    private SortedMap<String, Double> fit() {
        double[] w = new double[names.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step(w);
            for (int k = 0; k < w.length; k++) {
                w[k] += step[k];
            }
        }
        SortedMap<String, Double> weights = new TreeMap<>();
        for (int k = 0; k < w.length; k++) {
            weights.put(names.get(k), w[k]);
        }
        return weights;
    }

    private double[] step(double[] w) {
        int n = w.length;
        double[][] h = new double[n][n];
        double[] g = new double[n];
        for (int k = 0; k < n; k++) {
            h[k][k] = penalty;
            g[k] = -penalty * w[k];
        }
        for (int i = 0; i < rows.length; i++) {
            accumulate(rows[i], examples.get(i), w, h, g);
        }
        return solve(h, g);
    }

    private static void accumulate(double[] x, Example e, double[] w, double[][] h, double[] g) {
        double z = 0;
        for (int k = 0; k < x.length; k++) {
            z += w[k] * x[k];
        }
        double p = 1 / (1 + Math.exp(-z));
        double curve = Math.max(1e-6, p * (1 - p)) * e.weight;
        for (int a = 0; a < x.length; a++) {
            if (x[a] != 0) {
                g[a] += (e.positive - p) * e.weight * x[a];
                for (int b = 0; b < x.length; b++) {
                    h[a][b] += curve * x[a] * x[b];
                }
            }
        }
    }

    /** Gaussian elimination with pivots. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] row = a[c];
            a[c] = a[pivot];
            a[pivot] = row;
            double value = b[c];
            b[c] = b[pivot];
            b[pivot] = value;
            for (int r = c + 1; r < n; r++) {
                double f = a[r][c] / a[c][c];
                for (int k = c; f != 0 && k < n; k++) {
                    a[r][k] -= f * a[c][k];
                }
                b[r] -= f * b[c];
            }
        }
        double[] x = new double[n];
        for (int r = n - 1; r >= 0; r--) {
            double sum = b[r];
            for (int k = r + 1; k < n; k++) {
                sum -= a[r][k] * x[k];
            }
            x[r] = sum / a[r][r];
        }
        return x;
    }
}
