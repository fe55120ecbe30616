package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.text.Span;

/**
 * What a text has that another has not, and the other way round: paragraphs are aligned first, then the words of those that belong
 * together. The work is bounded: beyond {@value #MOST} paragraphs, or words of a paragraph, nothing is aligned.
 *
 * @param added characters of the text that the other has not
 * @param removed what the other has besides, and before which character of the text it stood
 * @param paragraphsAdded whole paragraphs
 * @param paragraphsRemoved whole paragraphs
 * @param paragraphsChanged in which words changed
 * @param swaps words with figures that stand in one another's place
 */
public record VersionDiff(
        List<Span> added,
        List<Removed> removed,
        int paragraphsAdded,
        int paragraphsRemoved,
        int paragraphsChanged,
        List<Swap> swaps) {
    private static final int MOST = 400;
    /** Share of words from which two paragraphs belong together. */
    private static final double ALIKE = 0.4;

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern FIGURE = Pattern.compile("\\p{N}");

    public VersionDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        swaps = List.copyOf(swaps);
    }

    /**
     * Words that the text has no more.
     *
     * @param at the character of the text before which they stood
     * @param paragraph whether they were a paragraph of their own
     */
    public record Removed(int at, String text, boolean paragraph) {}

    /** Words in the place of others. */
    public record Swap(String before, String after) {}

    private record Word(String form, Span span) {}

    static VersionDiff of(String text, String other) {
        return new Finder(text, other).find();
    }

    boolean same() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** Pairs of indexes at which two lists agree, in order: the alignment with the greatest sum of likeness. */
    private static List<int[]> align(double[][] likeness, int rows, int columns) {
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]),
                        likeness[i][j] > 0 ? likeness[i][j] + best[i + 1][j + 1] : 0);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (likeness[i][j] > 0 && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                pairs.add(new int[] {i++, j++});
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    /** Compares one pair of texts. */
    private static final class Finder {
        private final String text;
        private final String other;
        private final List<Span> added = new ArrayList<>();
        private final List<Removed> removed = new ArrayList<>();
        private final List<Swap> swaps = new ArrayList<>();
        private int paragraphsAdded;
        private int paragraphsRemoved;
        private int paragraphsChanged;

        Finder(String text, String other) {
            this.text = text;
            this.other = other;
        }

        VersionDiff find() {
            List<Span> now = Reader.paragraphs(text);
            List<Span> before = Reader.paragraphs(other);
            int[] partner = partners(now, before);
            int next = 0;
            for (int i = 0; i < now.size(); i++) {
                if (partner[i] < 0) {
                    added.add(now.get(i));
                    paragraphsAdded++;
                } else {
                    drop(before.subList(next, partner[i]), now.get(i).begin());
                    next = partner[i] + 1;
                    words(now.get(i), before.get(partner[i]));
                }
            }
            drop(before.subList(next, before.size()), text.length());
            return new VersionDiff(added, removed, paragraphsAdded, paragraphsRemoved, paragraphsChanged, swaps);
        }

        /** For each paragraph the index of the one that it comes from; -1 where there is none. */
        private int[] partners(List<Span> now, List<Span> before) {
            int rows = Math.min(now.size(), MOST);
            int columns = Math.min(before.size(), MOST);
            List<Set<String>> ours = forms(text, now.subList(0, rows));
            List<Set<String>> theirs = forms(other, before.subList(0, columns));
            double[][] likeness = new double[rows][columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    likeness[i][j] = likeness(ours.get(i), theirs.get(j));
                }
            }
            int[] partner = new int[now.size()];
            Arrays.fill(partner, -1);
            align(likeness, rows, columns).forEach(pair -> partner[pair[0]] = pair[1]);
            return partner;
        }

        private static List<Set<String>> forms(String text, List<Span> paragraphs) {
            List<Set<String>> forms = new ArrayList<>();
            for (Span paragraph : paragraphs) {
                Set<String> own = new HashSet<>();
                VersionDiff.words(text, paragraph).forEach(word -> own.add(word.form()));
                forms.add(own);
            }
            return forms;
        }

        private static double likeness(Set<String> a, Set<String> b) {
            Set<String> fewer = a.size() < b.size() ? a : b;
            Set<String> more = a.size() < b.size() ? b : a;
            long common = fewer.stream().filter(more::contains).count();
            double share = common == 0 ? 0 : 2.0 * common / (a.size() + b.size());
            return share >= ALIKE ? share : 0;
        }

        private void drop(List<Span> paragraphs, int at) {
            paragraphs.forEach(each -> removed.add(new Removed(at, each.of(other), true)));
            paragraphsRemoved += paragraphs.size();
        }

        private void words(Span now, Span before) {
            if (now.of(text).equals(before.of(other))) {
                return;
            }
            List<Word> ours = VersionDiff.words(text, now);
            List<Word> theirs = VersionDiff.words(other, before);
            List<int[]> pairs = pairs(ours, theirs);
            int changes = added.size() + removed.size();
            int i = 0;
            int j = 0;
            for (int[] pair : pairs) {
                gap(
                        ours.subList(i, pair[0]),
                        theirs.subList(j, pair[1]),
                        ours.get(pair[0]).span().begin());
                i = pair[0] + 1;
                j = pair[1] + 1;
            }
            gap(ours.subList(i, ours.size()), theirs.subList(j, theirs.size()), now.end());
            paragraphsChanged += added.size() + removed.size() > changes ? 1 : 0;
        }

        private static List<int[]> pairs(List<Word> ours, List<Word> theirs) {
            if (ours.size() > MOST || theirs.size() > MOST) {
                return Collections.emptyList();
            }
            double[][] same = new double[ours.size()][theirs.size()];
            for (int i = 0; i < ours.size(); i++) {
                for (int j = 0; j < theirs.size(); j++) {
                    same[i][j] = ours.get(i).form().equals(theirs.get(j).form()) ? 1 : 0;
                }
            }
            return align(same, ours.size(), theirs.size());
        }

        private void gap(List<Word> ours, List<Word> theirs, int end) {
            if (!theirs.isEmpty()) {
                String gone = hull(theirs).of(other);
                removed.add(new Removed(ours.isEmpty() ? end : hull(ours).begin(), gone, false));
                if (!ours.isEmpty()) {
                    swap(gone, hull(ours).of(text));
                }
            }
            if (!ours.isEmpty()) {
                added.add(hull(ours));
            }
        }

        private void swap(String before, String after) {
            if (FIGURE.matcher(before).find() && FIGURE.matcher(after).find()) {
                swaps.add(new Swap(before, after));
            }
        }

        private static Span hull(List<Word> words) {
            return words.getFirst().span().hull(words.getLast().span());
        }
    }

    private static List<Word> words(String text, Span within) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(within.begin(), within.end());
        while (matcher.find()) {
            words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), new Span(matcher.start(), matcher.end())));
        }
        return words;
    }
}
