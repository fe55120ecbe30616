package org.stemma.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The passages that two texts have in common, word by word: greedy string tiling (Wise 1993) over hashed seeds. Each word of the
 * first text lies in at most one passage. Time is linear in both texts, for a seed is looked up at {@value #MOST_PLACES}
 * places at most.
 */
public final class Alignment {
    private static final int SEED = 3;
    private static final int MOST_PLACES = 16;

    private final List<Word> first;
    private final List<Word> second;
    private final Map<Long, int[]> places = new HashMap<>();

    private Alignment(List<Word> first, List<Word> second) {
        this.first = first;
        this.second = second;
    }

    /**
     * A run of the same words in both texts.
     *
     * @param first index of its first word in the first text
     * @param second index of its first word in the second text
     * @param length in words
     */
    public record Run(int first, int second, int length) {}

    /** The common runs of at least {@code least} words (three or more), in the order of the first text. */
    public static List<Run> of(List<Word> first, List<Word> second, int least) {
        Alignment alignment = new Alignment(first, second);
        alignment.index();
        return alignment.runs(Math.max(SEED, least));
    }

    /**
     * Joins runs between which both texts have at most {@code gap} words of their own, in the same order: passages that differ
     * in a word here and there become one.
     */
    public static List<Joined> join(List<Run> runs, int gap) {
        List<Joined> joined = new ArrayList<>();
        for (Run run : runs) {
            Joined last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.precedes(run, gap)) {
                joined.set(joined.size() - 1, last.with(run));
            } else {
                joined.add(new Joined(
                        run.first(),
                        run.first() + run.length(),
                        run.second(),
                        run.second() + run.length(),
                        run.length()));
            }
        }
        return joined;
    }

    /**
     * A passage of each text, by word indices with exclusive ends.
     *
     * @param same words that both have
     */
    public record Joined(int firstBegin, int firstEnd, int secondBegin, int secondEnd, int same) {
        private boolean precedes(Run run, int gap) {
            int a = run.first() - firstEnd;
            int b = run.second() - secondEnd;
            return a <= gap && b >= 0 && b <= gap;
        }

        private Joined with(Run run) {
            return new Joined(
                    firstBegin,
                    run.first() + run.length(),
                    secondBegin,
                    run.second() + run.length(),
                    same + run.length());
        }
    }

    private static long seed(List<Word> words, int at) {
        long hash = 0;
        for (int i = at; i < at + SEED; i++) {
            hash = Hash.join(hash, Hash.of(words.get(i).form()));
        }
        return hash;
    }

    private void index() {
        for (int i = 0; i + SEED <= second.size(); i++) {
            int[] old = places.getOrDefault(seed(second, i), new int[0]);
            if (old.length < MOST_PLACES) {
                int[] grown = Arrays.copyOf(old, old.length + 1);
                grown[old.length] = i;
                places.put(seed(second, i), grown);
            }
        }
    }

    private List<Run> runs(int least) {
        List<Run> runs = new ArrayList<>();
        int expected = 0;
        int i = 0;
        while (i + SEED <= first.size()) {
            Run best = longest(i, expected);
            if (best.length() >= least) {
                runs.add(best);
                expected = best.second() + best.length();
                i += best.length();
            } else {
                i++;
            }
        }
        return runs;
    }

    /** The longest run that begins at {@code i}; of equals the one nearest to where the last run ended. */
    private Run longest(int i, int expected) {
        Run best = new Run(i, 0, 0);
        for (int place : places.getOrDefault(seed(first, i), new int[0])) {
            int length = length(i, place);
            boolean nearer = Math.abs(place - expected) < Math.abs(best.second() - expected);
            if (length > best.length() || (length == best.length() && nearer)) {
                best = new Run(i, place, length);
            }
        }
        return best;
    }

    private int length(int i, int j) {
        int length = 0;
        while (i + length < first.size()
                && j + length < second.size()
                && first.get(i + length).form().equals(second.get(j + length).form())) {
            length++;
        }
        return length;
    }
}
