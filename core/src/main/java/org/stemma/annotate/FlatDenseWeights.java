package org.stemma.annotate;

import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.RowMajorVector;

/** The weights of a linear model over a vector of numbers, a row of them for each label. Read-only. */
final class FlatDenseWeights extends RowMajorVector {
    private final float[] rows;

    FlatDenseWeights(MajorVector original) {
        setSizes(original.getLabelSize(), original.getFeatureSize());
        this.rows = new float[original.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = original.get(i);
        }
    }

    /** Adds in the order of the original: the sums are the same to the bit. */
    @Override
    public void addScores(float[] x, float[] scores) {
        for (int label = 0, at = 0; label < scores.length; label++) {
            float score = scores[label];
            for (float value : x) {
                score += rows[at++] * value;
            }
            scores[label] = score;
        }
    }

    @Override
    public float get(int index) {
        return rows[index];
    }

    @Override
    public int size() {
        return rows.length;
    }
}
