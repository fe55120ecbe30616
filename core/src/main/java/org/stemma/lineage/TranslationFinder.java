package org.stemma.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.MultilingualEncoder;
import org.stemma.gazetteer.Anchor;
import org.stemma.gazetteer.AnchorReader;
import org.stemma.lineage.SentencePairs.Sentences;
import org.stemma.lineage.Translation.Match;
import org.stemma.text.QuotedSpans;

/** Finds the pairs of a story's reports in two languages of which one translates the other, by anchors that need no dictionary. */
final class TranslationFinder {
    private static final int LEAST = 6;
    private static final int MOST = 400;

    private final Map<Account, List<Anchor>> anchors = new HashMap<>();
    private final Map<Account, Sentences> sentences = new HashMap<>();
    private final @Nullable MultilingualEncoder encoder;

    private TranslationFinder(@Nullable MultilingualEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The pairs that are derived, in the order of the story.
     *
     * @param encoder for what anchors alone do not decide; null where the user has none
     */
    static List<Translation> of(List<Account> accounts, @Nullable MultilingualEncoder encoder) {
        TranslationFinder finder = new TranslationFinder(encoder);
        List<Translation> found = new ArrayList<>();
        for (Account first : accounts) {
            for (Account second : accounts.subList(first.index() + 1, accounts.size())) {
                if (foreign(first, second) && finder.worthReading(first, second)) {
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

    private boolean worthReading(Account first, Account second) {
        return encoder != null || common(first, second) >= LEAST;
    }

    private List<Anchor> anchors(Account account) {
        return anchors.computeIfAbsent(
                account, a -> AnchorReader.packaged().read(a.report().text(), a.language(), MOST));
    }

    /** How many anchors both have that surely are what they seem, in any order. */
    private int common(Account first, Account second) {
        Map<String, Integer> counts = new HashMap<>();
        anchors(first).stream().filter(Anchor::sure).forEach(anchor -> counts.merge(anchor.index(), 1, Integer::sum));
        int common = 0;
        for (Anchor anchor : anchors(second)) {
            if (anchor.sure() && counts.merge(anchor.index(), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common;
    }

    private Translation translation(Account first, Account second) {
        List<Match> matches = AnchorAlignment.of(anchors(first), anchors(second));
        List<Match> changes = TranslationChanges.of(
                anchors(first),
                first.report().text(),
                anchors(second),
                second.report().text(),
                matches);
        double share = Math.max(share(matches, anchors(first), true), share(matches, anchors(second), false));
        long sure = matches.stream()
                .filter(match -> match.anchor().sure() && match.other().sure())
                .count();
        double order = Math.min(1, (double) sure / Math.max(1, common(first, second)));
        boolean quotations = quotations(first) == quotations(second);
        return new Translation(first, second, matches, changes, pairs(first, second), share, order, quotations);
    }

    /** The sentences that say the same, as a share of those of the shorter text and one by one. */
    private Translation.Sentences pairs(Account first, Account second) {
        if (encoder == null) {
            return Translation.Sentences.NONE;
        }
        Sentences ours = sentences(first, encoder);
        Sentences theirs = sentences(second, encoder);
        int fewer = Math.min(ours.spans().size(), theirs.spans().size());
        List<SentencePairs.Pair> pairs = SentencePairs.of(ours, theirs);
        return new Translation.Sentences(pairs, (double) pairs.size() / Math.max(1, fewer));
    }

    private Sentences sentences(Account account, MultilingualEncoder known) {
        return sentences.computeIfAbsent(account, a -> Sentences.of(a.report().text(), a.language(), known));
    }

    /** How many of the sure anchors of one side are matched, 0 to 1; of few it says nothing. */
    private static double share(List<Match> matches, List<Anchor> anchors, boolean first) {
        long all = anchors.stream().filter(Anchor::sure).count();
        long matched = matches.stream().filter(match -> match.of(first).sure()).count();
        return all < LEAST ? 0 : (double) matched / all;
    }

    private static int quotations(Account account) {
        return QuotedSpans.of(account.report().text()).size();
    }
}
