package org.stemma.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes {@code word-classes.tsv} of the statement package from WordNet 3.1's database files: for every single-word verb, and for
 * every noun that WordNet's own tagged texts hold, the lexicographer files of its first senses, its sentence frames (verbs), and
 * its large hypernyms. Usage: {@code WordNetClasses FOLDER-OF-DATABASE-FILES > word-classes.tsv}.
 */
public final class WordNetClasses {
    private static final int VERB_HYPERNYM = 8;
    private static final int NOUN_HYPERNYM = 60;
    private static final Set<String> FINE_NOUNS = Set.of("04", "09", "10", "14", "18");
    private static final int FINE_NOUN_HYPERNYM = 15;

    private final Map<String, Synset> synsets = new HashMap<>();

    private WordNetClasses() {}

    private record Synset(String file, String name, List<String> hypernyms, List<String> frames) {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        out.println(
                "# part of speech, lemma, classes: lexicographer files (l1 of the first sense), frames, hypernyms; from WordNet 3.1");
        out.println("# (licence: wordnet-license.txt); written by org.stemma.bench.WordNetClasses");
        write(folder, "verb", "v", out);
        write(folder, "noun", "n", out);
        out.flush();
    }

    private static void write(Path folder, String part, String letter, PrintStream out) throws IOException {
        WordNetClasses net = new WordNetClasses();
        net.read(folder.resolve("data." + part));
        Map<String, Integer> sizes = net.sizes();
        Map<String, String> lines = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("index." + part), StandardCharsets.UTF_8)) {
            net.entry(line, letter, sizes, lines);
        }
        lines.values().forEach(out::println);
    }

    private void read(Path data) throws IOException {
        Map<String, Integer> names = new HashMap<>();
        for (String line : Files.readAllLines(data, StandardCharsets.UTF_8)) {
            if (!line.startsWith(" ")) {
                String[] f = line.substring(0, line.indexOf('|')).trim().split(" +");
                String name = f[4] + "." + names.merge(f[4], 1, Integer::sum);
                synsets.put(f[0], synset(f, name));
            }
        }
    }

    private static Synset synset(String[] f, String name) {
        int at = 4 + 2 * Integer.parseInt(f[3], 16);
        int pointers = Integer.parseInt(f[at++]);
        List<String> hypernyms = new ArrayList<>();
        for (int i = 0; i < pointers; i++, at += 4) {
            if (f[at].equals("@")) {
                hypernyms.add(f[at + 1]);
            }
        }
        List<String> frames = new ArrayList<>();
        for (int n = at < f.length ? Integer.parseInt(f[at]) : 0, i = 0; i < n; i++) {
            frames.add(f[at + 2 + 3 * i]);
        }
        return new Synset(f[1], name, hypernyms, frames);
    }

    /** For each synset, how many synsets stand below it. */
    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new HashMap<>();
        for (String id : synsets.keySet()) {
            above(id).forEach(x -> sizes.merge(x, 1, Integer::sum));
        }
        return sizes;
    }

    private Set<String> above(String id) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String x = open.removeFirst();
            if (seen.add(x) && synsets.containsKey(x)) {
                open.addAll(synsets.get(x).hypernyms());
            }
        }
        return seen;
    }

    private void entry(String line, String letter, Map<String, Integer> sizes, Map<String, String> lines) {
        if (line.startsWith(" ")) {
            return;
        }
        String[] f = line.trim().split(" +");
        int senses = Integer.parseInt(f[2]);
        int tagged = Integer.parseInt(f[f.length - senses - 1]);
        if (f[0].contains("_") || (letter.equals("n") && tagged == 0)) {
            return;
        }
        Set<String> classes = new LinkedHashSet<>();
        for (int i = 0; i < Math.min(3, senses); i++) {
            classes(f[f.length - senses + i], i, letter, sizes, classes);
        }
        lines.put(f[0], letter + "\t" + f[0] + "\t" + String.join(" ", classes));
    }

    private void classes(String id, int rank, String letter, Map<String, Integer> sizes, Set<String> classes) {
        Synset s = synsets.get(id);
        if (s == null) {
            return;
        }
        if (rank == 0) {
            classes.add("l1:" + s.file());
            s.frames().forEach(x -> classes.add("f1:" + x));
        }
        classes.add("l:" + s.file());
        s.frames().forEach(x -> classes.add("f:" + x));
        if (rank < (letter.equals("v") ? 2 : 1)) {
            for (String x : above(id)) {
                Synset h = synsets.get(x);
                if (h != null && sizes.getOrDefault(x, 0) >= least(letter, h)) {
                    classes.add("h:" + h.name());
                }
            }
        }
    }

    private static int least(String letter, Synset s) {
        return letter.equals("v") ? VERB_HYPERNYM : FINE_NOUNS.contains(s.file()) ? FINE_NOUN_HYPERNYM : NOUN_HYPERNYM;
    }
}
