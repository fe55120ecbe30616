package org.stemma.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts how often a model tells the class of rows: macro-F1, accuracy, and accuracy of PLOVER's four quads. */
final class Score {
    private static final Set<String> VERBAL_COOPERATION = Set.of("AGREE", "CONSULT", "SUPPORT");
    private static final Set<String> MATERIAL_COOPERATION = Set.of("COOPERATE", "AID", "YIELD");
    private static final Set<String> VERBAL_CONFLICT = Set.of("REQUEST", "ACCUSE", "REJECT", "THREATEN");

    private final int[] gold = new int[ActFeatures.CLASSES.size()];
    private final int[] told = new int[gold.length];
    private final int[] right = new int[gold.length];
    private int quads;

    static Score of(ActModel model, List<SoftmaxRegression.Row> rows) {
        Score score = new Score();
        score.add(model, rows);
        return score;
    }

    void add(ActModel model, List<SoftmaxRegression.Row> rows) {
        for (SoftmaxRegression.Row row : rows) {
            int best = model.best(row.features());
            gold[row.label()]++;
            told[best]++;
            right[row.label()] += best == row.label() ? 1 : 0;
            quads += quad(best) == quad(row.label()) ? 1 : 0;
        }
    }

    private static int quad(int label) {
        String name = ActFeatures.CLASSES.get(label);
        return VERBAL_COOPERATION.contains(name)
                ? 1
                : MATERIAL_COOPERATION.contains(name) ? 2 : VERBAL_CONFLICT.contains(name) ? 3 : 4;
    }

    private double macro() {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < gold.length; c++) {
            if (gold[c] > 0) {
                sum += 2.0 * right[c] / (gold[c] + told[c]);
                classes++;
            }
        }
        return sum / classes;
    }

    @Override
    public String toString() {
        double rows = Arrays.stream(gold).sum();
        return String.format(
                Locale.ROOT,
                "macro-F1 %.3f, accuracy %.3f, quad %.3f",
                macro(),
                Arrays.stream(right).sum() / rows,
                quads / rows);
    }
}
