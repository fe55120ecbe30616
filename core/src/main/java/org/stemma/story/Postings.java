package org.stemma.story;

/**
 * For each term the latest of the held reports that have it, at most {@value Rings#MOST}. A term of one report, as most are, takes a
 * place in a table alone; the others have a ring each.
 */
final class Postings {
    /** A term's only report + 1, or minus its ring. */
    private final TermTable terms = new TermTable();

    private final Rings rings = new Rings();

    /**
     * Notes that {@code report}, later than all before, has {@code term}.
     *
     * @param oldest of the reports that are held
     */
    void add(int term, int report, int oldest) {
        int known = terms.get(term);
        if (known == 0) {
            terms.put(term, report + 1);
            return;
        }
        int ring = known < 0 ? -known : rings.create(known - 1);
        int grown = rings.add(ring, report, oldest);
        if (known != -grown) {
            terms.put(term, -grown);
        }
    }

    /** Forgets that a report has {@code term}: the oldest of those that are held. */
    void remove(int term) {
        int known = terms.get(term);
        if (known > 0 || rings.drop(-known)) {
            terms.remove(term);
        }
    }

    /** Writes the reports of {@code term} from {@code oldest} on into {@code found}, and gives their number. */
    int of(int term, int oldest, int[] found) {
        int known = terms.get(term);
        if (known < 0) {
            return rings.read(-known, oldest, found);
        }
        found[0] = known - 1;
        return known == 0 ? 0 : 1;
    }

    /** How many of the held reports have {@code term}. */
    int count(int term) {
        int known = terms.get(term);
        return known < 0 ? rings.held(-known) : Math.min(known, 1);
    }

    /** How many terms are held. */
    int size() {
        return terms.size();
    }
}
