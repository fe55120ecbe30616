package org.stemma.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What kinds of word a lemma may be: Stemma's own classes of attributing words ({@code k:say}), and those of WordNet: the
 * lexicographer files of its first senses, its sentence frames and hypernyms.
 */
final class WordClasses {
    private final Map<String, List<String>> own = new HashMap<>();
    private final Map<String, List<String>> net = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    private WordClasses() {}

    static WordClasses load() {
        WordClasses classes = new WordClasses();
        read("cues.tsv", classes::ownLine);
        read("word-classes.tsv", classes::netLine);
        read("closed-words.tsv", line -> classes.closed.addAll(List.of(line.split(" "))));
        return classes;
    }

    /** Each line of a packaged list but its comments. */
    static void read(String resource, Consumer<String> line) {
        try (InputStream in = WordClasses.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private void ownLine(String line) {
        String[] fields = line.split("\t");
        for (String lemma : fields[2].split(" ")) {
            own.computeIfAbsent(fields[0] + lemma, k -> new ArrayList<>()).add("k:" + fields[1]);
        }
    }

    private void netLine(String line) {
        String[] fields = line.split("\t");
        net.put(fields[0] + fields[1], List.of(fields[2].split(" ")));
    }

    private static String key(String lemma, String tag) {
        return switch (tag.isEmpty() ? 'x' : tag.charAt(0)) {
            case 'V' -> "v" + lemma;
            case 'N' -> "n" + lemma;
            default -> "a" + lemma;
        };
    }

    /** Stemma's own classes of a word with this Penn tag. */
    List<String> own(String lemma, String tag) {
        return own.getOrDefault(key(lemma, tag), List.of());
    }

    /** WordNet's classes; none for names. */
    List<String> net(String lemma, String tag) {
        return tag.startsWith("NNP") ? List.of() : net.getOrDefault(key(lemma, tag), List.of());
    }

    /** WordNet's lexicographer file of the first sense, as {@code l1:32}; {@code l1:none} where it has none. */
    static String field(List<String> net) {
        return net.isEmpty() ? "l1:none" : net.getFirst();
    }

    /** The word itself where it is of a closed class, else its tag. */
    String shown(String form, String tag) {
        String lower = form.toLowerCase(Locale.ROOT);
        return closed.contains(lower) ? lower : tag;
    }
}
