package org.stemma.lineage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.lineage.Derivation.Kind;
import org.stemma.lineage.Derivation.Reason;
import org.stemma.report.Outlet;
import org.stemma.report.Passage;
import org.stemma.text.Span;

/**
 * Concludes where each report's information came from: from what it says itself first, then from its parent, then from reports of
 * the same text that name a house, then from its style; else it abstains.
 */
final class OriginFinder {
    private static final double LEAD_RELAY = .9;
    private static final double SPEAKER_RELAY = .8;
    private static final double SHARED_RELAY = .75;
    private static final double RELAY_DEPTH = .6;
    private static final double CARRIED = .85;
    private static final double SUPPORTED = .65;
    /** An agency that is credited goes before an outlet that is: outlets sign what they have from agencies. */
    private static final double OUTLETS = .8;
    /** So much of a report's words from another that it is most of what it tells. */
    private static final double MUCH = .3;

    private final Houses houses;
    private final Map<Account, HouseCredit> credits;
    private final Map<Account, List<Relay>> relays;
    private final List<Kinship> kinships;
    private final Forest forest;
    private final HouseStyle style;
    private final @Nullable RunCredits run;
    private final Set<House> leading;
    private final Map<Account, Conclusion> known = new HashMap<>();

    OriginFinder(
            Houses houses,
            Map<Account, HouseCredit> credits,
            Map<Account, List<Relay>> relays,
            List<Kinship> kinships,
            Forest forest,
            HouseStyle style,
            @Nullable RunCredits run) {
        this.houses = houses;
        this.credits = credits;
        this.relays = relays;
        this.kinships = kinships;
        this.forest = forest;
        this.style = style;
        this.run = run;
        this.leading = relays.values().stream()
                .flatMap(List::stream)
                .filter(Relay::lead)
                .map(Relay::house)
                .collect(Collectors.toSet());
    }

    Conclusion of(Account account) {
        Conclusion old = known.get(account);
        if (old != null) {
            return old;
        }
        Conclusion conclusion = conclude(account);
        known.put(account, conclusion);
        return conclusion;
    }

    /**
     * An agency that carried a source's words comes before the house that wrote about it; an outlet that had the news first comes
     * after: its text is not here, the house's is.
     */
    private Conclusion conclude(Account account) {
        HouseCredit credit = credits.get(account);
        if (credit != null) {
            return relayed(account, credit, false).orElseGet(() -> fromHouse(account, credit, Kind.CREDITS, List.of()));
        }
        return relayed(account, null, false)
                .or(() -> inherited(account, true).filter(OriginFinder::agencys))
                .or(() -> sameText(account, true).filter(OriginFinder::agencys))
                .or(() -> styled(account))
                .or(() -> elsewhere(account))
                .or(() -> inherited(account, true))
                .or(() -> sameText(account, true))
                .or(() -> relayed(account, null, true))
                .or(() -> inherited(account, false))
                .or(() -> sameText(account, false))
                .orElseGet(() -> forest.parentLink(account) == null ? published(account) : undecided(account));
    }

    /** Whether an agency is concluded: an outlet that publishes the text may have it from one, too. */
    private static boolean agencys(Conclusion conclusion) {
        return conclusion.origin() != null && conclusion.origin().kind() == Origin.Kind.AGENCY;
    }

    /** An outlet whose page others carry is where they have it from; that it publishes a page says nothing otherwise. */
    private Conclusion published(Account account) {
        House publisher = houses.publisher(account.report().metadata().outlet());
        if (publisher == null || !carried(account)) {
            return undecided(account);
        }
        Span lead = Leads.first(account.report().text());
        String reason = "published by " + publisher.name() + " and carried by others";
        return fromHouse(account, new HouseCredit(publisher, CARRIED, lead, reason), Kind.CREDITS, List.of());
    }

    private boolean carried(Account account) {
        String family = houses.family(account.report().metadata().outlet());
        return forest.links().stream()
                .filter(link -> link.parent().equals(account) && link.tie().copied())
                .anyMatch(link -> !family.equals(
                        houses.family(link.child().report().metadata().outlet())));
    }

    private Conclusion undecided(Account account) {
        return new Conclusion(null, newsroomBelow(account), 0, List.of());
    }

    /** An outlet's publisher, or the house that it is. */
    private String outletNewsroom(Account account) {
        Outlet outlet = account.report().metadata().outlet();
        House house = houses.publisher(outlet);
        String family = house == null ? houses.family(outlet) : house.id();
        return family.isEmpty() ? account.key() : family;
    }

    // ---- what the report says of a carrier

    /** @param outlets whether outlets are meant that the report names as its source, or agencies */
    private Optional<Conclusion> relayed(Account account, @Nullable HouseCredit credit, boolean outlets) {
        for (Relay relay : relays.getOrDefault(account, List.of())) {
            double confidence =
                    HouseKinds.isOutlet(relay.house().id()) == outlets ? confidence(account, relay, credit) : 0;
            boolean own = credit != null && credit.house().equals(relay.house());
            if (!own && confidence >= Derivation.THRESHOLD) {
                String reason = "attributes what it tells to " + relay.house().name();
                Derivation link =
                        link(account, relay.house(), Kind.CREDITS, confidence, relay.span(), reason, List.of());
                String newsroom =
                        credit == null ? newsroomBelow(account) : credit.house().id();
                return Optional.of(new Conclusion(agency(relay.house()), newsroom, confidence, List.of(link)));
            }
        }
        return Optional.empty();
    }

