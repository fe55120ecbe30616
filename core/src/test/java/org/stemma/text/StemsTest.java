package org.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
    private static String stem(String word) {
        return Stems.of(Words.of(word).getFirst().form());
    }

    @ParameterizedTest
    @CsvSource({
        "bridges, bridge",
        "stopped, stopping",
        "\u0420\u043E\u0441\u0441\u0438\u044F, \u0420\u043E\u0441\u0441\u0438\u0435\u0439",
        "\u041A\u043E\u0440\u0435\u044F, \u041A\u043E\u0440\u0435\u0435",
        "\u0432\u044B\u0431\u043E\u0440\u044B, \u0432\u044B\u0431\u043E\u0440\u0430\u043C\u0438",
        "\u0627\u0644\u0648\u0632\u0627\u0631\u0629, \u0648\u0632\u0627\u0631\u0629",
        "\u0648\u0627\u0644\u0645\u0641\u0627\u0648\u0636\u0627\u062A, \u0645\u0641\u0627\u0648\u0636\u0627\u062A",
    })
    void formsOfOneWordHaveOneStem(String one, String other) {
        assertThat(stem(one)).isEqualTo(stem(other));
    }

    @ParameterizedTest
    @CsvSource({
        "bridge, bride",
        "\u0433\u043E\u0440\u043E\u0434, \u0433\u043E\u0440\u0430",
        "\u0643\u062A\u0627\u0628, \u0628\u0627\u0628"
    })
    void otherWordsHaveOthers(String one, String other) {
        assertThat(stem(one)).isNotEqualTo(stem(other));
    }
}
