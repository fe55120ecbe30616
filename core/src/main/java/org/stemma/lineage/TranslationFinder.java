package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.lineage.Translation.Match;
import org.stemma.text.QuotedSpans;

/** Finds the pairs of a story's reports in two languages of which one translates the other, by anchors that need no dictionary. */
final class TranslationFinder {
    private static final int LEAST = 8;

    private final Map<Account, List<Anchor>> anchors = new HashMap<>();
    private final Houses houses;

    private TranslationFinder(Houses houses) {
        this.houses = houses;
    }

    /** The pairs that are derived, in the order of the story. */
    static List<Translation> of(List<Account> accounts, Houses houses) {
        TranslationFinder finder = new TranslationFinder(houses);
        List<Translation> found = new ArrayList<>();
        for (Account first : accounts) {
            for (Account second : accounts.subList(first.index() + 1, accounts.size())) {
                if (foreign(first, second) && finder.common(first, second) >= LEAST) {
                    found.add(finder.translation(first, second));
                }
            }
        }
        return found.stream().filter(Translation::derived).toList();
    }

    private static boolean foreign(Account a, Account b) {
        String one = a.language();
        String other = b.language();
        return one != null && other != null && !one.equals(other);
    }

    private List<Anchor> anchors(Account account) {
        return anchors.computeIfAbsent(account, a -> Anchor.of(a, houses));
    }

    /** How many anchors both have, in any order. */
    private int common(Account first, Account second) {
        Map<String, Integer> counts = new HashMap<>();
        anchors(first).forEach(anchor -> counts.merge(anchor.key(), 1, Integer::sum));
        int common = 0;
        for (Anchor anchor : anchors(second)) {
            if (counts.getOrDefault(anchor.key(), 0) > 0) {
                counts.merge(anchor.key(), -1, Integer::sum);
                common++;
            }
        }
        return common;
    }

    private Translation translation(Account first, Account second) {
        List<Match> matches = ordered(anchors(first), anchors(second));
        int fewer = Math.min(anchors(first).size(), anchors(second).size());
        double share = (double) matches.size() / Math.max(1, fewer);
        double order = (double) matches.size() / Math.max(1, common(first, second));
        return new Translation(first, second, matches, share, order, quotations(first) == quotations(second));
    }

    private static int quotations(Account account) {
        return QuotedSpans.of(account.report().text()).size();
    }

    /** The longest common subsequence. */
    private static List<Match> ordered(List<Anchor> a, List<Anchor> b) {
        int[][] best = lengths(a, b);
        List<Match> matches = new ArrayList<>();
        int i = a.size();
        int j = b.size();
        while (i > 0 && j > 0) {
            if (a.get(i - 1).key().equals(b.get(j - 1).key())) {
                i--;
                j--;
                matches.add(new Match(a.get(i), a.get(i).span(), b.get(j).span()));
            } else if (best[i - 1][j] >= best[i][j - 1]) {
                i--;
            } else {
                j--;
            }
        }
        Collections.reverse(matches);
        return matches;
    }

    private static int[][] lengths(List<Anchor> a, List<Anchor> b) {
        int[][] best = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                boolean same = a.get(i - 1).key().equals(b.get(j - 1).key());
                best[i][j] = same ? best[i - 1][j - 1] + 1 : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best;
    }
}
