package org.stemma.lineage;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Alignment;
import org.stemma.text.Alignment.Run;
import org.stemma.text.StopWords;
import org.stemma.text.Word;

/** Where in a report the words stand that it shares with another. */
final class SharedPlaces {
    private static final int RUN = 3;

    private SharedPlaces() {}

    /**
     * The shared runs of three words outside the sentence that holds most of them, counted in the report that has fewer: one
     * statement of a common source stands in one sentence. Runs of names and stop words alone are no text.
     */
    static int beyondOne(Account a, Account b) {
        return Math.min(
                beyondOne(a.report().text(), a.own(), b.own()),
                beyondOne(b.report().text(), b.own(), a.own()));
    }

    private static int beyondOne(String text, List<Word> words, List<Word> others) {
        int all = 0;
        int most = 0;
        int inSentence = 0;
        int last = 0;
        for (int at : places(words, others)) {
            inSentence =
                    sentenceEnds(text, words.get(last).begin(), words.get(at).begin()) ? 1 : inSentence + 1;
            last = at;
            all++;
            most = Math.max(most, inSentence);
        }
        return all - most;
    }

    /** The places in {@code words} at which three words of a shared run begin. */
    private static List<Integer> places(List<Word> words, List<Word> others) {
        List<Integer> places = new ArrayList<>();
        for (Run run : Alignment.of(words, others, RUN)) {
            for (int i = run.first(); i + RUN <= run.first() + run.length(); i++) {
                if (says(words.subList(i, i + RUN))) {
                    places.add(i);
                }
            }
        }
        return places;
    }

    private static boolean says(List<Word> words) {
        return words.stream().anyMatch(word -> !word.capital() && !StopWords.contains(word.form()));
    }

    private static boolean sentenceEnds(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '!' || c == '?' || c == '\u3002') {
                return true;
            }
            if (c == '.'
                    && i + 1 < text.length()
                    && !Character.isLetterOrDigit(text.charAt(i + 1))
                    && i - 3 >= from
                    && Character.isLetterOrDigit(text.charAt(i - 2))) {
                return true;
            }
        }
        return false;
    }
}
