package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Metadata;
import org.stemma.report.Report;

/**
 * Traces the reports of one story to their origins: text that is shared, credits, carriers named in sentences and time together give
 * the best forest; where they do not decide, it abstains. Thread-safe.
 */
public final class LineageTracer {
    private final Houses known;

    public LineageTracer(Gazetteer gazetteer) {
        this(new GazetteerHouses(gazetteer));
    }

    LineageTracer(Houses known) {
        this.known = known;
    }

    /** The lineage of {@code story}, its members in the order given. */
    public Lineage trace(List<AnalyzedReport> story) {
        List<Account> accounts = IntStream.range(0, story.size())
                .mapToObj(i -> Account.of(i, story.get(i)))
                .toList();
        return new Trace(accounts).lineage();
    }

    /** One run over one story. */
    private final class Trace {
        private final List<Account> accounts;
        private final Houses houses;
        private final LinkMaker linkMaker;
        private final Map<Account, HouseCredit> credits = new HashMap<>();
        private final Map<Account, List<Relay>> relays = new HashMap<>();

        Trace(List<Account> accounts) {
            this.accounts = accounts;
            this.houses = new StoryHouses(
                    known, accounts.stream().map(Account::report).toList());
            this.linkMaker = new LinkMaker(houses);
            HouseNames names = new HouseNames(houses);
            for (Account account : accounts) {
                HouseCredit credit = CreditReader.of(account.report(), names, houses);
                if (credit != null) {
                    credits.put(account, credit);
                }
                relays.put(account, RelayReader.of(account, names, houses));
            }
        }

        Lineage lineage() {
            List<Kinship> kinships = KinshipFinder.of(accounts);
            Forest forest = forest(kinships);
            OriginFinder finder = new OriginFinder(houses, credits, relays, kinships, forest);
            Map<String, Origin> origins = new TreeMap<>();
            List<Lineage.Member> members = new ArrayList<>();
            List<Derivation> derivations = new ArrayList<>();
            for (Account account : accounts) {
                Conclusion conclusion = finder.of(account);
                Origin origin = conclusion.origin() == null ? Origin.UNKNOWN : conclusion.origin();
                origins.putIfAbsent(origin.id(), origin);
                members.add(member(account, conclusion));
                derivations.addAll(conclusion.links());
            }
            forest.links().forEach(link -> derivations.add(linkMaker.link(link.direction(), link.kinship())));
            return new Lineage(members, List.copyOf(origins.values()), derivations);
        }

        private Lineage.Member member(Account account, Conclusion conclusion) {
            return new Lineage.Member(
                    account.key(),
                    conclusion.newsroom(),
                    credited(account),
                    conclusion.originIds(),
                    conclusion.confidence());
        }

        private @Nullable String credited(Account account) {
            HouseCredit credit = credits.get(account);
            Report report = account.report();
            Metadata metadata = report.metadata();
            boolean itself = credit != null && credit.house().equals(houses.publisher(metadata.outlet()));
            return credit == null || itself ? metadata.agency() : credit.house().id();
        }

        private Forest forest(List<Kinship> kinships) {
            Forest forest = new Forest();
            kinships.stream()
                    .map(kinship -> new Forest.Link(Direction.of(kinship), kinship))
                    .filter(this::possible)
                    .sorted(Comparator.comparingDouble(Trace::rank)
                            .reversed()
                            .thenComparing(link -> link.parent().index())
                            .thenComparing(link -> link.child().index()))
                    .forEach(forest::add);
            return forest;
        }

        /** The strength of a link, the more of the child's text it explains. */
        private static double rank(Forest.Link link) {
            double share = (double) link.kinship().sharedThrees()
                    / Math.max(1, link.child().threes().size());
            double strength = link.confidence();
            return Math.round(100 * strength * (.5 + .5 * Math.min(1, share))) / 100.0;
        }

        /** A report that credits a house has it from there, not from another outlet that carries the same. */
        private boolean possible(Forest.Link link) {
            if (link.confidence() < Derivation.THRESHOLD) {
                return false;
            }
            HouseCredit credit = credits.get(link.child());
            if (credit == null) {
                return true;
            }
            Metadata parent = link.parent().report().metadata();
            Metadata child = link.child().report().metadata();
            String family = houses.family(parent.outlet());
            boolean edition = !family.isEmpty() && family.equals(houses.family(child.outlet()));
            boolean version = Revisions.number(link.child().report())
                    != Revisions.number(link.parent().report());
            return edition || version || credit.house().equals(houses.publisher(parent.outlet()));
        }
    }
}
