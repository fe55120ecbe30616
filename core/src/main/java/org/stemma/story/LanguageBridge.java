package org.stemma.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Report;

/**
 * Joins stories across languages, which share no words: a report and one of another language that hold the same numbers, days, places
 * and names within days tell one event. Each report is compared with the latest {@value #RECENT} alone; a stream of one language costs
 * nothing but their memory.
 */
public final class LanguageBridge {
    private static final int RECENT = 1000;

    private final Deque<ForeignReport> recent = new ArrayDeque<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    /** Two reports of one event in two languages. */
    private record Link(String first, String second) {}

    /** Looks for the report of another language that tells the event of {@code report}, and gives its key; null where there is none. */
    public @Nullable String add(Report report) {
        if (report.language() == null) {
            return null;
        }
        ForeignReport own = new ForeignReport(report);
        languages.merge(own.language(), 1, Integer::sum);
        ForeignReport best = languages.size() > 1 ? nearest(own) : null;
        if (best != null) {
            links.add(new Link(best.key(), own.key()));
        }
        recent.addLast(own);
        if (recent.size() > RECENT) {
            String oldest = recent.removeFirst().language();
            languages.computeIfPresent(oldest, (language, count) -> count == 1 ? null : count - 1);
        }
        return best == null ? null : best.key();
    }

    private @Nullable ForeignReport nearest(ForeignReport own) {
        ForeignReport best = null;
        double highest = 0;
        for (ForeignReport other : recent) {
            double share = other.language().equals(own.language()) ? 0 : own.shared(other);
            if (share > highest) {
                highest = share;
                best = other;
            }
        }
        return best;
    }

    /** The stories with those joined that a link runs between; a joined story has the id of its first. */
    public List<Story> join(List<Story> stories) {
        if (links.isEmpty()) {
            return stories;
        }
        Map<String, Integer> places = new HashMap<>();
        int[] group = new int[stories.size()];
        for (int i = 0; i < group.length; i++) {
            int place = i;
            group[i] = i;
            stories.get(i).reports().forEach(key -> places.put(key, place));
        }
        for (Link link : links) {
            int a = root(group, places.get(link.first()));
            int b = root(group, places.get(link.second()));
            group[Math.max(a, b)] = Math.min(a, b);
        }
        return joined(stories, group);
    }

    private static int root(int[] group, @Nullable Integer of) {
        if (of == null) {
            throw new IllegalArgumentException("a report that was added is in no story");
        }
        int i = of;
        while (group[i] != i) {
            i = group[i];
        }
        return i;
    }

    private static List<Story> joined(List<Story> stories, int[] group) {
        List<List<String>> members = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            int root = root(group, i);
            members.add(new ArrayList<>());
            members.get(root).addAll(stories.get(i).reports());
        }
        List<Story> joined = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            if (!members.get(i).isEmpty()) {
                joined.add(new Story(stories.get(i).id(), members.get(i)));
            }
        }
        return joined;
    }
}
