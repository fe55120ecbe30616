package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Repeatable.Sign;
import org.stemma.text.Hash;
import org.stemma.text.Stems;
import org.stemma.text.StopWords;
import org.stemma.text.Word;
import org.stemma.text.Words;

/** Finds the paragraphs of a body that are suspect of being repeated: the shorter ones that speak to the reader, or of nothing else in it. */
final class RepeatableFinder {
    private static final int LONGEST = 900;
    private static final int SHORTEST = 4;
    private static final int LAST_SENTENCES = 2;
    private static final double MOST_SHARED = .4;
    private static final String QUOTES = "\"“”„«»「」";
    private static final Set<String> ADDRESS =
            WordTable.rows("address-words.tsv").stream().map(row -> row[0]).collect(Collectors.toUnmodifiableSet());

    private final List<String> paragraphs;
    private final List<List<Word>> words;
    private final Map<String, Integer> counts = new HashMap<>();
    private final int first;
    private final int last;

    RepeatableFinder(List<String> paragraphs) {
        this.paragraphs = paragraphs;
        this.words = paragraphs.stream().map(Words::of).toList();
        words.forEach(each -> count(each, counts));
        List<Boolean> closed = paragraphs.stream().map(LineShape::endsSentence).toList();
        this.first = closed.contains(true) ? closed.indexOf(true) : paragraphs.size();
        this.last = closed.lastIndexOf(true);
    }

    /** In the order of the body. */
    List<Repeatable> find() {
        List<Repeatable> found = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i);
            Sign sign = text.length() > LONGEST ? null : sign(i);
            String folded = sign == null ? "" : LineShape.folded(text);
            if (sign != null && folded.length() >= SHORTEST) {
                found.add(new Repeatable(i, Hash.of(folded), sign, i <= first || i > last - LAST_SENTENCES));
            }
        }
        return found;
    }

    /** What the body is about, without what looks like furniture if it is repeated. */
    WordSketch sketch(List<Repeatable> found) {
        Set<Integer> suspect = found.stream()
                .filter(each -> each.sign() != Sign.ALONE)
                .map(Repeatable::paragraph)
                .collect(Collectors.toSet());
        Map<String, Integer> rest = new HashMap<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (!suspect.contains(i)) {
                count(words.get(i), rest);
            }
        }
        return WordSketch.of(rest.keySet());
    }

    private @Nullable Sign sign(int i) {
        String text = paragraphs.get(i);
        if (FurnitureLines.kindOutside(text) != null || addresses(i)) {
            return Sign.ADDRESSED;
        }
        if (i > 0 && RawBody.isBiography(text)) {
            return Sign.PORTRAIT;
        }
        if (i < first || i > last) {
            return Sign.LABEL;
        }
        return LineShape.endsSentence(text) && standsAlone(i) ? Sign.ALONE : null;
    }

    /** Whoever is quoted may say "you" and "we". */
    private boolean addresses(int i) {
        String text = paragraphs.get(i);
        return text.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0)
                && (text.contains("www.")
                        || text.contains("://")
                        || words.get(i).stream().anyMatch(word -> ADDRESS.contains(beforeApostrophe(word.form()))));
    }

    private static String beforeApostrophe(String form) {
        int at = Math.max(form.indexOf('\''), form.indexOf('’'));
        return at < 0 ? form : form.substring(0, at);
    }

    /** Shares no name and few words with the rest of the body. */
    private boolean standsAlone(int i) {
        Map<String, Integer> own = new HashMap<>();
        count(words.get(i), own);
        long shared = own.entrySet().stream()
                .filter(each -> counts.getOrDefault(each.getKey(), 0) > each.getValue())
                .count();
        boolean names = words.get(i).stream()
                .filter(word -> word.begin() > 0 && word.capital())
                .map(word -> Stems.of(word.form()))
                .anyMatch(stem -> counts.getOrDefault(stem, 0) > own.getOrDefault(stem, 0));
        return !names && shared < MOST_SHARED * own.size();
    }

    private static void count(List<Word> words, Map<String, Integer> counts) {
        for (Word word : words) {
            if (!StopWords.contains(word.form())) {
                counts.merge(Stems.of(word.form()), 1, Integer::sum);
            }
        }
    }
}
