package org.stemma.event;

import java.util.Arrays;
import java.util.List;

/** Fits multinomial logistic regression with an L2 penalty by full-batch gradient descent with Nesterov momentum. */
final class SoftmaxRegression {
    private static final int ROUNDS = 400;

    private SoftmaxRegression() {}

    /** A training row. */
    static final class Row {
        private final float[] features;
        private final int label;
        private final double weight;
        private final int group;

        /**
         * @param label index of its class
         * @param group rows of one group stay in one fold
         */
        Row(float[] features, int label, double weight, int group) {
            this.features = features.clone();
            this.label = label;
            this.weight = weight;
            this.group = group;
        }

        float[] features() {
            return features;
        }

        int label() {
            return label;
        }

        double weight() {
            return weight;
        }

        int group() {
            return group;
        }
    }

    /** The weights, a row for each class, the bias last. */
    static float[][] fit(List<Row> rows, double strength) {
        int classes = ActFeatures.CLASSES.size();
        int width = ActFeatures.size() + 1;
        double[][] weights = new double[classes][width];
        double[][] before = new double[classes][width];
        double step = 4.0 / bound(rows, strength);
        for (int round = 1; round <= ROUNDS; round++) {
            double momentum = (round - 1.0) / (round + 2.0);
            double[][] ahead = new double[classes][width];
            for (int c = 0; c < classes; c++) {
                for (int j = 0; j < width; j++) {
                    ahead[c][j] = weights[c][j] + momentum * (weights[c][j] - before[c][j]);
                }
            }
            double[][] gradient = gradient(rows, ahead, strength);
            before = weights;
            weights = moved(ahead, gradient, step);
        }
        return floats(weights);
    }

    private static double[][] moved(double[][] from, double[][] gradient, double step) {
        double[][] to = new double[from.length][from[0].length];
        for (int c = 0; c < to.length; c++) {
            for (int j = 0; j < to[c].length; j++) {
                to[c][j] = from[c][j] - step * gradient[c][j];
            }
        }
        return to;
    }

    /** An upper bound of twice the curvature, by power iteration on the rows' second moments. */
    private static double bound(List<Row> rows, double strength) {
        int width = ActFeatures.size() + 1;
        double[] v = new double[width];
        Arrays.fill(v, 1 / Math.sqrt(width));
        double norm = 1;
        for (int i = 0; i < 20; i++) {
            double[] next = new double[width];
            for (Row row : rows) {
                double dot = row.weight() * dot(v, row.features());
                for (int j = 0; j < width - 1; j++) {
                    next[j] += dot * row.features()[j];
                }
                next[width - 1] += dot;
            }
            norm = Math.sqrt(Arrays.stream(next).map(x -> x * x).sum());
            for (int j = 0; j < width; j++) {
                v[j] = next[j] / norm;
            }
        }
        return 2.2 * norm + 4 * strength;
    }

    private static double dot(double[] weights, float[] features) {
        double sum = weights[features.length];
        for (int j = 0; j < features.length; j++) {
            sum += weights[j] * features[j];
        }
        return sum;
    }

    private static double[][] gradient(List<Row> rows, double[][] weights, double strength) {
        int width = weights[0].length;
        double[][] gradient = new double[weights.length][width];
        ActModel model = new ActModel(floats(weights));
        for (Row row : rows) {
            float[] p = model.probabilities(row.features());
            for (int c = 0; c < weights.length; c++) {
                double error = row.weight() * (p[c] - (c == row.label() ? 1 : 0));
                for (int j = 0; j < width - 1; j++) {
                    gradient[c][j] += error * row.features()[j];
                }
                gradient[c][width - 1] += error;
            }
        }
        for (int c = 0; c < weights.length; c++) {
            for (int j = 0; j < width - 1; j++) {
                gradient[c][j] += strength * weights[c][j];
            }
        }
        return gradient;
    }

    private static float[][] floats(double[][] weights) {
        float[][] floats = new float[weights.length][weights[0].length];
        for (int c = 0; c < weights.length; c++) {
            for (int j = 0; j < weights[c].length; j++) {
                floats[c][j] = (float) weights[c][j];
            }
        }
        return floats;
    }
}
