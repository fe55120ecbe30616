package org.stemma.app.page;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.stemma.app.view.Branch;
import org.stemma.app.view.StoryView;

/**
 * How much of a story one page shows. A served page of a big story shows the beginning of every list, and leads to the rest.
 *
 * @param whole whether nothing is left out
 * @param listed the branches that the lineage's list shows; empty where it shows all
 */
record Cut(boolean whole, Set<Branch> listed) {
    /** Reports beyond which a served page is cut. */
    static final int BIG = 60;

    private static final int BRANCHES = 300;
    static final int REPORTS = 100;
    static final int STATEMENTS = 20;
    static final int WORDINGS = 24;
    static final int VALUES = 10;
    static final int ROWS = 60;
    static final int EVIDENCE = 40;

    static final Cut NONE = new Cut(true, Set.of());

    /** The cut of a served page. */
    static Cut of(StoryView view) {
        return view.reports().size() <= BIG ? NONE : new Cut(false, nearest(view));
    }

    /** The branches nearest to the roots. */
    private static Set<Branch> nearest(StoryView view) {
        Set<Branch> nearest = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Branch> waiting = new ArrayDeque<>(view.forest().roots());
        while (!waiting.isEmpty() && nearest.size() < BRANCHES) {
            Branch branch = waiting.removeFirst();
            nearest.add(branch);
            waiting.addAll(branch.children());
        }
        return nearest;
    }

    boolean lists(Branch branch) {
        return whole || listed.contains(branch);
    }

    /** The first {@code most} of {@code all}, or all of them. */
    <T> List<T> first(List<T> all, int most) {
        return whole || all.size() <= most ? all : all.subList(0, most);
    }

    /** How many are not shown. */
    int rest(List<?> all, int most) {
        return all.size() - first(all, most).size();
    }
}
