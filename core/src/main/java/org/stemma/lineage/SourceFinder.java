package org.stemma.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;
import org.stemma.lineage.Derivation.Reason;
import org.stemma.report.Metadata;
import org.stemma.report.Passage;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * Finds the origins behind houses: the bodies and officials to whom several reports attribute their main facts, and outlets that
 * were there themselves. A report that comes from another has that one's origins.
 */
final class SourceFinder {
    private static final double LEAD = .85;
    private static final double BESIDE = .7;
    private static final double OWN = .75;

    private final List<Account> accounts;
    private final Forest forest;
    private final HouseNames names;
    private final DirectSources direct;
    private final Map<Account, List<Attribution>> attributions = new LinkedHashMap<>();
    private final Map<String, Set<Account>> speakers = new HashMap<>();
    private final Set<String> bodies = new LinkedHashSet<>();
    private final Map<Account, Conclusion> known = new HashMap<>();

    SourceFinder(List<Account> accounts, Forest forest, HouseNames names) {
        this.accounts = accounts;
        this.forest = forest;
        this.names = names;
        this.direct = new DirectSources(accounts, forest);
        for (Account account : accounts) {
            attributions.put(account, new ArrayList<>(AttributionReader.of(account, names)));
            account.analyzed().statements().forEach(statement -> speaker(statement, account));
        }
        candidates().stream().filter(this::carried).forEach(bodies::add);
    }

    private void speaker(Statement statement, Account account) {
        Actor speaker = statement.speaker();
        if (speaker != null) {
            speakers.computeIfAbsent(speaker.name(), name -> new LinkedHashSet<>())
                    .add(account);
        }
    }

    /** Whom a report that comes from no other names first in its first paragraph. */
    private Set<String> candidates() {
        Set<String> candidates = new LinkedHashSet<>();
        for (Account account : accounts) {
            if (forest.parentLink(account) == null) {
                list(account).stream()
                        .filter(Attribution::lead)
                        .findFirst()
                        .ifPresent(attribution -> candidates.add(attribution.name()));
            }
        }
        return candidates;
    }

    private List<Attribution> list(Account account) {
        return attributions.getOrDefault(account, List.of());
    }

    /** Whether several reports attribute to it; to an official, in the lead of several that come from no other. */
    private boolean carried(String body) {
        for (Account account : accounts) {
            Attribution called = to(account, body) == null ? AttributionReader.called(account, names, body) : null;
            if (called != null) {
                list(account).add(called);
            }
        }
        List<Account> holders =
                accounts.stream().filter(account -> to(account, body) != null).toList();
        boolean person = holders.stream().anyMatch(account -> isPerson(to(account, body)));
        return holders.stream()
                        .filter(account -> !person || (forest.parentLink(account) == null && leads(account, body)))
                        .count()
                > 1;
    }

    private boolean leads(Account account, String body) {
        return list(account).stream()
                .anyMatch(
                        attribution -> attribution.lead() && attribution.name().equalsIgnoreCase(body));
    }

    private static boolean isPerson(@Nullable Attribution attribution) {
        return attribution != null && attribution.person();
    }

    private @Nullable Attribution to(Account account, String body) {
        return list(account).stream()
                .filter(attribution -> attribution.name().equalsIgnoreCase(body))
                .findFirst()
                .orElse(null);
    }

    /** The conclusion with the origins behind it. */
    Conclusion complete(Account account, OriginFinder finder) {
        Conclusion old = known.get(account);
        if (old != null) {
            return old;
        }
        Conclusion before = finder.of(account);
        Forest.Link link = forest.parentLink(account);
        Conclusion after = link == null
                ? withSources(account, before)
                : before.with(complete(link.parent(), finder).behind(), List.of());
        known.put(account, after);
        return after;
    }

    private Conclusion withSources(Account account, Conclusion before) {
        List<Origin> origins = new ArrayList<>();
        List<Derivation> links = new ArrayList<>();
        if (before.origin() == null) {
            ownReporting(account, origins, links);
        }
        boolean grounded = before.origin() != null || !origins.isEmpty();
        for (String body : bodies) {
            Attribution attribution = to(account, body);
            if (attribution != null && (attribution.lead() || grounded)) {
                origins.add(new Attribution(body, attribution.person(), true, attribution.evidence()).origin());
                double confidence = attribution.lead() ? LEAD : BESIDE;
                links.add(link(body, account, List.of(attribution.evidence()), confidence, "attributes it to " + body));
            }
        }
        if (!grounded && origins.isEmpty()) {
            direct(account, origins, links);
        }
        return before.with(origins, links);
    }

    /** A document or a witness, where nothing else is known. */
    private void direct(Account account, List<Origin> origins, List<Derivation> links) {
        DirectSources.Source source = direct.of(account);
        if (source != null) {
            Origin origin = new Origin(
                    id(source.origin().id()),
                    source.origin().name(),
                    source.origin().kind());
            origins.add(origin);
            links.add(link(origin.id(), account, List.of(source.evidence()), BESIDE, source.reason()));
        }
    }

    private static Derivation link(String from, Account to, List<Span> evidence, double confidence, String reason) {
        List<Passage> passages = evidence.stream().map(to.report()::passage).toList();
        return new Derivation(
                from, to.key(), Derivation.Kind.CREDITS, confidence, passages, List.of(new Reason(reason, confidence)));
    }

    /** An outlet whose own reporter writes from a place and heard someone there whom no other report has. */
    private void ownReporting(Account account, List<Origin> origins, List<Derivation> links) {
        Metadata metadata = account.report().metadata();
        String outlet = metadata.outlet().name();
        boolean there = !metadata.authors().isEmpty() && metadata.dateline().place() != null;
        if (outlet == null || outlet.isBlank() || !there || names.first(outlet) != null) {
            return;
        }
        account.analyzed().statements().stream()
                .filter(statement -> witness(statement, account))
                .findFirst()
                .ifPresent(statement -> {
                    Origin origin = new Origin(id(outlet), outlet, Origin.Kind.OUTLET);
                    List<Span> evidence = List.of(Leads.first(account.report().text()), statement.contentHull());
                    origins.add(origin);
                    String reason =
                            "its reporter writes from " + metadata.dateline().place() + " and heard a witness";
                    links.add(link(origin.id(), account, evidence, OWN, reason));
                });
    }

    /** An id that is no report's key. */
    private String id(String outlet) {
        Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        accounts.forEach(account -> keys.add(account.key()));
        return keys.contains(outlet) ? outlet.toUpperCase(Locale.ROOT) + " (reporting)" : outlet;
    }

    /** Words in quotation marks of someone without an office whom no other report quotes. */
    private boolean witness(Statement statement, Account account) {
        Actor speaker = statement.speaker();
        return speaker != null
                && speaker.code() == null
                && statement.mode() != Statement.Mode.INDIRECT
                && Set.of(account).equals(speakers.get(speaker.name()));
    }
}
