package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.stemma.lineage.Derivation.Kind;
import org.stemma.lineage.Derivation.Reason;
import org.stemma.report.Passage;
import org.stemma.text.Alignment;
import org.stemma.text.Alignment.Joined;
import org.stemma.text.Span;
import org.stemma.text.Word;

/** Makes the typed link from a parent to its child, with the passages that prove it. */
final class LinkMaker {
    private static final int LEAST_RUN = 4;
    private static final int GAP = 5;
    private static final int MOST_PASSAGES = 3;
    private static final double MOSTLY = .6;
    private static final double SHORTER = .8;

    private final Houses houses;

    LinkMaker(Houses houses) {
        this.houses = houses;
    }

    /** The words that both have, as shares of their own words, and the passages of it, longest first. */
    private record Common(double ofParent, double ofChild, List<Joined> passages) {}

    Derivation link(Direction direction, Kinship kinship) {
        Account parent = direction.parent();
        Account child = direction.child();
        Common common = common(parent, child);
        double confidence = kinship.confidence() * direction.certainty();
        List<Reason> reasons = List.of(
                new Reason(percent(common.ofChild()) + " of its own words stand in the parent, in runs", .7),
                new Reason(direction.reason(), direction.certainty() * .3));
        return new Derivation(
                parent.key(),
                child.key(),
                kind(parent, child, common),
                confidence,
                evidence(parent, child, common),
                reasons);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static Common common(Account parent, Account child) {
        List<Joined> passages = Alignment.join(Alignment.of(child.own(), parent.own(), LEAST_RUN), GAP);
        if (passages.isEmpty()) {
            passages = Alignment.join(Alignment.of(child.own(), parent.own(), 3), GAP);
        }
        double same = passages.stream().mapToInt(Joined::same).sum();
        List<Joined> longest = new ArrayList<>(passages);
        longest.sort(Comparator.comparingInt(Joined::same).reversed());
        return new Common(
                Math.min(1, same / Math.max(1.0, parent.own().size())),
                Math.min(1, same / Math.max(1.0, child.own().size())),
                longest);
    }

    private Kind kind(Account parent, Account child, Common common) {
        boolean same = Math.max(common.ofChild(), common.ofParent()) >= MOSTLY;
        if (same && versions(parent, child)) {
            return Revisions.corrects(child.report()) ? Kind.CORRECTS : Kind.UPDATES;
        }
        if (common.ofChild() >= MOSTLY) {
            boolean shorter = child.own().size() < SHORTER * parent.own().size();
            return shorter ? Kind.ABRIDGES : Kind.COPIES;
        }
        return same ? Kind.COPIES : Kind.REWRITES;
    }

    /** Whether both are versions of one house's report: one outlet, or a mark of revision and one credit. */
    private boolean versions(Account parent, Account child) {
        boolean marked = Revisions.number(child.report()) > Revisions.number(parent.report());
        String outlet = houses.family(parent.report().metadata().outlet());
        boolean oneOutlet = !outlet.isEmpty()
                && outlet.equals(houses.family(child.report().metadata().outlet()));
        return marked || (oneOutlet && parent.olderThan(child));
    }

    private static List<Passage> evidence(Account parent, Account child, Common common) {
        List<Passage> from = new ArrayList<>();
        List<Passage> to = new ArrayList<>();
        for (Joined joined : common.passages().stream().limit(MOST_PASSAGES).toList()) {
            to.add(passage(child, joined.firstBegin(), joined.firstEnd()));
            from.add(passage(parent, joined.secondBegin(), joined.secondEnd()));
        }
        from.addAll(to);
        return from;
    }

    /** The longest passage that both have, of {@code first} first; empty where they have none. */
    static List<Passage> longestCommon(Account first, Account second) {
        Common common = common(first, second);
        return evidence(
                first,
                second,
                new Common(0, 0, common.passages().stream().limit(1).toList()));
    }

    private static Passage passage(Account account, int begin, int end) {
        List<Word> words = account.own();
        return new Passage(
                account.key(),
                new Span(words.get(begin).begin(), words.get(end - 1).end()));
    }
}
