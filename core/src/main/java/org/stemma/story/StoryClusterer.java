package org.stemma.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.report.Report;

/**
 * Groups a stream of reports into stories, online: each report is compared with a bounded number of earlier ones, so that its cost
 * does not grow with the archive. Reports are taken in the order in which they are added: the caller adds dated reports by time of
 * publication and undated ones after them. A story's id is the key of its first report.
 */
public final class StoryClusterer {
    private static final int REPAIR_EVERY = 1000;

    private final Likeness likeness = new Likeness();
    private final Candidates index = new Candidates(likeness);
    private final List<String> keys = new ArrayList<>();
    private final List<Features> features = new ArrayList<>();
    private final List<Set<Integer>> neighbours = new ArrayList<>();
    private final Partition partition = new Partition();
    private final StoryLink links = new StoryLink(likeness, features, partition);
    private final JoinRule rule = new JoinRule(links, features, partition);

    /** Puts a report into the story it belongs to, or into a new one. */
    public void add(Report report) {
        Features own = FeatureReader.read(report);
        likeness.learn(own);
        index.grown(own).forEach(holder -> features.get(holder).norms().forget());
        int number = keys.size();
        List<Integer> candidates = index.of(own, number);
        int story = rule.choose(own, candidates);
        keys.add(report.key());
        features.add(own);
        neighbours.add(new TreeSet<>(candidates));
        candidates.forEach(candidate -> neighbours.get(candidate).add(number));
        partition.add(story);
        index.index(own, number);
        if (keys.size() % REPAIR_EVERY == 0) {
            repair(keys.size() - 2 * REPAIR_EVERY);
        }
    }

    private void repair(int from) {
        new Repair(partition, links, features, neighbours, Math.max(0, from)).run();
    }

    /** The stories of all reports added so far, in the order of their first reports. */
    public List<Story> stories() {
        repair(keys.size() - 2 * REPAIR_EVERY);
        return partition.stories().stream()
                .map(partition::members)
                .sorted(Comparator.comparing(List::getFirst))
                .map(members -> members.stream().map(keys::get).toList())
                .map(members -> new Story(members.getFirst(), members))
                .toList();
    }
}
