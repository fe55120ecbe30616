package org.stemma.app.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.TracedStory;

/**
 * Finds what belongs to a report or a link of a story without looking through all of it: stories have thousands of both.
 *
 * @param reports by key
 * @param branches where each report stands in the lineage, by key; those not decided stand nowhere
 * @param parents the branch above, by the key of a report that hangs on something
 * @param links all links into a report from the threshold up, by key
 * @param numbers places of the links among the derivations, from 1, by identity
 * @param origins names by id
 * @param languages codes, most frequent first
 */
public record StoryIndex(
        Map<String, ReportView> reports,
        Map<String, Branch> branches,
        Map<String, Branch> parents,
        Map<String, List<Derivation>> links,
        Map<Derivation, Integer> numbers,
        Map<String, String> origins,
        List<String> languages) {

    static StoryIndex of(TracedStory traced, List<ReportView> reports, Forest forest) {
        StoryIndex index = new StoryIndex(
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new IdentityHashMap<>(),
                new HashMap<>(),
                languages(reports));
        reports.forEach(report -> index.reports.putIfAbsent(report.key(), report));
        traced.lineage().origins().forEach(origin -> index.name(origin));
        traced.lineage().derivations().forEach(index::link);
        forest.walk().forEach(index::branch);
        return index;
    }

    private void name(Origin origin) {
        origins.putIfAbsent(origin.id(), origin.name());
    }

    private void link(Derivation link) {
        numbers.put(link, numbers.size() + 1);
        if (link.confidence() >= Derivation.THRESHOLD) {
            links.computeIfAbsent(link.to(), key -> new ArrayList<>()).add(link);
        }
    }

    private void branch(Branch branch) {
        ReportView report = branch.report();
        if (report != null) {
            branches.putIfAbsent(report.key(), branch);
        }
        for (Branch child : branch.children()) {
            parents.putIfAbsent(Objects.requireNonNull(child.report()).key(), branch);
        }
    }

    private static List<String> languages(List<ReportView> reports) {
        Map<String, Long> counts = reports.stream()
                .map(ReportView::language)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
