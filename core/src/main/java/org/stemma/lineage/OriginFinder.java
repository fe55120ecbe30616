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

    private final Houses houses;
    private final Map<Account, HouseCredit> credits;
    private final Map<Account, List<Relay>> relays;
    private final List<Kinship> kinships;
    private final Forest forest;
    private final Set<House> leading;
    private final Map<Account, Conclusion> known = new HashMap<>();

    OriginFinder(
            Houses houses,
            Map<Account, HouseCredit> credits,
            Map<Account, List<Relay>> relays,
            List<Kinship> kinships,
            Forest forest) {
        this.houses = houses;
        this.credits = credits;
        this.relays = relays;
        this.kinships = kinships;
        this.forest = forest;
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

    private Conclusion conclude(Account account) {
        HouseCredit credit = credits.get(account);
        Conclusion relayed = relayed(account, credit);
        if (relayed != null) {
            return relayed;
        }
        if (credit != null) {
            return fromHouse(account, credit, Kind.CREDITS, List.of());
        }
        Conclusion inherited = inherited(account);
        if (inherited != null && inherited.origin() != null) {
            return inherited;
        }
        return sameText(account)
                .or(() -> styled(account))
                .orElseGet(() -> inherited == null ? published(account) : inherited);
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
        return new Conclusion(null, outletNewsroom(account), 0, List.of());
    }

    private String outletNewsroom(Account account) {
        Outlet outlet = account.report().metadata().outlet();
        String family = houses.family(outlet);
        return family.isEmpty() ? account.key() : family;
    }

    // ---- what the report says of a carrier

    private @Nullable Conclusion relayed(Account account, @Nullable HouseCredit credit) {
        for (Relay relay : relays.getOrDefault(account, List.of())) {
            double confidence = confidence(account, relay, credit);
            boolean own = credit != null && credit.house().equals(relay.house());
            if (!own && confidence >= Derivation.THRESHOLD) {
                String reason = "attributes what it tells to " + relay.house().name();
                Derivation link =
                        link(account, relay.house(), Kind.CREDITS, confidence, relay.span(), reason, List.of());
                String newsroom =
                        credit == null ? newsroomBelow(account) : credit.house().id();
                return new Conclusion(agency(relay.house()), newsroom, confidence, List.of(link));
            }
        }
        return null;
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

    private @Nullable Conclusion inherited(Account account) {
        Forest.Link link = forest.parentLink(account);
        if (link == null) {
            return null;
        }
        Conclusion parent = of(link.parent());
        double confidence = parent.confidence() * link.tie().confidence();
        boolean sure = parent.origin() != null && confidence >= Derivation.THRESHOLD;
        return new Conclusion(sure ? parent.origin() : null, parent.newsroom(), sure ? confidence : 0, List.of());
    }

    /** A house that another report of the same text credits, whichever of the two is older. */
    private Optional<Conclusion> sameText(Account account) {
        return kinships.stream()
                .filter(kinship -> kinship.joins(account) && credits.containsKey(kinship.other(account)))
                .max(Comparator.comparingDouble(kinship -> strength(kinship, account)))
                .filter(kinship -> strength(kinship, account) >= Derivation.THRESHOLD)
                .map(kinship -> fromSibling(account, kinship));
    }

    private double strength(Kinship kinship, Account account) {
        HouseCredit credit = credits.get(kinship.other(account));
        return credit == null ? 0 : kinship.confidence() * credit.confidence();
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

    private Optional<Conclusion> styled(Account account) {
        return Optional.ofNullable(HouseStyle.of(account.report(), houses.all()))
                .map(style -> fromHouse(account, style, Kind.COPIES, List.of()));
    }
}
