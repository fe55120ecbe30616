package org.stemma.event;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Kinds of words that coding asks for, each a packaged list of lemmas. */
enum CodingWords {
    /** Verbs that leave it to their object to tell the act ("hold talks"). */
    LIGHT,
    /** Nouns that tell no act though the verbs of their form do. */
    DEEDLESS,
    /** Verbs whose object feels what their subject causes ("the launch alarmed Norway"). */
    FELT,
    /** Verbs whose object is what is talked of, not who is talked to. */
    TOPICAL,
    /** Verbs that ask for something only where what follows is wished ("suggested that he leave"). */
    SUGGESTING,
    /** Nouns that count others ("hundreds of farmers"). */
    MANY,
    /** What stands under these is planned. */
    PLANNED,
    /** What stands under these is not said to be done. */
    WISHED;

    private static final Map<CodingWords, Set<String>> WORDS = read();

    private static Map<CodingWords, Set<String>> read() {
        Map<CodingWords, Set<String>> words = new EnumMap<>(CodingWords.class);
        for (String[] cells : Acts.rows("coding-words.tsv", 2)) {
            words.computeIfAbsent(valueOf(cells[0]), kind -> new HashSet<>()).add(cells[1]);
        }
        return words;
    }

    boolean has(String lemma) {
        return WORDS.getOrDefault(this, Set.of()).contains(lemma);
    }
}
