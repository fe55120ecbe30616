package org.stemma.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.text.Span;

/** Reads the two sides of an event: their actors, roles, and common nouns for their kind. */
final class Sides {
    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("GOV", "the government"),
            Map.entry("MIL", "the army"),
            Map.entry("COP", "the police"),
            Map.entry("REB", "the rebels"),
            Map.entry("SEP", "the rebels"),
            Map.entry("OPP", "the opposition"),
            Map.entry("CVL", "the people"),
            Map.entry("JUD", "the court"),
            Map.entry("LEG", "the parliament"),
            Map.entry("MED", "the media"),
            Map.entry("BUS", "the company"),
            Map.entry("REF", "the refugees"),
            Map.entry("NGO", "the organization"),
            Map.entry("IGO", "the organization"));

    private static final Set<String> PRIVATE =
            Set.of("CVL", "BUS", "MED", "EDU", "LAB", "REF", "AGR", "REL", "CRM", "NGO", "HLH", "PTY", "PPL");

    private final Gazetteer gazetteer;

    Sides(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Nullable
    Actor actor(String mention, @Nullable String context) {
        return gazetteer.actor(mention, context);
    }

    /** Whether {@code mention} itself tells an actor, or {@code code} is not its role in some country. */
    boolean isNamed(String mention, String code) {
        Actor own = gazetteer.actor(mention, null);
        return own != null || (gazetteer.role(mention) == null && code.length() <= 3);
    }

    /**
     * The actor of a mention within a report about {@code countries}; a bare word takes the report's country only for the bodies of a
     * state and its opponents, not for people at large.
     */
    @Nullable
    Actor actorAmong(String mention, List<String> countries) {
        Actor own = gazetteer.actor(mention, null);
        Actor read = own == null ? gazetteer.actorAmong(mention, countries) : own;
        String code = read == null ? null : read.code();
        return own == null && code != null && code.length() > 3 && PRIVATE.contains(code.substring(3)) ? null : read;
    }

    /** The side that {@code mention} names, at {@code span} of the tree's text. */
    Relation.Side side(Tree tree, @Nullable Span span, @Nullable String mention) {
        int head = span == null ? -1 : tree.headOf(span);
        String role = mention == null ? "" : role(mention, head < 0 ? "" : tree.lemma(head));
        String noun = NOUNS.getOrDefault(role.length() < 3 ? role : role.substring(0, 3), "the group");
        return new Relation.Side(span, head, noun, role);
    }

    private String role(String mention, String head) {
        Actor actor = gazetteer.actor(mention, null);
        String code = actor == null ? null : actor.code();
        if (code != null && (code.startsWith("IGO") || code.startsWith("NGO"))) {
            return code.substring(0, 3);
        }
        if (code != null && code.length() > 3) {
            return code.substring(3);
        }
        if (code != null) {
            return "GOV"; // a country acts by its government
        }
        String byHead = gazetteer.role(head);
        return byHead == null ? "" : byHead;
    }
}
