package org.stemma.lineage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Classes of words by which reports say where their information is from. */
enum CueWords {
    /** Words that hand information on; who "wants" or "rails" is told about, and may have told nobody. */
    TELLING,
    /** What a medium does with what others tell, after its name: "KCNA reported". */
    CARRYING,
    /** The same before "by": "reported by KCNA". */
    CARRIED,
    /** What a medium of a state is: "state-owned". */
    OFFICIAL,
    /** What a medium is: "news agency". */
    MEDIUM,
    /** What a document is called that reports rest on. */
    PAPER;

    private static final Map<String, Set<String>> LISTS = read();

    /** Whether this word, in small letters, is one of the class. */
    boolean has(String form) {
        return LISTS.getOrDefault(name().toLowerCase(Locale.ROOT), Set.of()).contains(form);
    }

    private static Map<String, Set<String>> read() {
        try (InputStream in = CueWords.class.getResourceAsStream("cue-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("cue-words.tsv is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> Set.of(cells[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException("cue-words.tsv", e);
        }
    }
}
