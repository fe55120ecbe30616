package org.stemma.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins utterances into statements: the likeliest links first, at most one utterance of each report. */
final class StatementGroups {
    /** The share of the threshold that the mean link of two groups must reach. */
    private static final double COHESION = 0.9;

    /** Groups beyond this many members are compared by their first ones only. */
    private static final int SAMPLE = 12;

    private final StatementLinks links;
    private final Map<Integer, List<Utterance>> groups = new LinkedHashMap<>();
    private final Set<Integer> echoes = new HashSet<>();

    private StatementGroups(StatementLinks links) {
        this.links = links;
    }

    /** The statements, each as its utterances in the story's order; what one report says twice is there once. */
    static List<List<Utterance>> of(List<Utterance> utterances, StatementLinks links) {
        StatementGroups joined = new StatementGroups(links);
        utterances.forEach(utterance -> joined.groups.put(utterance.index(), new ArrayList<>(List.of(utterance))));
        List<StatementLinks.Link> strong = links.strong();
        strong.forEach(joined::join);
        strong.forEach(joined::echo);
        return joined.result();
    }

    private void join(StatementLinks.Link link) {
        List<Utterance> a = group(link.a());
        List<Utterance> b = group(link.b());
        if (link.a().report() == link.b().report() || a.equals(b) || clash(a, b) || !cohesive(a, b)) {
            return;
        }
        a.addAll(b);
        a.sort(Comparator.comparingInt(Utterance::index));
        b.forEach(utterance -> groups.put(utterance.index(), a));
    }

    private List<Utterance> group(Utterance utterance) {
        return groups.getOrDefault(utterance.index(), List.of());
    }

    private static boolean clash(List<Utterance> a, List<Utterance> b) {
        Set<Integer> reports = new HashSet<>();
        a.forEach(utterance -> reports.add(utterance.report()));
        return b.stream().anyMatch(utterance -> reports.contains(utterance.report()));
    }

    private boolean cohesive(List<Utterance> a, List<Utterance> b) {
        double mean = a.stream()
                .limit(SAMPLE)
                .flatMap(x -> b.stream().limit(SAMPLE).map(y -> links.score(x, y)))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return mean >= COHESION * StatementLinks.THRESHOLD;
    }

    /** An utterance alone that repeats one of its own report, or of a group that has its report already, is not a further statement. */
    private void echo(StatementLinks.Link link) {
        List<Utterance> a = group(link.a());
        List<Utterance> b = group(link.b());
        boolean gone =
                echoes.contains(link.a().index()) || echoes.contains(link.b().index());
        if (gone || a.equals(b) || !clash(a, b)) {
            return;
        }
        if (b.size() == 1
                && (a.size() > 1 || link.a().terms().size() >= link.b().terms().size())) {
            echoes.add(link.b().index());
        } else if (a.size() == 1) {
            echoes.add(link.a().index());
        }
    }

    private List<List<Utterance>> result() {
        Set<List<Utterance>> distinct = new LinkedHashSet<>();
        groups.forEach((index, group) -> {
            if (!echoes.contains(index)) {
                distinct.add(List.copyOf(group));
            }
        });
        return List.copyOf(distinct);
    }
}
