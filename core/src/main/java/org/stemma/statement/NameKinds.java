package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.gazetteer.Actor;

/** What bodies may be called after they were named: an airline after "... Airways", a group after a rebel movement. */
final class NameKinds {
    private final Map<String, List<String>> byWord = new TreeMap<>();
    private final Map<String, List<String>> byRole = new TreeMap<>();

    NameKinds() {
        WordClasses.read("name-kinds.tsv", this::line);
    }

    private void line(String line) {
        String[] fields = line.split("\t");
        Map<String, List<String>> map = fields[0].equals("word") ? byWord : byRole;
        for (String key : fields[2].split(" ")) {
            map.computeIfAbsent(key, k -> new ArrayList<>()).addAll(List.of(fields[1].split(" ")));
        }
    }

    /** The nouns, in lower case, for a body whose name ends with {@code lastWord}. */
    List<String> of(Actor body, String lastWord) {
        List<String> kinds = new ArrayList<>(byWord.getOrDefault(lastWord, List.of()));
        String code = body.code();
        byRole.forEach((role, nouns) -> {
            if (code != null && (code.startsWith(role, 3) || code.startsWith(role))) {
                kinds.addAll(nouns);
            }
        });
        return kinds;
    }
}
