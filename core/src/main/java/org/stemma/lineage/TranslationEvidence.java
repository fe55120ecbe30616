package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.lineage.Translation.Match;
import org.stemma.report.Passage;
import org.stemma.text.Span;

/** The paragraphs or sentences of a report and its translation that say the same, and what was changed in them. */
final class TranslationEvidence {
    private static final int MOST_PAIRS = 3;
    private static final Comparator<Pair> PLACE = Comparator.comparingInt(pair -> pair.to.begin());

    private TranslationEvidence() {}

    private record Pair(Span from, Span to) {}

    /**
     * Pairs of paragraphs, the parent's first, those with most anchors in common, in the order of the translation; then pairs of
     * what was changed.
     */
    static List<Passage> of(Account parent, Account child, Translation translation) {
        boolean straight = translation.first().equals(parent);
        Map<Pair, Integer> anchors = new TreeMap<>(PLACE.thenComparingInt(pair -> pair.from.begin()));
        if (translation.anchorsDecide()) {
            for (Match match : translation.matches()) {
                Span from = paragraph(parent.report().text(), match.in(straight));
                Span to = paragraph(child.report().text(), match.in(!straight));
                anchors.merge(new Pair(from, to), 1, Integer::sum);
            }
        } else {
            translation
                    .sentences()
                    .pairs()
                    .forEach(pair -> anchors.put(new Pair(pair.in(straight), pair.in(!straight)), 1));
        }
        Comparator<Map.Entry<Pair, Integer>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
        List<Passage> passages = new ArrayList<>();
        anchors.entrySet().stream()
                .sorted(most)
                .limit(MOST_PAIRS)
                .map(Map.Entry::getKey)
                .sorted(PLACE)
                .forEach(pair -> {
                    passages.add(parent.report().passage(pair.from));
                    passages.add(child.report().passage(pair.to));
                });
        for (Match change : changes(translation)) {
            passages.add(parent.report().passage(change.in(straight)));
            passages.add(child.report().passage(change.in(!straight)));
        }
        return passages;
    }

    /** The first numbers and days that were changed. */
    static List<Match> changes(Translation translation) {
        return translation.changes().stream().limit(MOST_PAIRS).toList();
    }

    private static Span paragraph(String text, Span word) {
        int begin = text.lastIndexOf('\n', word.begin()) + 1;
        int end = text.indexOf('\n', word.end());
        return new Span(begin, end < 0 ? text.length() : end);
    }
}
