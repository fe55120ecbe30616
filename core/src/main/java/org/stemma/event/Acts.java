package org.stemma.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that tell an act: a trigger, and for some senses the companions that must stand in its phrase. */
final class Acts {
    private final Map<String, List<Act>> byTrigger = new HashMap<>();

    /**
     * A sense of a trigger.
     *
     * @param companions lemmas that must stand in its phrase
     * @param cameo CAMEO code
     */
    record Act(List<String> companions, Plover type, String cameo) {
        int weight() {
            return 1 + companions.size();
        }

        /** The same words as another act. */
        Act as(Plover other, String code) {
            return new Act(companions, other, code);
        }
    }

    Acts() {
        for (String[] cells : rows("acts.tsv", 3)) {
            List<String> words = List.of(cells[0].split(" "));
            byTrigger
                    .computeIfAbsent(words.getFirst(), key -> new ArrayList<>())
                    .add(new Act(words.subList(1, words.size()), Plover.valueOf(cells[1]), cells[2]));
        }
    }

    /** The sense of {@code trigger} with the most companions among {@code words}; null where it has none. */
    @Nullable
    Act best(String trigger, Set<String> words) {
        Act best = null;
        for (Act act : byTrigger.getOrDefault(trigger, List.of())) {
            if ((best == null || act.weight() > best.weight()) && words.containsAll(act.companions())) {
                best = act;
            }
        }
        return best;
    }

    boolean isTrigger(String lemma) {
        return byTrigger.containsKey(lemma);
    }

    /** The rows of a packaged table, without its comment lines. */
    static List<String[]> rows(String name, int columns) {
        try (InputStream stream = Acts.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged table " + name, e);
        }
    }
}
