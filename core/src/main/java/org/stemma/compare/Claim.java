package org.stemma.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * How strong a passage's claim of cause and effect is: that two things go together, that one may bring about the other, or that it
 * does. A passage that speaks of an association claims no more, whatever else it says; one that hedges claims less than one that
 * does not (the scale of Sumner et al. 2014, on exaggeration in press releases).
 *
 * @param strength 1 to 3
 * @param cue the word that tells it
 */
record Claim(int strength, Span cue) {
    private static final Map<String, Integer> STRENGTHS = load();

    private static Map<String, Integer> load() {
        Map<String, Integer> strengths = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Claim.class.getResourceAsStream("claims.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split("\t", -1);
                for (String word : fields[1].split(" ", -1)) {
                    strengths.put(Lexicon.stem(word), Integer.parseInt(fields[0]));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("claims.tsv of " + Claim.class.getPackageName(), e);
        }
        return strengths;
    }

    /** The claim of {@code text}; null where it makes none. */
    static @Nullable Claim of(String text) {
        Claim weakest = null;
        List<Word> words = WordScanner.scan(text);
        for (Word word : words) {
            int strength = STRENGTHS.getOrDefault(Lexicon.stem(word.form()), 0);
            boolean month = word.capital() && !word.first(); // "May"
            if (strength > 0 && !month && (weakest == null || strength < weakest.strength())) {
                weakest = new Claim(strength, word.span());
            }
        }
        return weakest;
    }
}
