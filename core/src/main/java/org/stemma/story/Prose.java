package org.stemma.story;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.StopWords;
import org.stemma.text.Word;

/**
 * Tells sentences from lists: menus, topics, schedules and tables, which pages repeat beside texts of any event, hold hardly a word without a
 * topic. A text that seems to hold next to no sentence is left whole: its language may be one whose stop words are not known.
 */
final class Prose {
    /** Words looked at before and after each. */
    private static final int AROUND = 20;
    /** The share of stop words below which words stand in a list. */
    private static final double LIST = .1;
    /** The share of sentences in a text whose stop words are known. */
    private static final double LEAST = .1;

    private Prose() {}

    /** The words that do not stand in lists. */
    static List<Word> of(List<Word> words) {
        int[] stops = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            stops[i + 1] = stops[i] + (StopWords.contains(words.get(i).form()) ? 1 : 0);
        }
        List<Word> prose = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            if (share(stops, i - AROUND, i + AROUND + 1) >= LIST) {
                prose.add(words.get(i));
            }
        }
        return prose.size() < LEAST * words.size() ? words : prose;
    }

    /** The share of stop words from {@code begin} to {@code end}, as far as there are words. */
    private static double share(int[] stops, int begin, int end) {
        int from = Math.max(0, begin);
        int to = Math.min(stops.length - 1, end);
        return to <= from ? 0 : (stops[to] - stops[from]) / (double) (to - from);
    }
}
