package org.stemma.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.report.Report;

/**
 * Groups a stream of reports into stories, online: each report is compared with a bounded number of earlier ones, so that its cost
 * does not grow with the archive. Reports are taken in the order in which they are added; callers add dated reports by time of
 * publication and undated ones after them.
 */
public final class StoryClusterer {
    private static final double JOIN = .17;
    private static final int CANDIDATES = 40;
    private static final int MEMBERS = 16;

    private final Likeness likeness = new Likeness();
    private final Postings postings = new Postings();
    private final List<Report> reports = new ArrayList<>();
    private final List<Features> features = new ArrayList<>();
    private final List<Integer> storyOf = new ArrayList<>();
    private final Map<Integer, List<Integer>> members = new TreeMap<>();

    /** Puts a report into the story it belongs to, or into a new one. */
    public void add(Report report) {
        Features own = FeatureReader.read(report);
        likeness.learn(own);
        int index = reports.size();
        int story = bestStory(own, candidates(own));
        int chosen = story < 0 ? index : story;
        reports.add(report);
        features.add(own);
        storyOf.add(chosen);
        members.computeIfAbsent(chosen, s -> new ArrayList<>()).add(index);
        index(own, index);
    }

    /** The stories of all reports added so far, in the order of their first reports. */
    public List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        for (List<Integer> list : members.values()) {
            List<String> keys = list.stream().map(i -> reports.get(i).key()).toList();
            stories.add(new Story(keys.getFirst(), keys));
        }
        return stories;
    }

    private void index(Features own, int index) {
        for (int i = 0; i < own.pairs().size(); i++) {
            postings.add(own.pairs().term(i), index);
        }
    }

    /** The earlier reports that share most rare pairs of words with this one. */
    private List<Integer> candidates(Features own) {
        Map<Integer, Double> scores = new HashMap<>();
        for (int i = 0; i < own.pairs().size(); i++) {
            int pair = own.pairs().term(i);
            int count = likeness.pairCount(pair);
            if (count > 1) {
                double idf = likeness.idf(count);
                for (int report : postings.of(pair)) {
                    scores.merge(report, idf * idf, Double::sum);
                }
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private int bestStory(Features own, List<Integer> candidates) {
        int best = -1;
        double highest = JOIN;
        for (int story : candidates.stream().map(storyOf::get).distinct().toList()) {
            double link = link(own, members.getOrDefault(story, List.of()));
            if (link > highest) {
                highest = link;
                best = story;
            }
        }
        return best;
    }

    private double link(Features own, List<Integer> story) {
        List<Integer> latest = story.subList(Math.max(0, story.size() - MEMBERS), story.size());
        return latest.stream()
                .mapToDouble(i -> likeness.score(own, features.get(i)))
                .average()
                .orElse(0);
    }
}
