package org.stemma.event;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Fits multinomial logistic regression with an L2 penalty (none on the bias) by L-BFGS: two loops over ten steps remembered, and a step
 * halved until it descends (Nocedal and Wright 2006, algorithms 7.4 and 3.1).
 */
final class SoftmaxRegression {
    private static final int ROUNDS = 110;
    private static final int REMEMBERED = 10;
    private static final int HALVINGS = 20;
    private static final double DESCENT = 1e-4;

    private final List<Row> rows;
    private final double strength;
    private final int classes;
    private final int width;
    private final Deque<Step> steps = new ArrayDeque<>();

    /** How the weights moved, and the gradient with them. */
    private static final class Step {
        private final double[] moved;
        private final double[] turned;
        private final double scale;

        Step(double[] moved, double[] turned) {
            this.moved = moved;
            this.turned = turned;
            this.scale = 1 / dot(moved, turned);
        }
    }

    private SoftmaxRegression(List<Row> rows, double strength) {
        this.rows = rows;
        this.strength = strength;
        this.classes = ActFeatures.CLASSES.size();
        this.width = ActFeatures.size() + 1;
    }

    /** A training row. */
    static final class Row {
        private final float[] features;
        private final int label;
        private final double weight;

        /** @param label index of its class */
        Row(float[] features, int label, double weight) {
            this.features = features.clone();
            this.label = label;
            this.weight = weight;
        }

        float[] features() {
            return features;
        }

        int label() {
            return label;
        }

        /** The row without the features from {@code from} up to {@code to}. */
        Row without(int from, int to) {
            float[] left = features.clone();
            Arrays.fill(left, from, to, 0);
            return new Row(left, label, weight);
        }
    }

    /** The weights, a row for each class, the bias last. */
    static float[][] fit(List<Row> rows, double strength) {
        return new SoftmaxRegression(rows, strength).fit();
    }

    private float[][] fit() {
        double[] at = new double[classes * width];
        double[] gradient = new double[at.length];
        double loss = evaluate(at, gradient);
        for (int round = 0; round < ROUNDS; round++) {
            double[] direction = direction(gradient);
            double slope = dot(direction, gradient);
            double length = steps.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
            double[] next = at;
            double[] turned = gradient;
            double reached = loss;
            for (int i = 0; i < HALVINGS && (next == at || reached > loss + DESCENT * length * slope); i++) {
                length = next == at ? length : length / 2;
                next = plus(at, direction, length);
                turned = new double[at.length];
                reached = evaluate(next, turned);
            }
            remember(plus(next, at, -1), plus(turned, gradient, -1));
            at = next;
            gradient = turned;
            loss = reached;
        }
        return floats(at);
    }

    private void remember(double[] moved, double[] turned) {
        if (dot(moved, turned) > 0) {
            steps.addLast(new Step(moved, turned));
        }
        if (steps.size() > REMEMBERED) {
            steps.removeFirst();
        }
    }

    private double[] direction(double[] gradient) {
        double[] q = plus(new double[gradient.length], gradient, -1);
        Deque<Double> shares = new ArrayDeque<>();
        for (Iterator<Step> latest = steps.descendingIterator(); latest.hasNext(); ) {
            Step step = latest.next();
            double share = step.scale * dot(step.moved, q);
            shares.addFirst(share);
            q = plus(q, step.turned, -share);
        }
        Step last = steps.peekLast();
        if (last != null) {
            double scale = 1 / (last.scale * dot(last.turned, last.turned));
            q = plus(new double[q.length], q, scale);
        }
        for (Step step : steps) {
            double share = step.scale * dot(step.turned, q);
            q = plus(q, step.moved, shares.removeFirst() - share);
        }
        return q;
    }

    /** The loss at {@code weights}, and its gradient. Weights of one feature lie together, a class after the other. */
    private double evaluate(double[] weights, double[] gradient) {
        double loss = 0;
        for (Row row : rows) {
            double[] errors = scores(weights, row.features);
            loss -= row.weight * errorsOf(errors, row);
            for (int j = 0; j < width; j++) {
                float value = j < row.features.length ? row.features[j] : 1;
                for (int c = 0; value != 0 && c < classes; c++) {
                    gradient[j * classes + c] += value * errors[c];
                }
            }
        }
        for (int i = 0; i < (width - 1) * classes; i++) {
            loss += strength / 2 * weights[i] * weights[i];
            gradient[i] += strength * weights[i];
        }
        return loss;
    }

    private double[] scores(double[] weights, float[] features) {
        double[] scores = new double[classes];
        System.arraycopy(weights, (width - 1) * classes, scores, 0, classes);
        for (int j = 0; j < features.length; j++) {
            float value = features[j];
            for (int c = 0; value != 0 && c < classes; c++) {
                scores[c] += value * weights[j * classes + c];
            }
        }
        return scores;
    }

    /** Turns scores into the errors of the probabilities, times the row's weight; returns the logarithm of the right one's. */
    private static double errorsOf(double[] scores, Row row) {
        double greatest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - greatest);
        }
        double right = scores[row.label] - greatest - Math.log(sum);
        for (int c = 0; c < scores.length; c++) {
            scores[c] = row.weight * (Math.exp(scores[c] - greatest) / sum - (c == row.label ? 1 : 0));
        }
        return right;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] plus(double[] a, double[] b, double times) {
        double[] sum = new double[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + times * b[i];
        }
        return sum;
    }

    private float[][] floats(double[] weights) {
        float[][] floats = new float[classes][width];
        for (int c = 0; c < classes; c++) {
            for (int j = 0; j < width; j++) {
                floats[c][j] = (float) weights[j * classes + c];
            }
        }
        return floats;
    }
}
