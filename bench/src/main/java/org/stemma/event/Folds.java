package org.stemma.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Five folds over the senses of rows: clusters of the vectors of their predicates, found by k-means, whole in one fold each. */
final class Folds {
    static final int COUNT = 5;
    private static final int SENSES = 60;
    private static final int ROUNDS = 25;

    private Folds() {}

    /** The fold of each row. */
    static List<Integer> bySense(List<SoftmaxRegression.Row> rows) {
        List<float[]> vectors = rows.stream()
                .map(row -> Arrays.copyOfRange(row.features(), ActFeatures.size() - 384, ActFeatures.size()))
                .toList();
        int[] senses = senses(vectors);
        int[] sizes = new int[SENSES];
        Arrays.stream(senses).forEach(sense -> sizes[sense]++);
        int[] folds = spread(sizes);
        return Arrays.stream(senses).mapToObj(sense -> folds[sense]).toList();
    }

    private static int[] senses(List<float[]> vectors) {
        float[][] centres = new float[SENSES][];
        for (int k = 0; k < SENSES; k++) {
            centres[k] = vectors.get(k * vectors.size() / SENSES);
        }
        int[] senses = new int[vectors.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < senses.length; i++) {
                senses[i] = nearest(vectors.get(i), centres);
            }
            for (int k = 0; k < SENSES; k++) {
                centres[k] = centre(vectors, senses, k, centres[k]);
            }
        }
        return senses;
    }

    private static int nearest(float[] vector, float[][] centres) {
        int best = 0;
        for (int k = 1; k < centres.length; k++) {
            best = dot(vector, centres[k]) > dot(vector, centres[best]) ? k : best;
        }
        return best;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static float[] centre(List<float[]> vectors, int[] senses, int sense, float[] before) {
        float[] sum = new float[before.length];
        for (int i = 0; i < senses.length; i++) {
            for (int j = 0; senses[i] == sense && j < sum.length; j++) {
                sum[j] += vectors.get(i)[j];
            }
        }
        float length = (float) Math.sqrt(dot(sum, sum));
        for (int j = 0; length > 0 && j < sum.length; j++) {
            sum[j] /= length;
        }
        return length > 0 ? sum : before;
    }

    /** Gives the largest sense first, each to the fold that has the fewest rows. */
    private static int[] spread(int[] sizes) {
        int[] folds = new int[sizes.length];
        int[] loads = new int[COUNT];
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < sizes.length; k++) {
            order.add(k);
        }
        order.sort((a, b) -> sizes[b] - sizes[a]);
        for (int k : order) {
            int fold = 0;
            for (int f = 1; f < COUNT; f++) {
                fold = loads[f] < loads[fold] ? f : fold;
            }
            folds[k] = fold;
            loads[fold] += sizes[k];
        }
        return folds;
    }
}
