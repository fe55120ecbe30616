package org.stemma.story;

/** Counts by 32-bit term: eight bytes a place in open addressing, where a map of objects takes seventy. */
final class TermCounts {
    private final TermTable counts = new TermTable();

    int get(int term) {
        return counts.get(term);
    }

    /** One more; the new count. */
    int increment(int term) {
        int count = counts.get(term) + 1;
        counts.put(term, count);
        return count;
    }

    /** One less of a term that was counted; at none it is forgotten. */
    void decrement(int term) {
        int count = counts.get(term) - 1;
        if (count > 0) {
            counts.put(term, count);
        } else {
            counts.remove(term);
        }
    }

    /** How many terms are counted. */
    int size() {
        return counts.size();
    }
}
