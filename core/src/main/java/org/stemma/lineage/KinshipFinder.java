package org.stemma.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all pairs of a story's reports that share more words than independent accounts do, through an index of their shingles: time
 * grows with what is shared, not with the square of the story.
 */
final class KinshipFinder {
    private static final int MOST_HOLDERS = 400;

    private final List<Account> accounts;
    private final Map<Long, List<Integer>> holders = new HashMap<>();
    private final List<Kinship> found = new ArrayList<>();

    private KinshipFinder(List<Account> accounts) {
        this.accounts = accounts;
    }

    /** The pairs that are derived, in the order of the story. */
    static List<Kinship> of(List<Account> accounts) {
        KinshipFinder finder = new KinshipFinder(accounts);
        accounts.forEach(finder::compare);
        return finder.found;
    }

    private void compare(Account account) {
        int[] shared = new int[accounts.size()];
        account.threes().stream().forEach(shingle -> {
            List<Integer> list = holders.computeIfAbsent(shingle, s -> new ArrayList<>(2));
            list.forEach(holder -> shared[holder]++);
            if (list.size() < MOST_HOLDERS) {
                list.add(account.index());
            }
        });
        for (int i = 0; i < account.index(); i++) {
            keep(accounts.get(i), account, shared[i]);
        }
    }

    private void keep(Account earlier, Account account, int shared) {
        int smaller = Math.min(earlier.threes().size(), account.threes().size());
        double threes = smaller == 0 ? 0 : (double) shared / smaller;
        Kinship quick = new Kinship(earlier, account, threes, 0, shared);
        if (quick.derived()) {
            double fives = earlier.fives().containment(account.fives());
            Kinship kinship = new Kinship(earlier, account, threes, fives, shared);
            if (kinship.spread()) {
                found.add(kinship);
            }
        }
    }
}
