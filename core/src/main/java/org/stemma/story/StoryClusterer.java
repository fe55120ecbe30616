package org.stemma.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.report.Report;

/**
 * Groups a stream of reports into stories, online: each report is compared with a bounded number of earlier ones, and only the latest
 * are held, so that neither its cost nor the memory grow with the archive. Reports may come in any order, and each finds
 * the story of what it resembles among those that are held; the same reports in the same order always give the same stories. A
 * story's id is the key of the report that founded it.
 */
public final class StoryClusterer {
    /** Reports held for comparison. */
    static final int HELD = 100_000;

    private static final int REPAIR_EVERY = 1000;

    private final Postings pairs = new Postings();
    private final Likeness likeness = new Likeness(pairs);
    private final List<String> keys = new ArrayList<>();
    private final Window window;
    private final Candidates index;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Partition partition = new Partition(keys);
    private final StoryLink links;
    private final JoinRule rule;
    private final Doubts doubts;

    public StoryClusterer() {
        this(HELD);
    }

    /** @param held reports that are held for comparison */
    public StoryClusterer(int held) {
        this.window = new Window(held);
        this.index = new Candidates(pairs, likeness, window);
        this.links = new StoryLink(likeness, window, partition);
        this.rule = new JoinRule(links, window, partition);
        this.doubts = new Doubts(window, partition);
    }

    /** As {@link #add(Digest)}, reading the report here. */
    public List<StoryChange> add(Report report) {
        return add(Digest.of(report));
    }

    /** Puts a report into the story it belongs to, or into a new one; gives all changes of stories, in their order. */
    public List<StoryChange> add(Digest report) {
        Features own = report.features();
        int[] candidates = index(own);
        JoinRule.Decision decision = rule.choose(own, candidates);
        keys.add(report.key());
        partition.add(decision.story() < 0 ? storyOfOldText(own) : decision.story());
        window.add(own, candidates);
        doubts.placed(own.norms().number, decision);
        if (keys.size() % REPAIR_EVERY == 0) {
            repair();
        }
        return partition.takeChanges();
    }

    /** The story of which a text long gone is copied, or -1. */
    private int storyOfOldText(Features own) {
        int old = fingerprints.find(own);
        return old < 0 ? -1 : partition.storyOf(old);
    }

    /**
     * Takes in a report whose story is known from an earlier clusterer, so that later reports can join it. What a clusterer held is
     * restored before anything is added to it, in the order in which it came.
     *
     * @param story its id
     */
    public void restore(Digest report, String story) {
        Features own = report.features();
        int[] candidates = index(own);
        keys.add(report.key());
        partition.restore(story);
        window.add(own, candidates);
    }

    /** Makes place for a report, learns its words, and gives the held reports that share most with it. */
    private int[] index(Features own) {
        if (window.isFull()) {
            evict();
        }
        own.norms().number = window.size();
        likeness.learn(own);
        int[] candidates = index.of(own);
        index.index(own);
        return candidates;
    }

    private void evict() {
        Features oldest = window.get(window.oldest());
        partition.evict(window.oldest());
        fingerprints.keep(oldest, window.oldest());
        likeness.forget(oldest);
        index.forget(oldest);
        window.evict();
    }

    /** Looks once more at the latest reports, as is done from time to time; for the end of a stream. */
    public List<StoryChange> settle() {
        repair();
        return partition.takeChanges();
    }

    private void repair() {
        int from = Math.max(window.oldest(), keys.size() - 2 * REPAIR_EVERY);
        new Repair(partition, window, rule, doubts, from).run();
    }

    /** How many reports are held for comparison. */
    int held() {
        return window.size() - window.oldest();
    }

    /** How many terms are held with them. */
    int terms() {
        return index.size();
    }

    /** How many reports were added. */
    public int size() {
        return keys.size();
    }

    /** The id of the story that a report is in now; reports are numbered as they were added, from 0. */
    public String storyOf(int report) {
        return partition.id(partition.storyOf(report));
    }

    /** The stories of all reports added so far, in the order of their first reports. */
    public List<Story> stories() {
        Map<Integer, List<String>> members = new LinkedHashMap<>();
        for (int report = 0; report < keys.size(); report++) {
            members.computeIfAbsent(partition.storyOf(report), s -> new ArrayList<>())
                    .add(keys.get(report));
        }
        return members.entrySet().stream()
                .map(story -> new Story(partition.id(story.getKey()), story.getValue()))
                .toList();
    }
}
