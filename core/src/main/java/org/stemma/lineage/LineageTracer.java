package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.MultilingualEncoder;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Metadata;
import org.stemma.report.Report;

/**
 * Traces the reports of one story to their origins: text that is shared, credits, carriers named in sentences and time together give
 * the best forest; where they do not decide, it abstains. Thread-safe.
 */
public final class LineageTracer {
    /** A parent that is known to be older goes before one that explains somewhat more. */
    private static final double UNDECIDED = .75;
    /** What a report has from its parent is more of it than the phrases that any two reports of an event share. */
    private static final double LEAST_SHARE = .06;

    private final Houses known;
    private final @Nullable RunCredits run;
    private final @Nullable MultilingualEncoder encoder;

    /** A tracer that knows of nothing but the story it traces. */
    public LineageTracer(Gazetteer gazetteer) {
        this(new GazetteerHouses(gazetteer), null, null);
    }

    /** A tracer that knows besides what the credits of all reports of a run say. */
    public LineageTracer(Gazetteer gazetteer, Collection<AnalyzedReport> run) {
        this.known = new GazetteerHouses(gazetteer);
        this.run = RunCredits.of(run, new HouseNames(known), known);
        this.encoder = null;
    }

    private LineageTracer(Houses known, @Nullable RunCredits run, @Nullable MultilingualEncoder encoder) {
        this.known = known;
        this.run = run;
        this.encoder = encoder;
    }

    /** The same tracer, which compares sentences of two languages by the vectors of {@code encoder}. */
    public LineageTracer with(@Nullable MultilingualEncoder encoder) {
        return new LineageTracer(known, run, encoder);
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
        private final Versions versions;
        private final HouseNames names;
        private final Bylines bylines = new Bylines();
        private final Map<Account, HouseCredit> credits = new HashMap<>();
        private final Map<Account, List<Relay>> relays = new HashMap<>();

        Trace(List<Account> accounts) {
            this.accounts = accounts;
            this.houses = new StoryHouses(
                    known, accounts.stream().map(Account::report).toList());
            this.versions = new Versions(houses, credits);
            this.linkMaker = new LinkMaker(versions);
            this.names = new HouseNames(houses);
            for (Account account : accounts) {
                HouseCredit credit = CreditReader.of(account.report(), names, houses);
                if (credit != null) {
                    credits.put(account, credit);
                    bylines.learn(account.report(), credit);
                }
                relays.put(account, RelayReader.of(account, names, houses));
            }
        }

        Lineage lineage() {
            List<Kinship> kinships = KinshipFinder.of(accounts);
            List<Tie> ties = new ArrayList<>(kinships);
            ties.addAll(TranslationFinder.of(accounts, encoder));
            Forest forest = forest(ties);
            HouseStyle style = new HouseStyle(houses.all(), run == null ? bylines : run.bylines());
            OriginFinder finder = new OriginFinder(houses, credits, relays, kinships, forest, style, run);
            Doubts doubts = new Doubts(credits, relays, kinships, forest, style);
            SourceFinder sources = new SourceFinder(accounts, forest, names);
            Map<String, Origin> origins = new TreeMap<>();
            List<Lineage.Member> members = new ArrayList<>();
            List<Derivation> derivations = new ArrayList<>();
            for (Account account : accounts) {
                Conclusion conclusion = sources.complete(account, finder);
                conclusion.origins().forEach(origin -> origins.putIfAbsent(origin.id(), origin));
                members.add(member(account, conclusion, doubts));
                derivations.addAll(conclusion.links());
            }
            List<Derivation> between =
                    forest.links().stream().map(linkMaker::link).toList();
            derivations.addAll(new OldVersions(accounts, between).noted());
            return new Lineage(members, List.copyOf(origins.values()), derivations);
        }

        private Lineage.Member member(Account account, Conclusion conclusion, Doubts doubts) {
            List<String> origins = conclusion.originIds();
            boolean undecided = origins.contains(Origin.UNKNOWN.id());
            HouseCredit credit = credits.get(account);
            return new Lineage.Member(
                    account.key(),
                    conclusion.newsroom(),
                    credited(account),
                    origins,
                    conclusion.confidence(),
                    credit != null && credit.house().id().equals(conclusion.newsroom()),
                    undecided ? doubts.of(account) : List.of());
        }

        private @Nullable String credited(Account account) {
            HouseCredit credit = credits.get(account);
            Report report = account.report();
            Metadata metadata = report.metadata();
            boolean itself = credit != null && credit.house().equals(houses.publisher(metadata.outlet()));
            return credit == null || itself ? metadata.agency() : credit.house().id();
        }

        /** Versions first, each from the one before it, then the strongest links. */
        private Forest forest(List<Tie> ties) {
            List<Forest.Link> links = ties.stream()
                    .map(tie -> new Forest.Link(Direction.of(tie), tie))
                    .filter(link -> link.confidence() >= Derivation.THRESHOLD)
                    .filter(link -> link.tie().copied() || link.tie().share(link.child()) >= LEAST_SHARE)
                    .toList();
            Forest forest = new Forest();
            links.stream().filter(versions::joins).sorted(Versions.LATEST_FIRST).forEach(forest::add);
            links.stream()
                    .filter(this::possible)
                    .sorted(Comparator.comparingDouble(Trace::rank)
                            .reversed()
                            .thenComparing(link -> !publishesItself(link.parent()))
                            .thenComparing(link -> -Math.round(1000 * link.tie().share(link.child())))
                            .thenComparing(link -> link.parent().index())
                            .thenComparing(link -> link.child().index()))
                    .forEach(forest::add);
            return forest;
        }

        private boolean publishesItself(Account account) {
            HouseCredit credit = credits.get(account);
            return credit != null
                    && credit.house()
                            .equals(houses.publisher(account.report().metadata().outlet()));
        }

        /** The strength of a link: the more of the child's text it explains, and the surer which of the two came first. */
        private static double rank(Forest.Link link) {
            double strength = link.confidence() * (.5 + .5 * link.tie().share(link.child()));
            return Math.round(100 * (link.direction().decided() ? strength : UNDECIDED * strength)) / 100.0;
        }

        /** A report that credits a house has it from there, not from another outlet that carries the same. */
        private boolean possible(Forest.Link link) {
            HouseCredit credit = credits.get(link.child());
            if (credit == null || Versions.oneOutlet(link.parent(), link.child())) {
                return true;
            }
            if (publishesItself(link.child())) {
                return false;
            }
            Metadata parent = link.parent().report().metadata();
            String family = houses.family(parent.outlet());
            boolean edition = !family.isEmpty()
                    && family.equals(
                            houses.family(link.child().report().metadata().outlet()));
            return edition
                    || versions.carried(link.parent(), link.child())
                    || credit.house().equals(houses.publisher(parent.outlet()));
        }
    }
}
