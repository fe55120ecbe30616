package org.stemma.lineage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.report.Moment;
import org.stemma.report.Report;
import org.stemma.text.Shingles;
import org.stemma.text.Span;
import org.stemma.text.Word;
import org.stemma.text.Words;

/**
 * A report as lineage looks at it.
 *
 * @param index its place in the story
 * @param words all its words
 * @param own those that it does not quote: what two reports of one statement need not share
 * @param threes runs of three own words
 * @param fives runs of five own words
 */
record Account(int index, AnalyzedReport analyzed, List<Word> words, List<Word> own, Shingles threes, Shingles fives) {
    private static final int MOST_WORDS = 20_000;

    static Account of(int index, AnalyzedReport analyzed) {
        String text = analyzed.report().text();
        List<Word> all = Words.of(text);
        List<Word> words = all.size() > MOST_WORDS ? List.copyOf(all.subList(0, MOST_WORDS)) : all;
        List<List<Word>> pieces = pieces(words, Quoted.of(text));
        List<Word> own = pieces.stream().flatMap(List::stream).toList();
        return new Account(index, analyzed, words, own, Shingles.of(pieces, 3), Shingles.of(pieces, 5));
    }

    /** Runs of three words that stand in one quotation. */
    Shingles quoted() {
        List<List<Word>> quotations = Quoted.of(report().text()).stream()
                .map(quotation -> words.stream()
                        .filter(word -> quotation.contains(word.begin()))
                        .toList())
                .toList();
        return Shingles.of(quotations, 3);
    }

    /** The words between the quotations. */
    private static List<List<Word>> pieces(List<Word> words, List<Span> quotations) {
        List<List<Word>> pieces = new ArrayList<>();
        pieces.add(new ArrayList<>());
        int q = 0;
        for (Word word : words) {
            while (q < quotations.size() && quotations.get(q).end() <= word.begin()) {
                q++;
                pieces.add(new ArrayList<>());
            }
            if (q == quotations.size() || !quotations.get(q).contains(word.begin())) {
                pieces.getLast().add(word);
            }
        }
        return pieces;
    }

    /** Two accounts of one story are the same where they have one place in it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && account.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }

    Report report() {
        return analyzed.report();
    }

    String key() {
        return analyzed.key();
    }

    @Nullable
    Moment published() {
        return report().metadata().published();
    }

    @Nullable
    String language() {
        return report().language();
    }

    /** Whether this report is known to be older than {@code other}; equal days without times decide nothing. */
    boolean olderThan(Account other) {
        return order(other) < 0;
    }

    /** Negative where this is known to be older, positive where younger, 0 where time does not decide. */
    int order(Account other) {
        int order = order(published(), other.published());
        return order == 0 && oneAddress(other) ? edited(other) : order;
    }

    private static int order(@Nullable Moment a, @Nullable Moment b) {
        if (a == null || b == null) {
            return 0;
        }
        return a.time() == null || b.time() == null ? a.date().compareTo(b.date()) : a.compareTo(b);
    }

    /** Whether both were found at one address: then they are states of one page. */
    boolean oneAddress(Account other) {
        String url = report().metadata().url();
        return url != null && url.equals(other.report().metadata().url());
    }

    /** The order of two states of one page, by when they were last edited: one that was never comes first. */
    private int edited(Account other) {
        Moment a = report().metadata().modified();
        Moment b = other.report().metadata().modified();
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return order(a, b);
    }
}
