package org.stemma.app.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.lineage.Derivation;
import org.stemma.report.Moment;

/**
 * A part of the lineage's forest: a node, the link by which it hangs on its parent, and what hangs on it.
 *
 * @param link null for a root
 * @param also further links into the node, from what does not stand above it anyway
 */
public record Branch(Node node, @Nullable Derivation link, List<Derivation> also, List<Branch> children) {
    public Branch {
        also = List.copyOf(also);
        children = List.copyOf(children);
    }

    /** This branch and all below it, parents first. */
    public Stream<Branch> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Branch::walk));
    }

    public @Nullable ReportView report() {
        return node instanceof Node.Text text ? text.report() : null;
    }

    /** When the node was published; null for an origin and for an undated report. */
    public @Nullable Moment time() {
        ReportView report = report();
        return report == null ? null : report.time();
    }

    /** The earliest publication in this branch. */
    @Nullable
    Moment earliest() {
        return walk().map(Branch::time)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Moment::compareTo)
                .orElse(null);
    }

    /** The children in order, with two or more of one kind and without children of their own stacked. */
    public List<Twig> twigs() {
        Map<Object, List<Branch>> stacks = new LinkedHashMap<>();
        for (Branch child : children) {
            Derivation link = child.link;
            Object key = link != null && child.stacks() ? link.kind() : child;
            stacks.computeIfAbsent(key, any -> new ArrayList<>()).add(child);
        }
        return stacks.values().stream().map(Twig::new).toList();
    }

    /** Whether it may be drawn in one line with its like: nothing hangs on it, and it is no version of its parent. */
    private boolean stacks() {
        boolean version =
                link != null && (link.kind() == Derivation.Kind.UPDATES || link.kind() == Derivation.Kind.CORRECTS);
        return children.isEmpty() && also.isEmpty() && !version;
    }

    /** One child, or several of one kind that are drawn as one line. Never empty. */
    public record Twig(List<Branch> branches) {
        public Twig {
            branches = List.copyOf(branches);
        }

        public boolean stacked() {
            return branches.size() > 1;
        }

        public Branch first() {
            return branches.getFirst();
        }

        public List<@Nullable Moment> times() {
            List<@Nullable Moment> times = new ArrayList<>();
            branches.forEach(each -> times.add(each.time()));
            return times;
        }

        /** From the lowest to the highest confidence, two decimals: {@code 0.94–0.99}. */
        public String confidence() {
            List<Double> sorted = branches.stream()
                    .map(Branch::link)
                    .filter(Objects::nonNull)
                    .map(link -> Objects.requireNonNull(link).confidence())
                    .sorted()
                    .toList();
            return sorted.isEmpty() ? "" : Marks.range(sorted.getFirst(), sorted.getLast());
        }
    }
}
