package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.report.Outlet;

/** Says why a report's origin is not decided: what was looked for, and what came nearest. */
final class Doubts {
    private final Map<Account, HouseCredit> credits;
    private final Map<Account, List<Relay>> relays;
    private final List<Kinship> kinships;
    private final Forest forest;
    private final HouseStyle style;

    Doubts(
            Map<Account, HouseCredit> credits,
            Map<Account, List<Relay>> relays,
            List<Kinship> kinships,
            Forest forest,
            HouseStyle style) {
        this.credits = credits;
        this.relays = relays;
        this.kinships = kinships;
        this.forest = forest;
        this.style = style;
    }

    /** The reasons, in words for a reader; the first stands for every report that is not decided. */
    List<String> of(Account account) {
        List<String> reasons = new ArrayList<>();
        reasons.add(
                "it credits no house, names none as the carrier of its main facts, and attributes them to nobody whom"
                        + " others name, too");
        relays.getOrDefault(account, List.of()).stream()
                .findFirst()
                .ifPresent(
                        relay -> reasons.add("it names " + relay.house().name() + " further down, for a part of it"));
        parent(account, reasons);
        nearest(account, reasons);
        style.weak(account.report()).forEach(reasons::add);
        return List.copyOf(reasons);
    }

    private void parent(Account account, List<String> reasons) {
        Forest.Link link = forest.parentLink(account);
        if (link != null) {
            Outlet outlet = link.parent().report().metadata().outlet();
            String name = outlet.name() == null ? link.parent().key() : outlet.name();
            reasons.add("it comes from " + link.parent().key() + " (" + name + "), whose origin does not decide it");
        }
    }

    private void nearest(Account account, List<String> reasons) {
        kinships.stream()
                .filter(kinship -> kinship.joins(account) && credits.containsKey(kinship.other(account)))
                .max(Comparator.comparingDouble(Kinship::threes))
                .ifPresent(kinship -> reasons.add(String.format(
                        Locale.ROOT,
                        "it shares %.0f %% of the shorter text's runs with %s, which credits %s: too little, without"
                                + " a sign of that house's style",
                        100 * kinship.threes(),
                        kinship.other(account).key(),
                        name(kinship.other(account)))));
    }

    private String name(Account account) {
        HouseCredit credit = credits.get(account);
        return credit == null ? "nobody" : credit.house().name();
    }
}
