package org.stemma.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Stems;
import org.stemma.text.StopWords;
import org.stemma.text.Word;

/**
 * Finds all pairs of a story's reports that share more words than independent accounts do, through an index of their shingles: time
 * grows with what is shared, not with the square of the story.
 */
final class KinshipFinder {
    private static final int MOST_HOLDERS = 400;
    /** Where so many of its words are another's, few shared runs are enough: a text told anew. */
    private static final double RETOLD = .40;

    private final List<Account> accounts;
    private final Map<Long, List<Integer>> holders = new HashMap<>();
    private final List<Kinship> found = new ArrayList<>();
    private final Map<Account, Set<String>> contents = new HashMap<>();
    private @Nullable Set<Long> said;

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

    /** The share of the words that mean something in the report that has fewer of them, which the other has, too. */
    private double contents(Account a, Account b) {
        Set<String> first = contents.computeIfAbsent(a, KinshipFinder::stems);
        Set<String> second = contents.computeIfAbsent(b, KinshipFinder::stems);
        boolean straight = first.size() < second.size();
        Set<String> fewer = straight ? first : second;
        Set<String> more = straight ? second : first;
        return fewer.isEmpty()
                ? 0
                : (double) fewer.stream().filter(more::contains).count() / fewer.size();
    }

    private static Set<String> stems(Account account) {
        return account.own().stream()
                .map(Word::form)
                .filter(form -> !StopWords.contains(form))
                .map(Stems::of)
                .collect(Collectors.toSet());
    }

    private void keep(Account earlier, Account account, int shared) {
        Kinship quick = new Kinship(earlier, account, share(earlier, account, shared), 0, shared);
        if (quick.derived() || quick.thin()) {
            double fives = earlier.fives().containment(account.fives());
            Kinship kinship = new Kinship(earlier, account, quick.threes(), fives, shared);
            if (kinship.whole() || own(kinship)) {
                found.add(kinship);
            }
        }
    }

    private static double share(Account a, Account b, int shared) {
        int smaller = Math.min(a.threes().size(), b.threes().size());
        return smaller == 0 ? 0 : (double) shared / smaller;
    }

    /** Whether enough is shared that nobody in the story gives as another's words. */
    private boolean own(Kinship kinship) {
        Account first = kinship.first();
        Account second = kinship.second();
        Set<Long> said = said();
        int own = first.threes().shared(second.threes(), said);
        Kinship without = new Kinship(first, second, share(first, second, own), kinship.fives(), own);
        return without.derived()
                ? without.spread()
                : without.thin() && contents(first, second) >= RETOLD && without.spread();
    }

    /** The runs of three words that stand in a quotation in some report of the story. */
    private Set<Long> said() {
        Set<Long> all = said;
        if (all == null) {
            all = accounts.stream()
                    .flatMapToLong(account -> account.quoted().stream())
                    .boxed()
                    .collect(Collectors.toCollection(HashSet::new));
            said = all;
        }
        return all;
    }
}
