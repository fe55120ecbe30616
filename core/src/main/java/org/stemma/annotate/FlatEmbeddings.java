package org.stemma.annotate;

import java.nio.FloatBuffer;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Vectors of words, in rows of a matrix that stays in the mapped file. */
final class FlatEmbeddings extends AbstractMap<String, float[]> {
    private final FlatTable rows;
    private final FloatBuffer matrix;
    private final int dimensions;

    FlatEmbeddings(FlatTable rows, FloatBuffer matrix, int dimensions) {
        this.rows = rows;
        this.matrix = matrix;
        this.dimensions = dimensions;
    }

    @Override
    public float @Nullable [] get(@Nullable Object word) {
        int row = word instanceof String s ? rows.get(FlatHash.of(s)) : -1;
        if (row < 0) {
            return null;
        }
        float[] vector = new float[dimensions];
        matrix.get(row * dimensions, vector);
        return vector;
    }

    @Override
    public Set<Map.Entry<String, float[]>> entrySet() {
        throw new UnsupportedOperationException("the words of flat embeddings are kept as hashes only");
    }
}
