package org.stemma.lineage;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.MultilingualEncoder;
import org.stemma.annotate.SentenceEncoder;
import org.stemma.text.Span;

/**
 * Sentences of two languages that say the same, by the vectors of a multilingual encoder: each is the other's nearest, and nearer by
 * a margin than the next ones (Artetxe and Schwenk 2019), so that no scale of the model matters.
 */
final class SentencePairs {
    private static final int MOST_SENTENCES = 60;
    private static final int LEAST_LETTERS = 20;
    private static final int NEXT = 4;
    private static final double MARGIN = 1.06;

    private SentencePairs() {}

    /** A sentence of the first text and the same of the second. */
    record Pair(Span inFirst, Span inSecond) {
        Span in(boolean first) {
            return first ? inFirst : inSecond;
        }
    }

    /** The sentences of a text and their vectors. */
    record Sentences(List<Span> spans, List<float[]> vectors) {
        static Sentences of(String text, @Nullable String language, MultilingualEncoder encoder) {
            BreakIterator breaks =
                    BreakIterator.getSentenceInstance(language == null ? Locale.ROOT : Locale.forLanguageTag(language));
            breaks.setText(text);
            List<Span> spans = new ArrayList<>();
            int begin = breaks.first();
            for (int end = breaks.next();
                    end != BreakIterator.DONE && spans.size() < MOST_SENTENCES;
                    end = breaks.next()) {
                Span span = new Span(
                        begin,
                        begin + text.substring(begin, end).stripTrailing().length());
                if (says(span.of(text))) {
                    spans.add(span);
                }
                begin = end;
            }
            return new Sentences(
                    spans,
                    spans.stream().map(span -> encoder.encode(span.of(text))).toList());
        }

        /** A character of a script without spaces says about twice as much as a letter. */
        private static boolean says(String sentence) {
            return sentence.codePoints()
                            .filter(Character::isLetter)
                            .map(c -> Character.isIdeographic(c) ? 2 : 1)
                            .sum()
                    >= LEAST_LETTERS;
        }
    }

    /** The pairs that stand in the same order in both. */
    static List<Pair> of(Sentences first, Sentences second) {
        double[][] margins = margins(first.vectors(), second.vectors());
        List<Pair> pairs = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < margins.length; i++) {
            int j = best(margins[i]);
            if (j > last && margins[i][j] >= MARGIN && bestOfColumn(margins, i, j)) {
                pairs.add(new Pair(first.spans().get(i), second.spans().get(j)));
                last = j;
            }
        }
        return pairs;
    }

    private static int best(double[] row) {
        int best = -1;
        for (int j = 0; j < row.length; j++) {
            best = best < 0 || row[j] > row[best] ? j : best;
        }
        return best;
    }

    private static boolean bestOfColumn(double[][] margins, int i, int j) {
        return Arrays.stream(margins).allMatch(row -> row[j] <= margins[i][j]);
    }

    /** The likeness of each pair over the mean of what both are to their nearest ones. */
    private static double[][] margins(List<float[]> a, List<float[]> b) {
        double[][] likeness = new double[a.size()][b.size()];
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                likeness[i][j] = Math.max(0, SentenceEncoder.cosine(a.get(i), b.get(j)));
            }
        }
        double[] rows =
                Arrays.stream(likeness).mapToDouble(SentencePairs::nearest).toArray();
        double[] columns = new double[b.size()];
        for (int j = 0; j < columns.length; j++) {
            int column = j;
            columns[j] = nearest(
                    Arrays.stream(likeness).mapToDouble(row -> row[column]).toArray());
        }
        double[][] margins = new double[a.size()][b.size()];
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                double near = (rows[i] + columns[j]) / 2;
                margins[i][j] = near == 0 ? 0 : likeness[i][j] / near;
            }
        }
        return margins;
    }

    private static double nearest(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted, Math.max(0, sorted.length - NEXT), sorted.length)
                .average()
                .orElse(0);
    }
}
