package org.stemma.extract;

import java.util.HashSet;
import java.util.Set;

/** Remembers runs of four words, to tell what was said before. */
final class Shingles {
    private static final int RUN = 4;
    private static final double MOSTLY = .8;
    private final Set<Integer> seen = new HashSet<>();

    /** Whether four fifths of the runs of {@code text} stood in what was given before; remembers them otherwise. */
    boolean repeats(String text) {
        String[] words = text.split("[^\\p{L}\\p{N}]+");
        if (words.length < RUN + 4) {
            return false;
        }
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            int hash = 17;
            for (int k = i; k < i + RUN; k++) {
                hash = hash * 31 + words[k].hashCode();
            }
            runs.add(hash);
        }
        long known = runs.stream().filter(seen::contains).count();
        boolean repeated = known >= MOSTLY * runs.size();
        seen.addAll(runs);
        return repeated;
    }
}