    private String newsroomBelow(Account account) {
        Forest.Link link = forest.parentLink(account);
        return link == null ? outletNewsroom(account) : of(link.parent()).newsroom();
    }

    private double confidence(Account account, Relay relay, @Nullable HouseCredit credit) {
        if (relay.lead()) {
            return LEAD_RELAY;
        }
        if (credit != null || copiesCredited(account)) {
            return 0;
        }
        if (Speakers.mainSpeakerSaid(account, relay.span())) {
            return SPEAKER_RELAY;
        }
        return leading.contains(relay.house()) && relay.depth() < RELAY_DEPTH ? SHARED_RELAY : 0;
    }

    /** Whether another report of the same text credits a house: then who is named further down is that house's source. */
    private boolean copiesCredited(Account account) {
        return kinships.stream()
                .filter(kinship -> kinship.joins(account) && kinship.copied())
                .anyMatch(kinship -> credits.containsKey(kinship.other(account)));
    }

    // ---- houses

    private static Origin agency(House house) {
        Origin.Kind kind = HouseKinds.isOutlet(house.id()) ? Origin.Kind.OUTLET : Origin.Kind.AGENCY;
        return new Origin(house.id(), house.name(), kind);
    }

    private Conclusion fromHouse(Account account, HouseCredit credit, Kind kind, List<Passage> sibling) {
        House house = credit.house();
        Derivation link = link(account, house, kind, credit.confidence(), credit.evidence(), credit.reason(), sibling);
        return new Conclusion(agency(house), house.id(), credit.confidence(), List.of(link));
    }

    private static Derivation link(
            Account account,
            House house,
            Kind kind,
            double confidence,
            Span evidence,
            String reason,
            List<Passage> sibling) {
        List<Passage> passages = new java.util.ArrayList<>(sibling);
        passages.add(new Passage(account.key(), evidence));
        return new Derivation(
                house.id(), account.key(), kind, confidence, passages, List.of(new Reason(reason, confidence)));
    }

    /** @param copied whether the parent's text is meant, or some of it with more that is the report's own */
    private Optional<Conclusion> inherited(Account account, boolean copied) {
        Forest.Link link = forest.parentLink(account);
        if (link == null || link.tie().copied() != copied) {
            return Optional.empty();
        }
        Conclusion parent = of(link.parent());
        double confidence = parent.confidence() * link.tie().confidence();
        Origin origin = parent.origin();
        boolean sure = origin != null
                && confidence >= Derivation.THRESHOLD
                && (copied || link.tie().share(account) >= MUCH || hints(account, origin.id()));
        return sure ? Optional.of(new Conclusion(origin, parent.newsroom(), confidence, List.of())) : Optional.empty();
    }

    private boolean hints(Account account, String house) {
        return style.hints(account.report(), house);
    }

    /**
     * A house that another report of the same text credits, whichever of the two is older; where only some of the text is the same,
     * the report's own style must speak for the house, too.
     */
    private Optional<Conclusion> sameText(Account account, boolean copied) {
        return kinships.stream()
                .filter(kinship -> kinship.joins(account) && credits.containsKey(kinship.other(account)))
                .filter(kinship -> kinship.copied() == copied)
                .max(Comparator.comparingDouble(kinship -> strength(kinship, account)))
                .filter(kinship -> strength(kinship, account) >= Derivation.THRESHOLD)
                .map(kinship -> fromSibling(account, kinship));
    }

    private double strength(Kinship kinship, Account account) {
        HouseCredit credit = credits.get(kinship.other(account));
        if (credit == null) {
            return 0;
        }
        if (kinship.copied()) {
            double certainty = HouseKinds.isOutlet(credit.house().id()) ? OUTLETS : 1;
            return kinship.confidence() * credit.confidence() * certainty;
        }
        boolean supported = hints(account, credit.house().id()) || Datelines.same(kinship.other(account), account);
        return supported ? SUPPORTED : 0;
    }

    private Conclusion fromSibling(Account account, Kinship kinship) {
        Account sibling = kinship.other(account);
        HouseCredit credit = credits.get(sibling);
        List<Passage> common = LinkMaker.longestCommon(sibling, account);
        if (credit == null || common.isEmpty()) {
            return undecided(account);
        }
        String reason = "a report of the same text, " + sibling.key() + ", credits "
                + credit.house().name();
        HouseCredit borrowed = new HouseCredit(
                credit.house(), strength(kinship, account), common.getLast().span(), reason);
        return fromHouse(account, borrowed, Kind.COPIES, List.of(common.getFirst()));
    }

    /** A house that a report of the same text credits in another story of the run. */
    private Optional<Conclusion> elsewhere(Account account) {
        return Optional.ofNullable(run == null ? null : run.nearest(account))
                .filter(credit -> credit.confidence() >= Derivation.THRESHOLD
                        && !credit.evidence().isEmpty())
                .map(credit -> fromHouse(account, credit, Kind.COPIES, List.of()));
    }

    private Optional<Conclusion> styled(Account account) {
        return Optional.ofNullable(style.of(account.report()))
                .map(style -> fromHouse(account, style, Kind.COPIES, List.of()));
    }
}
