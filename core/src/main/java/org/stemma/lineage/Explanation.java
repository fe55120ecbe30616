package org.stemma.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Passage;

/**
 * Why the counts of a story are what they are.
 *
 * @param newsrooms why each report is counted with others as one account; reports that stand alone are left out
 * @param origins what each origin rests on
 * @param undecided why reports have none
 */
public record Explanation(List<Joined> newsrooms, List<Rest> origins, List<Doubt> undecided) {
    public Explanation {
        newsrooms = List.copyOf(newsrooms);
        origins = List.copyOf(origins);
        undecided = List.copyOf(undecided);
    }

    /** What makes two reports one account. */
    public enum By {
        /** Both are one agency's copy. */
        AGENCY,
        /** One has its text from the other. */
        COPY,
        /** They are versions of one report. */
        VERSION,
        TRANSLATION,
        /** Both are editions of one publisher, which shares its copy among them. */
        PUBLISHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static By of(Derivation.Kind kind) {
            return switch (kind) {
                case UPDATES, CORRECTS -> VERSION;
                case TRANSLATES -> TRANSLATION;
                case COPIES, ABRIDGES, REWRITES, CREDITS -> COPY;
            };
        }
    }

    /**
     * Why a report is counted into a newsroom.
     *
     * @param with the other report, null where it is the agency or publisher
     */
    public record Joined(
            String newsroom, String report, By by, @Nullable String with, String reason, List<Passage> evidence) {
        public Joined {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What an origin rests on in one report.
     *
     * @param from the report from which this one has it, null where it names the origin itself
     */
    public record Rest(
            String origin,
            String report,
            @Nullable String from,
            double confidence,
            String reason,
            List<Passage> evidence) {
        public Rest {
            evidence = List.copyOf(evidence);
        }
    }

    /** Why a report's origin is not decided. */
    public record Doubt(String report, List<String> reasons) {
        public Doubt {
            reasons = List.copyOf(reasons);
        }
    }

    /** The explanation of {@code lineage}. */
    public static Explanation of(Lineage lineage) {
        return new Reasoning(lineage).explanation();
    }

    /** Reads the reasons off the links. */
    private static final class Reasoning {
        private final Lineage lineage;
        private final Map<String, Lineage.Member> members = new LinkedHashMap<>();
        private final Map<String, List<Derivation>> incoming;

        Reasoning(Lineage lineage) {
            this.lineage = lineage;
            lineage.members().forEach(member -> members.put(member.key(), member));
            incoming = lineage.derivations().stream().collect(Collectors.groupingBy(Derivation::to));
        }

        Explanation explanation() {
            List<Doubt> undecided = members.values().stream()
                    .filter(member -> member.origins().contains(Origin.UNKNOWN.id()))
                    .map(member -> new Doubt(member.key(), member.doubts()))
                    .toList();
            return new Explanation(newsrooms(), origins(), undecided);
        }

        private List<Joined> newsrooms() {
            Map<String, List<Lineage.Member>> rooms = members.values().stream()
                    .collect(Collectors.groupingBy(Lineage.Member::newsroom, LinkedHashMap::new, Collectors.toList()));
            List<Joined> joined = new ArrayList<>();
            for (List<Lineage.Member> room : rooms.values()) {
                if (room.size() > 1) {
                    room.forEach(member -> joined.add(joined(member)));
                }
            }
            return joined;
        }

        private Joined joined(Lineage.Member member) {
            String room = member.newsroom();
            Derivation agency = link(member, room);
            if (agency != null) {
                return joined(member, By.AGENCY, null, agency);
            }
            if (member.credited() != null && member.house()) {
                return new Joined(
                        room, member.key(), By.AGENCY, null, "the page credits " + member.credited(), List.of());
            }
            Derivation parent = parent(member);
            Lineage.Member from = parent == null ? null : members.get(parent.from());
            if (parent != null && from != null && from.newsroom().equals(room)) {
                return joined(member, By.of(parent.kind()), parent.from(), parent);
            }
            return new Joined(room, member.key(), By.PUBLISHER, null, "published by " + room, List.of());
        }

        private static Joined joined(Lineage.Member member, By by, @Nullable String with, Derivation link) {
            return new Joined(member.newsroom(), member.key(), by, with, reason(link), link.evidence());
        }

        private static String reason(Derivation link) {
            String reasons =
                    link.reasons().stream().map(Derivation.Reason::text).collect(Collectors.joining("; "));
            return link.kind() == Derivation.Kind.CREDITS
                    ? reasons
                    : link.kind().word() + ": " + reasons;
        }

        private @Nullable Derivation link(Lineage.Member member, String from) {
            return incoming.getOrDefault(member.key(), List.of()).stream()
                    .filter(link -> link.from().equals(from) && !members.containsKey(from))
                    .findFirst()
                    .orElse(null);
        }

        /** The link from the report that this one comes from. */
        private @Nullable Derivation parent(Lineage.Member member) {
            return incoming.getOrDefault(member.key(), List.of()).stream()
                    .filter(link -> members.containsKey(link.from()))
                    .findFirst()
                    .orElse(null);
        }

        private List<Rest> origins() {
            List<Rest> rests = new ArrayList<>();
            for (Origin origin : lineage.origins()) {
                members.values().stream()
                        .filter(member -> origin.kind() != Origin.Kind.UNKNOWN
                                && member.origins().contains(origin.id()))
                        .forEach(member -> rests.add(rest(origin, member)));
            }
            return rests;
        }

        private Rest rest(Origin origin, Lineage.Member member) {
            Derivation link = link(member, origin.id());
            Derivation parent = link == null ? parent(member) : null;
            if (parent != null) {
                return new Rest(
                        origin.id(),
                        member.key(),
                        parent.from(),
                        member.confidence(),
                        reason(parent),
                        parent.evidence());
            }
            String reason = link == null ? "as its newsroom" : reason(link);
            double confidence = link == null ? member.confidence() : link.confidence();
            return new Rest(
                    origin.id(), member.key(), null, confidence, reason, link == null ? List.of() : link.evidence());
        }
    }
}
