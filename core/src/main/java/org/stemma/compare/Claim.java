package org.stemma.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * How strong a claim of research a passage makes: that two things go together, that one may bring about the other, or that it does. A
 * passage that speaks of an association claims no more, whatever else it says; one that hedges claims less than one that does not
 * (the scale of Sumner et al. 2014, on exaggeration in press releases).
 *
 * @param strength 1 to 3
 * @param cue the words that tell it
 * @param research whether the passage speaks of research
 */
record Claim(int strength, Span cue, boolean research) {
    /** What a cue tells, the weakest claim first; the last three tell none by themselves. */
    private enum Cue {
        ASSOCIATION(1),
        CONDITION(2),
        COMPARISON(1),
        EFFECT(3),
        DEGREE(0),
        MEASURE(0),
        RESEARCH(0);

        private final int strength;

        Cue(int strength) {
            this.strength = strength;
        }
    }

    /** The longest cue, in words. */
    private static final int LONGEST = 3;

    /** A degree belongs to a measure that follows within so many words: "increased long-term risk". */
    private static final int REACH = 3;

    private static final Map<String, Set<Cue>> CUES = load();

    private static Map<String, Set<Cue>> load() {
        Map<String, Set<Cue>> cues = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Claim.class.getResourceAsStream("claims.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split("\t", -1);
                Cue cue = Cue.valueOf(fields[0].toUpperCase(Locale.ROOT));
                for (String form : fields[1].split("\\|", -1)) {
                    cues.computeIfAbsent(form, f -> EnumSet.noneOf(Cue.class)).add(cue);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("claims.tsv of " + Claim.class.getPackageName(), e);
        }
        return cues;
    }

    /** The claim of {@code text}; null where it makes none. */
    static @Nullable Claim of(String text) {
        List<Word> words = WordScanner.scan(text);
        Map<Cue, Span> found = new EnumMap<>(Cue.class);
        for (int at = 0; at < words.size(); at++) {
            for (int n = 1; n <= LONGEST && at + n <= words.size(); n++) {
                add(words, at, n, found);
            }
        }
        return found.keySet().stream()
                .filter(cue -> cue.strength > 0)
                .findFirst()
                .map(cue -> new Claim(
                        cue.strength, Objects.requireNonNull(found.get(cue)), found.containsKey(Cue.RESEARCH)))
                .orElse(null);
    }

    /** Whether the two are of different strength, and at least one of them is research's. */
    boolean differs(Claim other) {
        return strength != other.strength && (research || other.research);
    }

    private static void add(List<Word> words, int at, int n, Map<Cue, Span> found) {
        Word word = words.get(at);
        boolean month = word.capital() && !word.first(); // "May"
        for (Cue cue : CUES.getOrDefault(form(words, at, n), Set.of())) {
            if (!month || cue != Cue.CONDITION) {
                found.putIfAbsent(cue, word.span().hull(words.get(at + n - 1).span()));
            }
            if (cue == Cue.DEGREE) {
                measured(words, at, found);
            }
        }
    }

    private static String form(List<Word> words, int at, int n) {
        return n == 1
                ? words.get(at).form()
                : String.join(
                        " ", words.subList(at, at + n).stream().map(Word::form).toList());
    }

    /** "increased risk" compares, where "increases the risk" tells an effect. */
    private static void measured(List<Word> words, int degree, Map<Cue, Span> found) {
        for (int i = degree + 1; i < words.size() && i <= degree + REACH; i++) {
            if (CUES.getOrDefault(words.get(i).form(), Set.of()).contains(Cue.MEASURE)) {
                found.putIfAbsent(
                        Cue.COMPARISON,
                        words.get(degree).span().hull(words.get(i).span()));
                return;
            }
        }
    }
}
