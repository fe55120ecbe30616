package org.stemma.lineage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.text.Word;
import org.stemma.text.Words;

/**
 * Which reports are versions of one report: the same outlet's, or one agency's as other outlets carry it, with most of the text or with
 * the same headline and much of it. A version comes from the version before it, however near in time a copy elsewhere is.
 */
final class Versions {
    private static final double SAME_HEADLINE = .25;

    /** Links from the latest parents first. */
    static final Comparator<Forest.Link> LATEST_FIRST = Comparator.<Forest.Link, Instant>comparing(
                    link -> instant(link.parent()))
            .thenComparing(link -> Revisions.number(link.parent().report()))
            .thenComparing(Forest.Link::confidence)
            .reversed()
            .thenComparing(link -> link.parent().index())
            .thenComparing(link -> link.child().index());

    private final Houses houses;
    private final Map<Account, HouseCredit> credits;

    Versions(Houses houses, Map<Account, HouseCredit> credits) {
        this.houses = houses;
        this.credits = credits;
    }

    private static Instant instant(Account account) {
        Moment published = account.published();
        return published == null ? Instant.MIN : published.instant();
    }

    /** Whether both stand on the pages of one outlet. */
    static boolean oneOutlet(Account a, Account b) {
        if (a.oneAddress(b)) {
            return true;
        }
        Outlet first = a.report().metadata().outlet();
        Outlet second = b.report().metadata().outlet();
        return alike(first.domain(), second.domain())
                || (alike(first.name(), second.name()) && (first.domain() == null || second.domain() == null));
    }

    private static boolean alike(@Nullable String a, @Nullable String b) {
        return a != null && !a.isBlank() && a.equalsIgnoreCase(b);
    }

    /** Whether {@code later} carries another version than {@code earlier} of one agency's report, neither on its own pages. */
    boolean carried(Account earlier, Account later) {
        HouseCredit first = credits.get(earlier);
        HouseCredit second = credits.get(later);
        return first != null
                && second != null
                && first.house().equals(second.house())
                && !published(earlier)
                && !published(later)
                && Revisions.number(later.report()) > Revisions.number(earlier.report());
    }

    /** Whether the report stands on its house's own pages, or credits no house. */
    private boolean published(Account account) {
        HouseCredit credit = credits.get(account);
        return credit == null
                || Objects.equals(
                        credit.house(),
                        houses.publisher(account.report().metadata().outlet()));
    }

    /** Whether the link leads from a version of a report to the next, and the child was not taken from a house elsewhere. */
    boolean joins(Forest.Link link) {
        Account parent = link.parent();
        Account child = link.child();
        if (!oneOutlet(parent, child) || !published(child)) {
            return false;
        }
        Tie tie = link.tie();
        return tie.copied() || (tie.share(child) >= SAME_HEADLINE && sameHeadline(parent, child));
    }

    private static boolean sameHeadline(Account a, Account b) {
        List<String> first = core(a);
        return !first.isEmpty() && first.equals(core(b));
    }

    /** The headline's words without marks of revision before a dash or colon. */
    private static List<String> core(Account account) {
        String headline = account.report().metadata().headline();
        if (headline == null) {
            return List.of();
        }
        String plain = Revisions.unmarked(headline).toLowerCase(Locale.ROOT);
        return Words.of(plain).stream().map(Word::form).toList();
    }
}
