package org.stemma.annotate;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/**
 * The weights of a linear model, those that are not zero. A feature's row is one stretch of {@code cells}: the number of its weights, their
 * labels, four to a cell from the low byte on, then the weights as bits of floats. A feature is known by the place of its row.
 * Read-only.
 */
final class FlatWeights extends MajorVector {
    private final int[] cells;

    FlatWeights(int labelSize, int[] cells) {
        this.cells = cells;
        setSizes(labelSize, cells.length);
    }

    /** The cells that a row of this many weights takes. */
    static int cells(int weights) {
        return weights == 0 ? 0 : 1 + labelCells(weights) + weights;
    }

    private static int labelCells(int weights) {
        return (weights + 3) >> 2;
    }

    /** Writes the weights that are not zero as a row, and returns how many cells it took: 0 where all are zero. */
    static int write(float[] weights, int[] cells, int row) {
        int count = 0;
        for (float weight : weights) {
            count += weight == 0 ? 0 : 1;
        }
        if (count == 0) {
            return 0;
        }
        cells[row] = count;
        int value = row + 1 + labelCells(count);
        for (int label = 0, i = 0; label < weights.length; label++) {
            if (weights[label] != 0) {
                cells[row + 1 + (i >> 2)] |= label << (8 * (i & 3));
                cells[value + i++] = Float.floatToRawIntBits(weights[label]);
            }
        }
        return cells(count);
    }

    /** Adds in the order of the features, then of the labels, as the dense original does: the sums are the same to the bit. */
    @Override
    public void addScores(SparseVector x, float[] scores) {
        FlatVector features = (FlatVector) x;
        int[] counts = features.counts(cells);
        for (int i = 0; i < features.size(); i++) {
            addRow(cells, features.row(i), counts[i], scores);
        }
    }

    /** A third of the parser's time goes by here. */
    private static void addRow(int[] cells, int row, int count, float[] scores) {
        int label = row + 1;
        int value = label + labelCells(count);
        int end = value + count;
        for (int whole = end - (count & 3); value < whole; value += 4) {
            int names = cells[label++];
            scores[names & 0xFF] += Float.intBitsToFloat(cells[value]);
            scores[(names >>> 8) & 0xFF] += Float.intBitsToFloat(cells[value + 1]);
            scores[(names >>> 16) & 0xFF] += Float.intBitsToFloat(cells[value + 2]);
            scores[names >>> 24] += Float.intBitsToFloat(cells[value + 3]);
        }
        int names = value < end ? cells[label] : 0;
        for (; value < end; value++) {
            scores[names & 0xFF] += Float.intBitsToFloat(cells[value]);
            names >>>= 8;
        }
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
        throw new UnsupportedOperationException("these weights have no index of their own");
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
