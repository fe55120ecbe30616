package org.stemma.event;

import java.util.List;

/** Multinomial logistic regression over {@link ActFeatures}: a row of weights for each class, the bias last. */
final class ActModel {
    private final float[][] weights;

    ActModel(float[][] weights) {
        this.weights = weights;
    }

    /** The packaged weights. */
    static ActModel load() {
        List<String[]> rows = Acts.rows("act-model.tsv", ActFeatures.size() + 2);
        float[][] weights = new float[ActFeatures.CLASSES.size()][ActFeatures.size() + 1];
        for (String[] cells : rows) {
            float[] row = weights[ActFeatures.CLASSES.indexOf(cells[0])];
            for (int i = 0; i < row.length; i++) {
                row[i] = Float.parseFloat(cells[i + 1]);
            }
        }
        return new ActModel(weights);
    }

    /** The probability of each class, in the order of {@link ActFeatures#CLASSES}. */
    float[] probabilities(float[] features) {
        double[] scores = new double[weights.length];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = score(weights[c], features);
            greatest = Math.max(greatest, scores[c]);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Math.exp(scores[c] - greatest);
            sum += scores[c];
        }
        float[] probabilities = new float[scores.length];
        for (int c = 0; c < scores.length; c++) {
            probabilities[c] = (float) (scores[c] / sum);
        }
        return probabilities;
    }

    /** The likeliest class. */
    int best(float[] features) {
        float[] probabilities = probabilities(features);
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }

    private static double score(float[] row, float[] features) {
        double score = row[features.length];
        for (int i = 0; i < features.length; i++) {
            score += row[i] * features[i];
        }
        return score;
    }
}
