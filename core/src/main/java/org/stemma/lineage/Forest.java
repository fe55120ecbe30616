package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The best forest under the constraints of descent: one parent at most, no circle, no ancestor known to be younger than a
 * descendant. Links are taken strongest first.
 */
final class Forest {
    private final Map<Account, Link> parentLinks = new HashMap<>();
    private final Map<Account, List<Account>> children = new HashMap<>();

    /** A candidate: what joins two reports, and in which direction. */
    record Link(Direction direction, Tie tie) {
        Account parent() {
            return direction.parent();
        }

        double confidence() {
            return tie.confidence() * direction.certainty();
        }

        Account child() {
            return direction.child();
        }
    }

    /** Adds the link if the forest stays one; says whether it did. */
    boolean add(Link link) {
        if (parentLinks.containsKey(link.child()) || !fits(link)) {
            return false;
        }
        parentLinks.put(link.child(), link);
        children.computeIfAbsent(link.parent(), p -> new ArrayList<>()).add(link.child());
        return true;
    }

    private boolean fits(Link link) {
        List<Account> ancestors = ancestors(link.parent());
        List<Account> descendants = descendants(link.child());
        return !ancestors.contains(link.child())
                && ancestors.stream().noneMatch(a -> descendants.stream().anyMatch(d -> d.olderThan(a)));
    }

    /** {@code account} and its ancestors, nearest first. */
    private List<Account> ancestors(Account account) {
        List<Account> line = new ArrayList<>();
        Link link = parentLinks.get(account);
        line.add(account);
        while (link != null) {
            line.add(link.parent());
            link = parentLinks.get(link.parent());
        }
        return line;
    }

    private List<Account> descendants(Account account) {
        List<Account> found = new ArrayList<>(List.of(account));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(children.getOrDefault(found.get(i), List.of()));
        }
        return found;
    }

    @Nullable
    Link parentLink(Account child) {
        return parentLinks.get(child);
    }

    Collection<Link> links() {
        return parentLinks.values().stream()
                .sorted((a, b) -> Integer.compare(a.child().index(), b.child().index()))
                .toList();
    }
}
