package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlatWeightsTest {
    @Test
    void aRowGivesItsWeightsBackWhateverTheirNumber() {
        for (int count = 0; count <= 9; count++) {
            float[] weights = new float[200];
            for (int i = 0; i < count; i++) {
                weights[i * 22 + 1] = -i - .5f;
            }
            int[] cells = new int[20];
            int length = FlatWeights.write(weights, cells, 3);
            assertThat(length).isEqualTo(FlatWeights.cells(count));
            assertThat(scores(cells, length == 0 ? new int[0] : new int[] {3})).containsExactly(weights);
        }
    }

    @Test
    void rowsAreAdded() {
        int[] cells = new int[10];
        int first = FlatWeights.write(new float[] {0, 2}, cells, 0);
        FlatWeights.write(new float[] {4, 8}, cells, first);
        assertThat(scores(cells, new int[] {0, first})).startsWith(4, 10).endsWith(0);
    }

    private static float[] scores(int[] cells, int[] rows) {
        FlatVector x = new FlatVector();
        for (int row : rows) {
            x.add(row);
        }
        float[] scores = new float[200];
        new FlatWeights(200, cells).addScores(x, scores);
        return scores;
    }
}
