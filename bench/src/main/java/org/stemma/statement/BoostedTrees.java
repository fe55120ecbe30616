package org.stemma.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.statement.LogisticRegression.Dictionary;
import org.stemma.statement.LogisticRegression.Example;

/**
 * Learns trees that correct the log odds of a logistic regression: gradient boosting with Newton steps over binned features
 * (Friedman 2001; Chen and Guestrin 2016), on the features that enough candidates have.
 */
final class BoostedTrees {
    private static final int TREES = 80;
    private static final int DEPTH = 4;
    private static final int BINS = 32;
    private static final double RATE = .12;
    private static final double L2 = 10;
    private static final double LEAST_GAIN = 4;

    /** A tree is grown on this part of the candidates, and looks at this part of the features. */
    private static final double ROWS = .3;

    private static final double COLUMNS = .35;

    /** A feature counts if this part of the candidates has it. */
    private static final double COMMON = .015;

    /** Thresholds are placed by so many candidates. */
    private static final int SAMPLE = 20_000;

    private final List<Example> examples;
    private final Dictionary dictionary;
    private final int[] features;
    private final float[][] edges;
    private final byte[][] bins;
    private final double[] sums;
    private final double[] gradients;
    private final double[] curvatures;
    private final Random random = new Random(1);
    private boolean[] columns = new boolean[0];

    /** {@code offsets}: the log odds to correct, one for each example. */
    BoostedTrees(List<Example> examples, double[] offsets, Dictionary dictionary) {
        this.examples = examples;
        this.dictionary = dictionary;
        features = common();
        edges = new float[features.length][];
        bins = new byte[features.length][];
        bin();
        sums = offsets.clone();
        gradients = new double[sums.length];
        curvatures = new double[sums.length];
    }

    private int[] common() {
        int[] counts = new int[dictionary.size()];
        examples.forEach(e -> e.each((f, v) -> counts[f]++));
        int least = Math.max(50, (int) (COMMON * examples.size()));
        return IntStream.range(0, counts.length)
                .filter(f -> counts[f] >= least && !dictionary.name(f).equals(Features.BIAS))
                .toArray();
    }

    private void bin() {
        int[] columnOf = new int[dictionary.size()];
        Arrays.fill(columnOf, -1);
        for (int k = 0; k < features.length; k++) {
            columnOf[features[k]] = k;
        }
        int step = Math.max(1, examples.size() / SAMPLE);
        float[][] samples = new float[features.length][examples.size() / step];
        for (int i = 0; i < examples.size() / step; i++) {
            int at = i;
            examples.get(i * step).each((f, v) -> {
                if (columnOf[f] >= 0) {
                    samples[columnOf[f]][at] = v;
                }
            });
        }
        for (int k = 0; k < features.length; k++) {
            edges[k] = edges(samples[k]);
            bins[k] = new byte[examples.size()];
            Arrays.fill(bins[k], bin(k, 0));
        }
        for (int i = 0; i < examples.size(); i++) {
            int at = i;
            examples.get(i).each((f, v) -> {
                if (columnOf[f] >= 0) {
                    bins[columnOf[f]][at] = bin(columnOf[f], v);
                }
            });
        }
    }

    private byte bin(int column, float value) {
        int at = Arrays.binarySearch(edges[column], value);
        return (byte) (at >= 0 ? at + 1 : -at - 1);
    }

    /** Thresholds between bins: a value on a threshold is of the bin above it. */
    private static float[] edges(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Float> edges = new ArrayList<>();
        for (int b = 1; b < BINS; b++) {
            float edge = sorted[(int) ((long) sorted.length * b / BINS)];
            if (edge > sorted[0] && (edges.isEmpty() || edge > edges.getLast())) {
                edges.add(edge);
            }
        }
        float last = sorted[sorted.length - 1];
        if (edges.isEmpty() && last > sorted[0]) {
            int at = 0;
            while (sorted[at] == sorted[0]) {
                at++;
            }
            edges.add(sorted[at]);
        }
        float[] result = new float[edges.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = edges.get(i);
        }
        return result;
    }

    /** The trees, as lines that {@link Trees} reads. */
    List<String> learn() {
        List<String> lines = new ArrayList<>();
        for (int t = 0; t < TREES; t++) {
            for (int i = 0; i < sums.length; i++) {
                double p = 1 / (1 + Math.exp(-sums[i]));
                gradients[i] = examples.get(i).target() - p;
                curvatures[i] = Math.max(1e-6, p * (1 - p));
            }
            columns = new boolean[features.length];
            for (int k = 0; k < columns.length; k++) {
                columns[k] = random.nextDouble() < COLUMNS;
            }
            int[] rows = IntStream.range(0, sums.length)
                    .filter(i -> random.nextDouble() < ROWS)
                    .toArray();
            StringBuilder line = new StringBuilder();
            grow(rows, IntStream.range(0, sums.length).toArray(), 0, line);
            lines.add(line.toString());
        }
        return lines;
    }

    private record Split(int column, int bin, double gain) {}

    private void grow(int[] rows, int[] all, int depth, StringBuilder line) {
        Split split = depth == DEPTH ? null : best(rows);
        if (depth > 0) {
            line.append('\t');
        }
        if (split == null) {
            leaf(rows, all, line);
            return;
        }
        byte[] column = bins[split.column()];
        line.append(dictionary.name(features[split.column()]))
                .append('\t')
                .append(edges[split.column()][split.bin() - 1]);
        grow(side(rows, column, split.bin(), true), side(all, column, split.bin(), true), depth + 1, line);
        grow(side(rows, column, split.bin(), false), side(all, column, split.bin(), false), depth + 1, line);
    }

    private static int[] side(int[] rows, byte[] column, int bin, boolean low) {
        int[] side = new int[rows.length];
        int n = 0;
        for (int i : rows) {
            if (column[i] < bin == low) {
                side[n++] = i;
            }
        }
        return Arrays.copyOf(side, n);
    }

    private void leaf(int[] rows, int[] all, StringBuilder line) {
        double g = 0;
        double h = 0;
        for (int i : rows) {
            g += gradients[i];
            h += curvatures[i];
        }
        double value = Math.round(RATE * g / (h + L2) * 10000) / 10000.0;
        for (int i : all) {
            sums[i] += value;
        }
        line.append('=').append(String.format(Locale.ROOT, "%.4f", value));
    }

    private @Nullable Split best(int[] rows) {
        double g = 0;
        double h = 0;
        for (int i : rows) {
            g += gradients[i];
            h += curvatures[i];
        }
        Split best = null;
        for (int k = 0; k < features.length; k++) {
            Split split = columns[k] && edges[k].length > 0 ? best(k, rows, g, h) : null;
            if (split != null && (best == null || split.gain() > best.gain())) {
                best = split;
            }
        }
        return best;
    }

    private @Nullable Split best(int k, int[] rows, double g, double h) {
        double[] gs = new double[BINS + 1];
        double[] hs = new double[BINS + 1];
        byte[] column = bins[k];
        for (int i : rows) {
            gs[column[i]] += gradients[i];
            hs[column[i]] += curvatures[i];
        }
        Split best = null;
        double low = 0;
        double weight = 0;
        for (int b = 1; b <= edges[k].length; b++) {
            low += gs[b - 1];
            weight += hs[b - 1];
            double gain = low * low / (weight + L2) + (g - low) * (g - low) / (h - weight + L2) - g * g / (h + L2);
            if (gain > (best == null ? LEAST_GAIN : best.gain()) && weight > 5 && h - weight > 5) {
                best = new Split(k, b, gain);
            }
        }
        return best;
    }
}
