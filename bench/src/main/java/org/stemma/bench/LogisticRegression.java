package org.stemma.bench;

import java.util.List;

/** Logistic regression with a small quadratic penalty, by Newton's method on standardised features. Deterministic. */
final class LogisticRegression {
    private static final double PENALTY = 2e-3;
    private static final int STEPS = 30;

    private final List<double[]> rows;
    private final List<Boolean> labels;
    private final int width;
    private final double[] mean;
    private final double[] deviation;

    LogisticRegression(List<double[]> rows, List<Boolean> labels) {
        this.rows = rows;
        this.labels = labels;
        width = rows.getFirst().length;
        mean = new double[width];
        deviation = new double[width];
        for (int j = 0; j < width; j++) {
            int column = j;
            mean[j] = rows.stream().mapToDouble(row -> row[column]).average().orElse(0);
            double variance = rows.stream()
                    .mapToDouble(row -> (row[column] - mean[column]) * (row[column] - mean[column]))
                    .average()
                    .orElse(0);
            deviation[j] = Math.sqrt(variance) + 1e-9;
        }
    }

    /** The bias, then a weight a feature, for features as they come. */
    double[] weights() {
        double[] weights = new double[width + 1];
        for (int step = 0; step < STEPS; step++) {
            newton(weights);
        }
        for (int j = 0; j < width; j++) {
            weights[j + 1] /= deviation[j];
            weights[0] -= weights[j + 1] * mean[j];
        }
        return weights;
    }

    private void newton(double[] weights) {
        int n = width + 1;
        double[][] system = new double[n][n + 1];
        for (int i = 0; i < rows.size(); i++) {
            add(system, standardised(rows.get(i)), weights, labels.get(i) ? 1 : 0);
        }
        for (int j = 0; j < n; j++) {
            system[j][j] += PENALTY;
            system[j][n] -= PENALTY * weights[j];
        }
        double[] move = solve(system);
        for (int j = 0; j < n; j++) {
            weights[j] += move[j];
        }
    }

    private void add(double[][] system, double[] row, double[] weights, int label) {
        int n = row.length;
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += weights[j] * row[j];
        }
        double p = 1 / (1 + Math.exp(-sum));
        for (int j = 0; j < n; j++) {
            system[j][n] += row[j] * (label - p) / rows.size();
            for (int k = 0; k < n; k++) {
                system[j][k] += row[j] * row[k] * p * (1 - p) / rows.size();
            }
        }
    }

    private double[] standardised(double[] row) {
        double[] standardised = new double[width + 1];
        standardised[0] = 1;
        for (int j = 0; j < width; j++) {
            standardised[j + 1] = (row[j] - mean[j]) / deviation[j];
        }
        return standardised;
    }

    /** Gauss's elimination with pivots of the augmented {@code system}. */
    private static double[] solve(double[][] system) {
        int n = system.length;
        for (int column = 0; column < n; column++) {
            pivot(system, column);
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : system[row][column] / system[column][column];
                for (int k = column; k <= n; k++) {
                    system[row][k] -= factor * system[column][k];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = system[i][n] / system[i][i];
        }
        return solution;
    }

    private static void pivot(double[][] system, int column) {
        int best = column;
        for (int row = column + 1; row < system.length; row++) {
            best = Math.abs(system[row][column]) > Math.abs(system[best][column]) ? row : best;
        }
        double[] swapped = system[column];
        system[column] = system[best];
        system[best] = swapped;
    }
}
