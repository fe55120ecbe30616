package org.stemma.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Origin;

/**
 * The lineage as trees: every report hangs on its nearest source, origins stand at the roots.
 *
 * @param roots by their earliest publication, undated ones last
 * @param undecided reports of which nothing is known: no link in or out, no origin
 * @param candidates links below the threshold, by the report they would have led to
 */
public record Forest(List<Branch> roots, List<ReportView> undecided, Map<String, List<Derivation>> candidates) {
    private static final Comparator<Branch> BY_TIME =
            Comparator.comparing(Branch::earliest, Comparator.nullsLast(Comparator.naturalOrder()));

    public Forest {
        roots = List.copyOf(roots);
        undecided = List.copyOf(undecided);
    }

    static Forest of(Lineage lineage, List<ReportView> reports) {
        return new Planter(lineage, reports).plant();
    }

    /** All branches, parents first. */
    public Stream<Branch> walk() {
        return roots.stream().flatMap(Branch::walk);
    }

    /** Whether there is a link to draw. */
    public boolean linked() {
        return walk().anyMatch(branch -> branch.link() != null);
    }

    /** The highest confidence among what a report could come from; 0 where nothing was found. */
    public double best(ReportView report) {
        return candidates.getOrDefault(report.key(), List.of()).stream()
                .mapToDouble(Derivation::confidence)
                .max()
                .orElse(0);
    }

    /** Builds the trees: chooses for each report the one link by which it hangs. */
    private static final class Planter {
        private final Lineage lineage;
        private final Map<String, ReportView> reports = new LinkedHashMap<>();
        private final Map<String, List<Derivation>> incoming = new HashMap<>();
        private final Map<String, List<Derivation>> candidates = new LinkedHashMap<>();
        private final Map<String, Derivation> stem = new LinkedHashMap<>();
        private final Map<String, List<Derivation>> below = new HashMap<>();
        private final Set<String> sources = new HashSet<>();

        Planter(Lineage lineage, List<ReportView> all) {
            this.lineage = lineage;
            all.forEach(report -> reports.put(report.key(), report));
            lineage.origins().forEach(origin -> sources.add(origin.id()));
            lineage.derivations().forEach(this::sort);
        }

        private void sort(Derivation link) {
            boolean known = reports.containsKey(link.to())
                    && (reports.containsKey(link.from()) || sources.contains(link.from()))
                    && !link.from().equals(link.to());
            if (known) {
                Map<String, List<Derivation>> where = link.confidence() >= Derivation.THRESHOLD ? incoming : candidates;
                where.computeIfAbsent(link.to(), key -> new ArrayList<>()).add(link);
            }
        }

        Forest plant() {
            reports.keySet().forEach(this::choose);
            stem.values()
                    .forEach(link -> below.computeIfAbsent(link.from(), key -> new ArrayList<>())
                            .add(link));
            List<Branch> roots = new ArrayList<>();
            List<ReportView> undecided = new ArrayList<>();
            for (Origin origin : lineage.origins()) {
                List<Branch> children = reports.containsKey(origin.id()) ? List.of() : children(origin.id());
                if (!children.isEmpty()) {
                    roots.add(new Branch(new Node.Source(origin, held(origin)), null, List.of(), children));
                }
            }
            for (ReportView report : reports.values()) {
                if (!stem.containsKey(report.key())) {
                    Branch branch = branch(report, null);
                    if (branch.children().isEmpty() && report.undecided()) {
                        undecided.add(report);
                    } else {
                        roots.add(branch);
                    }
                }
            }
            roots.sort(BY_TIME);
            return new Forest(roots, undecided, candidates);
        }

        private void choose(String key) {
            incoming.getOrDefault(key, List.of()).stream()
                    .sorted(Comparator.comparingInt(this::rank)
                            .thenComparing(Derivation::confidence)
                            .reversed())
                    .filter(link -> !isBelow(link.from(), key))
                    .findFirst()
                    .ifPresent(link -> stem.put(key, link));
        }

        /** A text outranks a credit, a report outranks an origin. */
        private int rank(Derivation link) {
            return (link.kind() == Derivation.Kind.CREDITS ? 0 : 2) + (reports.containsKey(link.from()) ? 1 : 0);
        }

        private boolean isBelow(String key, String above) {
            @Nullable Derivation link = stem.get(key);
            while (link != null) {
                if (link.from().equals(above)) {
                    return true;
                }
                link = stem.get(link.from());
            }
            return false;
        }

        private List<Branch> children(String parent) {
            return below.getOrDefault(parent, List.of()).stream()
                    .map(link -> branch(Objects.requireNonNull(reports.get(link.to())), link))
                    .sorted(BY_TIME)
                    .toList();
        }

        private Branch branch(ReportView report, @Nullable Derivation link) {
            List<Derivation> also = incoming.getOrDefault(report.key(), List.of()).stream()
                    .filter(each -> !each.equals(link) && !isBelow(report.key(), each.from()))
                    .toList();
            return new Branch(new Node.Text(report), link, also, children(report.key()));
        }

        private boolean held(Origin origin) {
            return reports.values().stream().anyMatch(report -> report.holds(origin));
        }
    }
}
