package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordRanksTest {
    @Test
    void commonWordsComeBeforeRareOnes() {
        Map<String, Integer> ranks = new HashMap<>();
        WordRanks.forEach(ranks::put);
        assertThat(ranks).hasSizeGreaterThan(20_000).containsEntry("the", 1);
        assertThat(ranks.get("house")).isLessThan(ranks.get("harbour"));
        assertThat(ranks.get("harbour")).isLessThan(ranks.get("wharf"));
        assertThat(ranks.keySet()).noneMatch(word -> word.startsWith("##"));
    }
}
