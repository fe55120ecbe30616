package org.stemma.annotate;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/**
 * The weights of a linear model, those that are not zero: a feature's row lies at {@code offsets[feature]} up to
 * {@code offsets[feature + 1]} of {@code labels} and {@code values}. Read-only.
 */
final class FlatWeights extends MajorVector {
    private final int[] offsets;
    private final byte[] labels; // unsigned
    private final float[] values;

    FlatWeights(int labelSize, int[] offsets, byte[] labels, float[] values) {
        this.offsets = offsets;
        this.labels = labels;
        this.values = values;
        setSizes(labelSize, offsets.length - 1);
    }

    /** Adds in the order of the features, then of the labels, as the dense original does: the sums are the same to the bit. */
    @Override
    public void addScores(SparseVector x, float[] scores) {
        FlatVector features = (FlatVector) x;
        for (int i = 0; i < features.size(); i++) {
            addRow(features.index(i), scores);
        }
    }

    private void addRow(int feature, float[] scores) {
        byte[] names = labels; // read once: half of the parser's time goes by here
        float[] numbers = values;
        int end = offsets[feature + 1];
        for (int i = offsets[feature]; i < end; i++) {
            scores[names[i] & 0xFF] += numbers[i];
        }
    }

    /** The weight of a label for a feature. */
    @Override
    public float get(int label, int feature) {
        for (int i = offsets[feature]; i < offsets[feature + 1]; i++) {
            if ((labels[i] & 0xFF) == label) {
                return values[i];
            }
        }
        return 0;
    }

    @Override
    public void addScores(float[] dense, float[] scores) {
        throw new UnsupportedOperationException("these weights are of sparse features");
    }

    @Override
    public boolean expand(int labelCount, int featureCount, WeightGenerator generator) {
        throw new UnsupportedOperationException("these weights are read-only");
    }

    @Override
    public int indexOf(int label, int feature) {
        return feature * label_size + label;
    }

    @Override
    protected void setRowSize(int size) {
        feature_size = size;
    }

    @Override
    protected void setColumnSize(int size) {
        label_size = size;
    }

    @Override
    protected MajorVector createInstance() {
        throw new UnsupportedOperationException("these weights are read-only");
    }
}
