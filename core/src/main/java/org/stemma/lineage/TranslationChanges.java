package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.gazetteer.Anchor;
import org.stemma.lineage.Translation.Match;

/**
 * Numbers and days that a translation changed: in two paragraphs that say the same, the only one of each that the other lacks.
 */
final class TranslationChanges {
    private final String first;
    private final String second;
    private final List<Match> matches;
    private final Set<Anchor> matched = new HashSet<>();

    private TranslationChanges(String first, String second, List<Match> matches) {
        this.first = first;
        this.second = second;
        this.matches = matches;
        for (Match match : matches) {
            matched.add(match.anchor());
            matched.add(match.other());
        }
    }

    /** The changes between two texts, by the anchors of each and those that both have. */
    static List<Match> of(List<Anchor> ours, String first, List<Anchor> theirs, String second, List<Match> matches) {
        TranslationChanges changes = new TranslationChanges(first, second, matches);
        Map<Integer, List<Anchor>> left = changes.unmatched(ours, first);
        Map<Integer, List<Anchor>> right = changes.unmatched(theirs, second);
        List<Match> found = new ArrayList<>();
        changes.partners().forEach((paragraph, partner) -> {
            List<Anchor> from = left.getOrDefault(paragraph, List.of());
            List<Anchor> to = right.getOrDefault(partner, List.of());
            if (from.size() == 1
                    && to.size() == 1
                    && from.getFirst().kind() == to.getFirst().kind()) {
                found.add(new Match(from.getFirst(), to.getFirst()));
            }
        });
        return found;
    }

    private static int paragraph(String text, Anchor anchor) {
        return text.lastIndexOf('\n', anchor.span().begin()) + 1;
    }

    /** The numbers and days of each paragraph that the other text does not have. */
    private Map<Integer, List<Anchor>> unmatched(List<Anchor> anchors, String text) {
        Map<Integer, List<Anchor>> unmatched = new TreeMap<>();
        anchors.stream()
                .filter(anchor -> anchor.number() && anchor.sure() && !matched.contains(anchor))
                .forEach(anchor -> unmatched
                        .computeIfAbsent(paragraph(text, anchor), begin -> new ArrayList<>())
                        .add(anchor));
        return unmatched;
    }

    /** For each paragraph of the first text the one of the second that shares most anchors with it. */
    private Map<Integer, Integer> partners() {
        Map<Integer, Map<Integer, Integer>> shared = new TreeMap<>();
        for (Match match : matches) {
            shared.computeIfAbsent(paragraph(first, match.anchor()), begin -> new TreeMap<>())
                    .merge(paragraph(second, match.other()), 1, Integer::sum);
        }
        Map<Integer, Integer> partners = new TreeMap<>();
        shared.forEach((begin, counts) -> partners.put(
                begin,
                counts.entrySet().stream()
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .orElseThrow()
                        .getKey()));
        return partners;
    }
}
