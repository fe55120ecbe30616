package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.text.Span;

/** The words that two passages share in the same order (longest common subsequence of words). */
final class SharedWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    /** Words of a passage that are compared; the rest is left plain, so that the work stays bounded. */
    private static final int LIMIT = 400;

    /** Shared runs in each text, as spans. */
    record Runs(List<Span> a, List<Span> b) {}

    private record Word(String form, Span span) {}

    private SharedWords() {}

    static Runs of(String a, String b) {
        List<Word> as = words(a);
        List<Word> bs = words(b);
        int[][] length = lengths(as, bs);
        List<Span> inA = new ArrayList<>();
        List<Span> inB = new ArrayList<>();
        int i = 0;
        int j = 0;
        boolean run = false;
        while (i < as.size() && j < bs.size()) {
            if (as.get(i).form().equals(bs.get(j).form())) {
                extend(inA, as.get(i++).span(), run);
                extend(inB, bs.get(j++).span(), run);
                run = true;
            } else {
                run = false;
                if (length[i + 1][j] >= length[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
        }
        return new Runs(inA, inB);
    }

    private static void extend(List<Span> runs, Span word, boolean run) {
        if (run && !runs.isEmpty()) {
            runs.set(runs.size() - 1, runs.getLast().hull(word));
        } else {
            runs.add(word);
        }
    }

    private static int[][] lengths(List<Word> as, List<Word> bs) {
        int[][] length = new int[as.size() + 1][bs.size() + 1];
        for (int i = as.size() - 1; i >= 0; i--) {
            for (int j = bs.size() - 1; j >= 0; j--) {
                boolean same = as.get(i).form().equals(bs.get(j).form());
                length[i][j] = same ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() < LIMIT && matcher.find()) {
            words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), new Span(matcher.start(), matcher.end())));
        }
        return words;
    }
}
