package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlatTableTest {
    @Test
    void everyKeyIsFoundAndNoOther() {
        FlatTable table = FlatTable.ofSize(10_000);
        for (int i = 0; i < 10_000; i++) {
            table.put(FlatHash.of("key" + i), i);
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(table.get(FlatHash.of("key" + i))).isEqualTo(i);
            assertThat(table.get(FlatHash.of("other" + i))).isEqualTo(-1);
        }
    }

    @Test
    void aVectorTakesTheRowsOfWhatIsKnownInTheOrderAsked() {
        FlatTable table = FlatTable.ofSize(1_000);
        FlatVector vector = new FlatVector();
        for (int i = 0; i < 1_000; i++) {
            table.put(FlatHash.of("key" + i), i);
            vector.ask(FlatHash.of("other" + i));
            vector.ask(FlatHash.of("key" + i));
        }
        vector.look(table);
        assertThat(IntStream.range(0, vector.size()).map(vector::row))
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void aSecondKeyWithTheSameHashIsRefused() {
        FlatTable table = FlatTable.ofSize(2);
        table.put(7, 1);
        assertThatThrownBy(() -> table.put(7, 2)).hasMessageContaining("two keys");
    }

    @Test
    void theLargestNumberFitsAndNoLarger() {
        FlatTable table = FlatTable.ofSize(2);
        table.put(FlatHash.of("a"), FlatTable.LARGEST);
        assertThat(table.get(FlatHash.of("a"))).isEqualTo(FlatTable.LARGEST);
        assertThatThrownBy(() -> table.put(FlatHash.of("b"), FlatTable.LARGEST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextHashedOnceIsAddedAsItsUnitsAre() {
        long begin = FlatHash.seed(3);
        assertThat(FlatText.of("été_x").after(begin)).isEqualTo(FlatHash.add(begin, "été_x"));
        assertThat(FlatText.of("").after(begin)).isEqualTo(begin);
    }

    @Test
    void theHashTellsTypesPartsAndOrderApart() {
        assertThat(new long[] {
                    FlatHash.of("ab"),
                    FlatHash.of("ba"),
                    FlatHash.of("a"),
                    FlatHash.of(""),
                    FlatFeatures.hash(1, "ab"),
                    FlatFeatures.hash(2, "ab"),
                    FlatHash.finish(FlatHash.add(FlatHash.add(FlatHash.seed(0), 'a'), "_b"))
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void aHashTakenInPartsIsThatOfTheWhole() {
        long parts = FlatHash.add(FlatHash.add(FlatHash.add(FlatHash.seed(0), "a"), '_'), "b");
        assertThat(FlatHash.finish(parts)).isEqualTo(FlatHash.of("a_b"));
    }
}
