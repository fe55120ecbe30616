package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.lineage.Derivation.Kind;
import org.stemma.lineage.Derivation.Reason;
import org.stemma.lineage.Translation.Match;
import org.stemma.report.Passage;
import org.stemma.text.Alignment;
import org.stemma.text.Alignment.Joined;
import org.stemma.text.Disguise;
import org.stemma.text.Span;
import org.stemma.text.Word;

/** Makes the typed link from a parent to its child, with the passages that prove it. */
final class LinkMaker {
    private static final int LEAST_RUN = 4;
    private static final int GAP = 5;
    private static final int MOST_PASSAGES = 3;
    private static final double MOSTLY = .6;
    private static final double SHORTER = .8;

    private final Versions versions;

    LinkMaker(Versions versions) {
        this.versions = versions;
    }

    /** The words that both have, as shares of their own words, and the passages of it, longest first. */
    private record Common(double ofParent, double ofChild, List<Joined> passages) {}

    Derivation link(Forest.Link link) {
        return link.tie() instanceof Translation translation ? translated(link, translation) : ofText(link);
    }

    private static Derivation translated(Forest.Link link, Translation translation) {
        Account parent = link.parent();
        Account child = link.child();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(sameInBoth(translation), .7));
        reasons.add(direction(link.direction()));
        boolean straight = translation.first().equals(parent);
        for (Match change : TranslationEvidence.changes(translation)) {
            String from = change.in(straight).of(parent.report().text());
            String to = change.in(!straight).of(child.report().text());
            reasons.add(new Reason("changed: \u201C" + from + "\u201D to \u201C" + to + "\u201D", 0));
        }
        return new Derivation(
                parent.key(),
                child.key(),
                Kind.TRANSLATES,
                link.confidence(),
                TranslationEvidence.of(parent, child, translation),
                reasons);
    }

    private static String sameInBoth(Translation translation) {
        return translation.anchorsDecide()
                ? translation.matches().size() + " numbers and names stand in the same order in both languages"
                : translation.sentences().pairs().size()
                        + " sentences say the same in the same order in both languages";
    }

    private static Reason direction(Direction direction) {
        return new Reason(direction.reason(), direction.certainty() * .3);
    }

    private Derivation ofText(Forest.Link link) {
        Direction direction = link.direction();
        Account parent = direction.parent();
        Account child = direction.child();
        Common common = common(parent, child);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(percent(common.ofChild()) + " of its own words stand in the parent, in runs", .7));
        reasons.add(direction(direction));
        reasons.addAll(disguises(parent, child));
        Kind kind = kind(parent, child, common);
        if (kind == Kind.UPDATES || kind == Kind.CORRECTS) {
            VersionChanges.of(parent, child).forEach(change -> reasons.add(new Reason(change, 0)));
        }
        return new Derivation(
                parent.key(), child.key(), kind, link.confidence(), evidence(parent, child, common), reasons);
    }

    /** What was done to the child's letters, and not to the parent's; it is seen, but weighs nothing. */
    private static List<Reason> disguises(Account parent, Account child) {
        Set<Disguise> own = Disguise.of(child.report().text());
        own.removeAll(Disguise.of(parent.report().text()));
        return own.stream()
                .map(each -> new Reason("disguised: " + each.words(), 0))
                .toList();
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
        boolean ownEarlier = parent.oneAddress(child) || (Versions.oneOutlet(parent, child) && parent.olderThan(child));
        if (ownEarlier && !same) {
            return Kind.UPDATES;
        }
        if (same && (ownEarlier || marked(parent, child))) {
            return Revisions.corrects(child.report()) ? Kind.CORRECTS : Kind.UPDATES;
        }
        if (common.ofChild() >= MOSTLY) {
            boolean shorter = child.own().size() < SHORTER * parent.own().size();
            return shorter ? Kind.ABRIDGES : Kind.COPIES;
        }
        return same ? Kind.COPIES : Kind.REWRITES;
    }

    private boolean marked(Account parent, Account child) {
        boolean later = Revisions.number(child.report()) > Revisions.number(parent.report());
        return later && (Versions.oneOutlet(parent, child) || versions.carried(parent, child));
    }

    /** Pairs of passages, the parent's and then the child's. */
    private static List<Passage> evidence(Account parent, Account child, Common common) {
        List<Passage> pairs = new ArrayList<>();
        for (Joined joined : common.passages().stream().limit(MOST_PASSAGES).toList()) {
            pairs.add(passage(parent, joined.secondBegin(), joined.secondEnd()));
            pairs.add(passage(child, joined.firstBegin(), joined.firstEnd()));
        }
        return pairs;
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
