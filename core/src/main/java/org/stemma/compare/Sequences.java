package org.stemma.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What two sequences of words have in common: runs of n words, as in BLEU, and the longest common subsequence, as in ROUGE-L. */
final class Sequences {
    private Sequences() {}

    /** How many runs of {@code n} words both have. */
    static int runs(List<String> a, List<String> b, int n) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i + n <= a.size(); i++) {
            counts.merge(a.subList(i, i + n), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + n <= b.size(); i++) {
            List<String> run = b.subList(i, i + n);
            Integer left = counts.get(run);
            if (left != null && left > 0) {
                counts.put(run, left - 1);
                common++;
            }
        }
        return common;
    }

    static int common(Map<String, Integer> a, Map<String, Integer> b) {
        int common = 0;
        for (Map.Entry<String, Integer> entry : a.entrySet()) {
            common += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
        }
        return common;
    }

    /** The length of the longest common subsequence. */
    static int longest(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (String word : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                row[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.size()];
    }
}
