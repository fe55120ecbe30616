package org.stemma.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import org.stemma.text.Hash;
import org.stemma.text.Shingles;
import org.stemma.text.Stems;
import org.stemma.text.StopWords;
import org.stemma.text.Word;
import org.stemma.text.Words;

/** Reads the {@link Features} of a report. Work is bounded: of a text, the first {@value #MOST_WORDS} words count. */
final class FeatureReader {
    static final int MOST_WORDS = 4000;
    private static final int MOST_CHARACTERS = 40_000;
    private static final int LEAD_WORDS = 120;
    private static final int LONGEST_NAME = 6;
    private static final int SHINGLE = 5;
    private static final int SAMPLE = 8;
    private static final int THREES_SAMPLE = 2;

    private final Map<Integer, Integer> words = new HashMap<>();
    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final Map<Integer, Integer> names = new HashMap<>();

    private FeatureReader() {}

    static Features read(Report report) {
        FeatureReader reader = new FeatureReader();
        String headline = report.metadata().headline();
        List<Word> title = headline == null ? List.of() : cut(headline);
        List<Word> body = Prose.of(cut(report.text()));
        reader.count(report.text(), body);
        if (headline != null) {
            reader.count(headline, title);
        }
        TermVector titleTerms = distinct(title);
        List<Word> lead = new ArrayList<>(title);
        lead.addAll(body.subList(0, Math.min(LEAD_WORDS, body.size())));
        return new Features(
                TermVector.of(reader.words),
                TermVector.of(reader.pairs),
                TermVector.of(reader.names),
                titleTerms,
                distinct(lead),
                day(report),
                TermVector.of(shingles(body, SHINGLE, SAMPLE)),
                TermVector.of(shingles(body, 3, THREES_SAMPLE)),
                Frames.of(title, body),
                outlet(report.metadata().outlet()),
                new Norms());
    }

    private static double day(Report report) {
        var published = report.metadata().published();
        return published == null ? Double.NaN : published.instant().getEpochSecond() / 86_400.0;
    }

    private static @Nullable String outlet(Outlet outlet) {
        String name = outlet.domain() == null ? outlet.name() : outlet.domain();
        return name == null || name.isBlank() ? null : name.toLowerCase(Locale.ROOT);
    }

    private static List<Word> cut(String text) {
        List<Word> words = Words.of(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
        return words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
    }

    private static int term(Word word) {
        return Hash.fold(Hash.of(Stems.of(word.form())));
    }

    private static TermVector distinct(List<Word> words) {
        Set<Integer> terms = new HashSet<>();
        for (Word word : words) {
            if (!StopWords.contains(word.form())) {
                terms.add(term(word));
            }
        }
        return TermVector.of(terms);
    }

    private void count(String text, List<Word> list) {
        int previous = 0;
        boolean any = false;
        for (Word word : list) {
            if (StopWords.contains(word.form())) {
                continue;
            }
            int term = term(word);
            words.merge(term, 1, Integer::sum);
            if (any) {
                pairs.merge(Hash.fold(Hash.join(previous, term)), 1, Integer::sum);
            }
            previous = term;
            any = true;
        }
        names(text, list);
    }

    private void names(String text, List<Word> list) {
        for (int i = 0; i < list.size(); ) {
            int end = i;
            while (end < list.size() && end - i < LONGEST_NAME && continues(text, list, i, end)) {
                end++;
            }
            if (end > i && (end > i + 1 || !initial(text, list.get(i)))) {
                name(list.subList(i, end));
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean continues(String text, List<Word> list, int from, int at) {
        Word word = list.get(at);
        if (!word.capital() || StopWords.contains(word.form())) {
            return false;
        }
        return at == from
                || text.substring(list.get(at - 1).end(), word.begin()).isBlank();
    }

    private void name(List<Word> span) {
        long whole = 0;
        for (Word word : span) {
            int term = term(word);
            whole = Hash.join(whole, term);
            names.merge(term, 1, Integer::sum);
        }
        if (span.size() > 1) {
            names.merge(Hash.fold(whole), 1, Integer::sum);
        }
    }

    /** Whether nothing but marks that end a sentence, or open a quotation, stands before the word. */
    private static boolean initial(String text, Word word) {
        int i = word.begin() - 1;
        while (i >= 0 && " \u00A0\"'\u201C\u2018\u00AB(".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || ".!?:\n\r\u2022\u2026".indexOf(text.charAt(i)) >= 0;
    }

    /** One in {@code sample} of the hashes of {@code size} words in a row. */
    private static Set<Integer> shingles(List<Word> body, int size, int sample) {
        Set<Integer> shingles = new HashSet<>();
        Shingles.hashes(body, size)
                .filter(hash -> Long.remainderUnsigned(hash, sample) == 0)
                .forEach(hash -> shingles.add(Hash.fold(Hash.mix(hash))));
        return shingles;
    }
}
