package org.stemma.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Agency;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Origin;

/** Where a statement came from, as far as the lineage of its story says: never more origins than the evidence shows. */
final class StatementOrigins {
    private final Lineage lineage;
    private final Gazetteer gazetteer;
    private final Map<String, Lineage.Member> members = new LinkedHashMap<>();

    StatementOrigins(Lineage lineage, Gazetteer gazetteer) {
        this.lineage = lineage;
        this.gazetteer = gazetteer;
        lineage.members().forEach(member -> members.put(member.key(), member));
    }

    /**
     * Ids of the story's origins: the carrier that the reports name, else the speaker, else what the reports with this statement
     * have in common, else the origins of the first of them.
     */
    List<String> of(List<Utterance> wordings) {
        Set<String> named = new LinkedHashSet<>();
        wordings.forEach(wording -> wording.channel().forEach(channel -> addIfKnown(named, origin(channel))));
        if (named.isEmpty()) {
            wordings.forEach(wording -> addIfKnown(named, speaker(wording.speaker())));
        }
        return named.isEmpty() ? ofMembers(wordings) : List.of(named.iterator().next());
    }

    private static void addIfKnown(Set<String> ids, @Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private @Nullable String origin(String name) {
        return lineage.origins().stream()
                .filter(origin -> origin.kind() != Origin.Kind.UNKNOWN)
                .filter(origin -> alike(origin.id(), name) || alike(origin.name(), name))
                .map(Origin::id)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String speaker(@Nullable Actor speaker) {
        return speaker == null ? null : origin(speaker.name());
    }

    private boolean alike(String a, String b) {
        return plain(a).equals(plain(b));
    }

    /** An agency by its short name, all else without article and case. */
    private String plain(String name) {
        Agency agency = gazetteer.agency(name);
        return WordScanner.fold(agency == null ? name : agency.id()).replaceAll("^the ", "");
    }

    private List<String> ofMembers(List<Utterance> wordings) {
        List<List<String>> all = wordings.stream()
                .map(wording -> members.get(wording.key()))
                .filter(member -> member != null)
                .map(Lineage.Member::origins)
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Set<String> common = new LinkedHashSet<>(all.getFirst());
        all.forEach(common::retainAll);
        return common.isEmpty() ? first(all) : List.copyOf(common);
    }

    /** The first report's origins that are known; unknown where none is. */
    private static List<String> first(List<List<String>> all) {
        for (List<String> origins : all) {
            List<String> known = new ArrayList<>(origins);
            known.remove(Origin.UNKNOWN.id());
            if (!known.isEmpty()) {
                return known;
            }
        }
        return all.getFirst();
    }
}
