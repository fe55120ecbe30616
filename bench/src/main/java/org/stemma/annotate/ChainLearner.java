package org.stemma.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) by FTRL-Proximal (McMahan and others, 2013)
 * on the gradient of each chain's logarithmic likelihood; most weights stay at nought.
 */
final class ChainLearner {
    private static final int LABELS = NameLabels.COUNT;
    private static final double ALPHA = .08;
    private static final double BETA = 1;
    private static final double L1 = .5;
    private static final double L2 = 5;
    private static final double LEAST_GRADIENT = 1e-5;

    private final int features;
    private final int dimensions;
    private final double[] z;
    private final double[] n;
    private final double[] w;

    /** A run of tokens that may be in names. */
    static final class Chain {
        private final int[][] features;
        private final float[][] vectors;
        private final int[] labels;
        private final double weight;

        /**
         * A chain to learn from.
         *
         * @param features of each token
         * @param vectors real-valued features of each token
         */
        Chain(int[][] features, float[][] vectors, int[] labels, double weight) {
            this.features = features;
            this.vectors = vectors;
            this.labels = labels;
            this.weight = weight;
        }
    }

    /**
     * A learner that knows nothing yet.
     *
     * @param features how many there are
     * @param dimensions how many features are real-valued
     */
    ChainLearner(int features, int dimensions) {
        this.features = features;
        this.dimensions = dimensions;
        int size = (features + dimensions + LABELS) * LABELS;
        z = new double[size];
        n = new double[size];
        w = new double[size];
    }

    void learn(List<Chain> chains, int epochs) {
        Random random = new Random(7);
        List<Chain> order = new ArrayList<>(chains);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(this::learn);
        }
    }

    double weight(int row, int label) {
        return w[row * LABELS + label];
    }

    int vectorRow(int dimension) {
        return features + dimension;
    }

    /** The row of how well labels follow {@code label}. */
    int transitionRow(int label) {
        return features + dimensions + label;
    }

    private void learn(Chain chain) {
        double[][] states = states(chain);
        double[][] transitions = transitions();
        double[][] forward = forward(states, transitions);
        double[][] backward = backward(states, transitions);
        double[][] expected = new double[LABELS][LABELS];
        int before = NameLabels.OUTSIDE;
        for (int i = 0; i < states.length; i++) {
            double[][] pairs = pairs(forward[i], transitions, states[i], backward[i + 1]);
            int gold = chain.labels[i];
            pairs[before][gold] -= 1;
            before = gold;
            double[] gradient = new double[LABELS];
            for (int a = 0; a < LABELS; a++) {
                for (int b = 0; b < LABELS; b++) {
                    gradient[b] += pairs[a][b];
                    expected[a][b] += pairs[a][b];
                }
            }
            update(chain, i, gradient);
        }
        update(expected, chain.weight);
    }

    /** How well each label fits each token, the best 1. */
    private double[][] states(Chain chain) {
        double[][] states = new double[chain.labels.length][LABELS];
        for (int i = 0; i < states.length; i++) {
            for (int feature : chain.features[i]) {
                add(states[i], feature, 1);
            }
            for (int d = 0; d < dimensions; d++) {
                add(states[i], vectorRow(d), chain.vectors[i][d]);
            }
            double best = Arrays.stream(states[i]).max().orElse(0);
            for (int y = 0; y < LABELS; y++) {
                states[i][y] = Math.exp(states[i][y] - best);
            }
        }
        return states;
    }

    private void add(double[] states, int row, float value) {
        if (value != 0) {
            for (int y = 0; y < LABELS; y++) {
                states[y] += value * w[row * LABELS + y];
            }
        }
    }

    private double[][] transitions() {
        double[][] transitions = new double[LABELS][LABELS];
        for (int a = 0; a < LABELS; a++) {
            for (int b = 0; b < LABELS; b++) {
                transitions[a][b] = NameLabels.follows(a, b) ? Math.exp(weight(transitionRow(a), b)) : 0;
            }
        }
        return transitions;
    }

    private static double[][] forward(double[][] states, double[][] transitions) {
        double[][] forward = new double[states.length + 1][LABELS];
        forward[0][NameLabels.OUTSIDE] = 1;
        for (int i = 0; i < states.length; i++) {
            for (int b = 0; b < LABELS; b++) {
                double sum = 0;
                for (int a = 0; a < LABELS; a++) {
                    sum += forward[i][a] * transitions[a][b];
                }
                forward[i + 1][b] = sum * states[i][b];
            }
            normalise(forward[i + 1]);
        }
        return forward;
    }

    private static double[][] backward(double[][] states, double[][] transitions) {
        double[][] backward = new double[states.length + 1][LABELS];
        for (int y = 0; y < LABELS; y++) {
            backward[states.length][y] = NameLabels.isOpen(y) ? 0 : 1;
        }
        for (int i = states.length - 1; i >= 0; i--) {
            for (int a = 0; a < LABELS; a++) {
                for (int b = 0; b < LABELS; b++) {
                    backward[i][a] += transitions[a][b] * states[i][b] * backward[i + 1][b];
                }
            }
            normalise(backward[i]);
        }
        return backward;
    }

    private static void normalise(double[] values) {
        double sum = Arrays.stream(values).sum();
        for (int y = 0; y < values.length; y++) {
            values[y] /= sum;
        }
    }

    /** The probability of each label with the one before it. */
    private static double[][] pairs(double[] forward, double[][] transitions, double[] states, double[] backward) {
        double[][] pairs = new double[LABELS][LABELS];
        double sum = 0;
        for (int a = 0; a < LABELS; a++) {
            for (int b = 0; b < LABELS; b++) {
                pairs[a][b] = forward[a] * transitions[a][b] * states[b] * backward[b];
                sum += pairs[a][b];
            }
        }
        for (double[] row : pairs) {
            for (int b = 0; b < LABELS; b++) {
                row[b] /= sum;
            }
        }
        return pairs;
    }

    private void update(Chain chain, int token, double[] gradient) {
        for (int y = 0; y < LABELS; y++) {
            double g = gradient[y] * chain.weight;
            if (Math.abs(g) < LEAST_GRADIENT) {
                continue;
            }
            for (int feature : chain.features[token]) {
                update(feature * LABELS + y, g);
            }
            for (int d = 0; d < dimensions; d++) {
                update(vectorRow(d) * LABELS + y, g * chain.vectors[token][d]);
            }
        }
    }

    private void update(double[][] expected, double weight) {
        for (int a = 0; a < LABELS; a++) {
            for (int b = 0; b < LABELS; b++) {
                if (NameLabels.follows(a, b)) {
                    update(transitionRow(a) * LABELS + b, expected[a][b] * weight);
                }
            }
        }
    }

    private void update(int i, double g) {
        if (g == 0) {
            return;
        }
        double sigma = (Math.sqrt(n[i] + g * g) - Math.sqrt(n[i])) / ALPHA;
        z[i] += g - sigma * w[i];
        n[i] += g * g;
        w[i] = Math.abs(z[i]) <= L1 ? 0 : -(z[i] - Math.signum(z[i]) * L1) / ((BETA + Math.sqrt(n[i])) / ALPHA + L2);
    }
}
