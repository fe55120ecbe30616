package org.stemma.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage.Member;
import org.stemma.lineage.Origin;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import org.stemma.store.OutletTable.AccountRow;
import org.stemma.store.OutletTable.ChangeRow;

/**
 * Tells for each report of a traced story whether its outlet reports itself or relays another. It relays where its words come from
 * another outlet's report, or where it credits an agency or outlet other than itself; a version of an own report is own.
 */
final class Accounts {
    private final TracedStory traced;
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, List<Derivation>> incoming = new HashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();

    Accounts(TracedStory traced) {
        this.traced = traced;
        traced.reports().stream().map(AnalyzedReport::report).forEach(each -> reports.put(each.key(), each));
        traced.lineage().origins().forEach(each -> origins.put(each.id(), each));
        traced.lineage().derivations().stream()
                .filter(each -> each.confidence() >= Derivation.THRESHOLD)
                .forEach(each -> incoming.computeIfAbsent(each.to(), key -> new ArrayList<>())
                        .add(each));
    }

    /** Whom a report relays, and by which link. */
    private record Relay(String source, Derivation link) {}

    List<AccountRow> rows() {
        List<AccountRow> rows = new ArrayList<>();
        for (Member member : traced.lineage().members()) {
            Report report = Objects.requireNonNull(reports.get(member.key()), member.key());
            String outlet = outlet(report);
            if (outlet != null) {
                rows.add(row(member, report, outlet));
            }
        }
        return rows;
    }

    private AccountRow row(Member member, Report report, String outlet) {
        Optional<Relay> relay = relay(member, outlet);
        boolean undecided = member.origins().stream().allMatch(Origin.UNKNOWN.id()::equals);
        String nature = relay.isPresent() ? "relayed" : undecided ? "undecided" : "own";
        Moment published = report.metadata().published();
        return new AccountRow(
                traced.story().id(),
                report.key(),
                outlet,
                nature,
                relay.map(Relay::source).orElse(null),
                relay.map(each -> each.link().kind().word()).orElse(null),
                relay.map(each -> delay(each, report)).orElse(null),
                published == null ? 0 : published.instant().toEpochMilli());
    }

    static @Nullable String outlet(Report report) {
        Outlet outlet = report.metadata().outlet();
        return outlet.name() == null ? outlet.domain() : outlet.name();
    }

    /** Follows the versions of one outlet up to the text that came from another. */
    private Optional<Relay> relay(Member member, String outlet) {
        Set<String> seen = new HashSet<>();
        String key = member.key();
        while (seen.add(key)) {
            Optional<Derivation> text = text(key);
            if (text.isEmpty()) {
                break;
            }
            String source = name(text.get().from());
            if (!same(source, outlet)) {
                return Optional.of(new Relay(source, text.get()));
            }
            key = text.get().from();
        }
        return credit(member, outlet);
    }

    /** The surest link by which the words of a report came. */
    private Optional<Derivation> text(String key) {
        return incoming.getOrDefault(key, List.of()).stream()
                .filter(each -> each.kind() != Derivation.Kind.CREDITS)
                .max(Comparator.comparing((Derivation each) -> reports.containsKey(each.from()))
                        .thenComparing(Derivation::confidence));
    }

    private Optional<Relay> credit(Member member, String outlet) {
        return incoming.getOrDefault(member.key(), List.of()).stream()
                .filter(each -> each.kind() == Derivation.Kind.CREDITS)
                .filter(each -> publishes(each.from()))
                .filter(each -> !same(name(each.from()), outlet) && !same(name(each.from()), member.newsroom()))
                .max(Comparator.comparing(Derivation::confidence))
                .map(each -> new Relay(name(each.from()), each));
    }

    private boolean publishes(String id) {
        Origin origin = origins.get(id);
        return reports.containsKey(id)
                || (origin != null && (origin.kind() == Origin.Kind.AGENCY || origin.kind() == Origin.Kind.OUTLET));
    }

    /** The outlet of a report; of an origin the outlet that bears its name, or that name. */
    private String name(String id) {
        Report report = reports.get(id);
        if (report != null) {
            return Objects.requireNonNullElse(outlet(report), id);
        }
        Origin origin = origins.get(id);
        String name = origin == null ? id : origin.name();
        return traced.reports().stream()
                .map(each -> outlet(each.report()))
                .filter(Objects::nonNull)
                .filter(each -> same(name, Objects.requireNonNull(each)))
                .findFirst()
                .orElse(name);
    }

    /** Whether an origin's name and an outlet's mean the same: equal, or the one begins with the other. */
    private static boolean same(String name, String outlet) {
        String a = name.toLowerCase(Locale.ROOT);
        String b = outlet.toLowerCase(Locale.ROOT);
        return a.equals(b) || b.startsWith(a + " ") || a.startsWith(b + " ");
    }

    private @Nullable Long delay(Relay relay, Report report) {
        Report parent = reports.get(relay.link().from());
        Moment before = parent == null ? null : parent.metadata().published();
        Moment after = report.metadata().published();
        if (before == null || after == null || before.time() == null || after.time() == null) {
            return null;
        }
        return Math.max(0, after.instant().toEpochMilli() - before.instant().toEpochMilli());
    }

    List<ChangeRow> changes(List<Summarizer.Begun> begun) {
        List<ChangeRow> rows = new ArrayList<>();
        for (Summarizer.Begun each : begun) {
            Report report = reports.get(each.report());
            String outlet = report == null ? null : outlet(report);
            if (outlet != null) {
                rows.add(new ChangeRow(
                        traced.story().id(),
                        rows.size() + 1,
                        each.report(),
                        outlet,
                        each.kind(),
                        each.before(),
                        each.after()));
            }
        }
        return rows;
    }
}
