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
    private static final double JOIN = .17;
    /** Where many stories are alike, the best must stand out from the mean of the next {@value #NEXT}. */
    private static final double STAND_OUT = 2.5;

    private static final int NEXT = 5;
    private static final int REPAIR_EVERY = 1000;

    private final Likeness likeness = new Likeness();
    private final Candidates index = new Candidates(likeness);
    private final List<String> keys = new ArrayList<>();
    private final List<Features> features = new ArrayList<>();
    private final List<Set<Integer>> neighbours = new ArrayList<>();
    private final Partition partition = new Partition();
    private final StoryLink links = new StoryLink(likeness, features, partition);

    /** Puts a report into the story it belongs to, or into a new one. */
    public void add(Report report) {
        Features own = FeatureReader.read(report);
        likeness.learn(own);
        index.grown(own).forEach(holder -> features.get(holder).norms().forget());
        int number = keys.size();
        List<Integer> candidates = index.of(own, number);
        int story = choose(own, candidates);
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

    /** A copy, or else a text derived from another, joins the story of that text; else the closest story, if it is close and stands out. */
    private int choose(Features own, List<Integer> candidates) {
        for (int candidate : candidates) {
            if (own.copies(features.get(candidate))) {
                return partition.storyOf(candidate);
            }
        }
        for (int candidate : candidates) {
            if (own.derives(features.get(candidate))) {
                return partition.storyOf(candidate);
            }
        }
        return closest(own, candidates);
    }

    private int closest(Features own, List<Integer> candidates) {
        int best = -1;
        double highest = 0;
        List<Double> found = new ArrayList<>();
        for (int story : candidates.stream().map(partition::storyOf).distinct().toList()) {
            double link = links.link(own, story);
            found.add(link);
            if (link > highest) {
                highest = link;
                best = story;
            }
        }
        found.sort(Comparator.reverseOrder());
        double next = found.stream().skip(1).limit(NEXT).mapToDouble(x -> x).sum() / NEXT;
        return highest > Math.max(JOIN, STAND_OUT * next) ? best : -1;
    }
}
