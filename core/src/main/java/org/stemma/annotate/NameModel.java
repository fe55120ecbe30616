package org.stemma.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over {@link NameFeatures}: labels of tokens by the
 * best path (Viterbi). Its weights are those that {@code LearnNames} wrote.
 */
final class NameModel {
    static final String TABLE = "name-weights.tsv";
    /** Names of the rows that are no features: how well a label follows another, and components of a word's vector. */
    static final String AFTER = "after=";

    static final String VECTOR = "VECTOR";
    static final int REACH = 1;

    private static final int LABELS = NameLabels.COUNT;

    private final FlatTable rows;
    private final int[] offsets;
    private final byte[] labels;
    private final float[] weights;
    private final float[] transitions = new float[LABELS * LABELS];
    private final float[] vectors;
    private final int dimensions;

    /** @param lines rows of the table: a feature, and by tabs each label with its weight */
    NameModel(List<String> lines) {
        int cells = lines.stream().mapToInt(line -> count(line, '\t')).sum();
        rows = FlatTable.ofSize(lines.size());
        offsets = new int[lines.size() + 1];
        labels = new byte[cells];
        weights = new float[cells];
        dimensions = (int)
                lines.stream().filter(line -> line.startsWith(VECTOR + "0=")).count();
        vectors = new float[(2 * REACH + 1) * dimensions * LABELS];
        for (int from = 0; from < LABELS; from++) {
            for (int to = 0; to < LABELS; to++) {
                transitions[from * LABELS + to] = NameLabels.follows(from, to) ? 0 : Float.NEGATIVE_INFINITY;
            }
        }
        for (int row = 0; row < lines.size(); row++) {
            offsets[row + 1] = read(row, lines.get(row).split("\t"));
        }
    }

    static NameModel load() {
        InputStream stream = NameModel.class.getResourceAsStream(TABLE);
        if (stream == null) {
            throw new IllegalStateException("the packaged table " + TABLE + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new NameModel(
                    reader.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged table " + TABLE, e);
        }
    }

    private static int count(String line, char c) {
        return (int) line.chars().filter(x -> x == c).count();
    }

    private int read(int row, String[] cells) {
        String name = cells[0];
        int at = offsets[row];
        for (int i = 1; i < cells.length; i++) {
            int colon = cells[i].indexOf(':');
            int label = NameLabels.of(cells[i].substring(0, colon));
            float weight = Float.parseFloat(cells[i].substring(colon + 1));
            if (name.startsWith(AFTER)) {
                transitions[NameLabels.of(name.substring(AFTER.length())) * LABELS + label] = weight;
            } else if (name.startsWith(VECTOR)) {
                vectors[vectorRow(name) * LABELS + label] = weight;
            } else {
                labels[at] = (byte) label;
                weights[at++] = weight;
            }
        }
        if (at > offsets[row]) {
            rows.put(hash(name), row);
        }
        return at;
    }

    /** The row of {@code VECTOR1=7}: component 7 of the token one after. */
    private int vectorRow(String name) {
        int equals = name.indexOf('=');
        int place = Integer.parseInt(name.substring(VECTOR.length(), equals)) + REACH;
        return place * dimensions + Integer.parseInt(name.substring(equals + 1));
    }

    private static long hash(String name) {
        int equals = name.indexOf('=');
        NameFeatures.Kind kind = NameFeatures.Kind.valueOf(name.substring(0, equals));
        return FlatHash.finish(FlatHash.add(kind.seed(), name.substring(equals + 1)));
    }

    /** The labels of all tokens. */
    int[] label(NameEvidence evidence) {
        int[] result = new int[evidence.size()];
        for (int i = 0; i < result.length; i++) {
            int first = i;
            while (i < result.length && evidence.isActive(i)) {
                i++;
            }
            if (i > first) {
                label(evidence, first, i, result);
            }
        }
        return result;
    }

    private void label(NameEvidence evidence, int first, int end, int[] result) {
        byte[][] best = new byte[end - first][];
        float[] scores = new float[LABELS];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        scores[NameLabels.OUTSIDE] = 0;
        for (int i = first; i < end; i++) {
            best[i - first] = new byte[LABELS];
            scores = step(scores, states(evidence, i), best[i - first]);
        }
        int label = last(scores);
        for (int i = end - 1; i >= first; i--) {
            result[i] = label;
            label = best[i - first][label];
        }
    }

    /** The best label of a last token, after which no name goes on. */
    private static int last(float[] scores) {
        int best = NameLabels.OUTSIDE;
        for (int label = 0; label < LABELS; label++) {
            best = !NameLabels.isOpen(label) && scores[label] > scores[best] ? label : best;
        }
        return best;
    }

    private float[] step(float[] before, float[] states, byte[] best) {
        float[] after = new float[LABELS];
        for (int to = 0; to < LABELS; to++) {
            int from = 0;
            float highest = Float.NEGATIVE_INFINITY;
            for (int label = 0; label < LABELS; label++) {
                float score = before[label] + transitions[label * LABELS + to];
                if (score > highest) {
                    highest = score;
                    from = label;
                }
            }
            best[to] = (byte) from;
            after[to] = highest + states[to];
        }
        return after;
    }

    private float[] states(NameEvidence evidence, int i) {
        float[] states = new float[LABELS];
        new NameFeatures(evidence, new NameFeatures.Sink() {
                    @Override
                    public void add(NameFeatures.Kind kind, String value) {
                        addRow(FlatHash.add(kind.seed(), value), states);
                    }

                    @Override
                    public void add(NameFeatures.Kind kind, String first, String second) {
                        long hash = FlatHash.add(kind.seed(), first);
                        addRow(FlatHash.add(FlatHash.add(hash, '|'), second), states);
                    }
                })
                .tell(i);
        for (int place = -REACH; place <= REACH; place++) {
            addVector(evidence.vector(i + place), (place + REACH) * dimensions, states);
        }
        return states;
    }

    private void addRow(long hash, float[] states) {
        int row = rows.get(FlatHash.finish(hash));
        if (row >= 0) {
            for (int at = offsets[row]; at < offsets[row + 1]; at++) {
                states[labels[at]] += weights[at];
            }
        }
    }

    private void addVector(float @Nullable [] vector, int row, float[] states) {
        if (vector == null || dimensions == 0) {
            return;
        }
        for (int d = 0; d < dimensions; d++) {
            int at = (row + d) * LABELS;
            for (int label = 0; label < LABELS; label++) {
                states[label] += vector[d] * vectors[at + label];
            }
        }
    }
}
