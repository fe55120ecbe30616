package org.stemma.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Event.Participant;
import org.stemma.event.SentenceCoder.Clause;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Place;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/** Finds whom an act touches: objects and objects of prepositions first, then what completes the verb, then whom a statement names. */
final class TargetFinder {
    private static final List<String> PREPOSITIONS = List.of(
            "against", "on", "upon", "at", "with", "to", "from", "of", "for", "over", "toward", "towards", "between",
            "into", "near", "outside", "in");
    /** Prepositions that may name the target beside an object that is none ("praised the role with ..." names nobody). */
    private static final List<String> BESIDE_OBJECT = List.of("against", "on", "upon", "with", "to", "of", "from");
    /** Prepositions of where one travels. */
    private static final List<String> GOING = List.of("to", "in", "at", "for", "with");
    /** Prepositions of the object that may name the target ("cut ties with"). */
    private static final List<String> OBJECT_PREPOSITIONS =
            List.of("against", "with", "to", "on", "from", "into", "in");

    private static final Set<String> WHERE = Set.of("in", "at", "near");
    private static final Set<Plover> SPOKEN = Set.of(Plover.ACCUSE, Plover.REQUEST, Plover.THREATEN);
    /** Acts of words, whose object is whom they touch. */
    private static final Set<Plover> VERBAL =
            Set.of(Plover.ACCUSE, Plover.SUPPORT, Plover.REJECT, Plover.REQUEST, Plover.THREATEN, Plover.CONSULT);
    /** Acts that are about another, which may name the target. */
    private static final Set<Plover> OPENING =
            Set.of(Plover.AGREE, Plover.REQUEST, Plover.REJECT, Plover.THREATEN, Plover.MOBILIZE);

    private final ParticipantReader reader;

    TargetFinder(ParticipantReader reader) {
        this.reader = reader;
    }

    /** The token that names the target; -1 where none does. */
    int find(Clause clause, Participant source, ReportContext context) {
        Tree tree = clause.tree();
        int object = tree.child(clause.verb(), "dobj");
        if (object >= 0 && SentenceCoder.same(source, reader.participant(tree, object, context))) {
            return -1; // one of their own, whatever else is named
        }
        for (int candidate : candidates(clause)) {
            if (fits(clause, candidate, source, context)) {
                return candidate;
            }
        }
        for (int candidate : completing(clause)) {
            Participant found = reader.participant(tree, candidate, context);
            boolean named = tree.isNoun(candidate) && reader.known(tree, found, context);
            if (named && !SentenceCoder.same(source, found) && foreign(found, source)) {
                return candidate;
            }
        }
        return -1;
    }

    /** Tokens of the clauses that complete the verb, which may name the target where nothing nearer does. */
    private static List<Integer> completing(Clause clause) {
        Tree tree = clause.tree();
        List<Integer> found = new ArrayList<>(inClauses(tree, clause.verb()));
        if (OPENING.contains(clause.act().type()) && !topical(clause)) {
            found.addAll(Predicate.of(tree, clause.verb()).extension());
        }
        return found;
    }

    /** Whether the object is what is talked of. */
    private static boolean topical(Clause clause) {
        String code = clause.act().cameo();
        boolean talks = code.startsWith("04") || code.equals("036");
        return talks
                && clause.carrier() == clause.verb()
                && CodingWords.TOPICAL.has(clause.tree().lemma(clause.verb()));
    }

    private boolean fits(Clause clause, int candidate, Participant source, ReportContext context) {
        Tree tree = clause.tree();
        Participant found = reader.participant(tree, candidate, context);
        return (!tree.owned(candidate) || foreign(found, source))
                && reader.known(tree, found, context)
                && !SentenceCoder.same(source, found)
                && !onlyPlace(tree, candidate, context);
    }

    /** Whether a town stands there as the place of the act, not as a government ("signed a pact in Vienna"). */
    private static boolean onlyPlace(Tree tree, int candidate, ReportContext context) {
        int head = tree.head(candidate);
        return head >= 0
                && WHERE.contains(tree.lower(head))
                && context.isTown(tree.token(candidate).span());
    }

    /** The country in which the act is done, by the town or land that its clause names; empty where it names none. */
    static List<Participant> ground(Clause clause, Participant source, ReportContext context) {
        Tree tree = clause.tree();
        for (int token : Circumstances.places(clause)) {
            Span span = tree.token(token).span();
            Place place = context.place(span);
            if (place != null && place.country() != null) {
                Participant ground = new Participant(span, span.of(context.text()), place.country());
                return SentenceCoder.same(source, ground) ? List.of() : List.of(ground);
            }
        }
        return List.of();
    }

    /** Tokens that may name the target, the likeliest first. */
    private static Set<Integer> candidates(Clause clause) {
        Tree tree = clause.tree();
        int verb = clause.verb();
        int direct = tree.child(verb, "dobj");
        int object = direct < 0 ? tree.child(verb, "attr") : direct;
        Set<Integer> found = new LinkedHashSet<>();
        int receiver = tree.child(verb, "dative");
        found.add(receiver < 0 || tree.isNoun(receiver) ? receiver : tree.child(receiver, "pobj"));
        found.add(tree.child(verb, "iobj"));
        boolean carried = clause.carrier() != verb;
        boolean verbal = VERBAL.contains(clause.act().type());
        boolean touched = !carried && !topical(clause);
        if (touched) {
            found.add(object);
            found.add(object < 0 ? -1 : tree.child(object, "poss"));
        }
        List<String> words = clause.act().cameo().equals("042")
                ? GOING
                : direct >= 0 && !carried && verbal ? BESIDE_OBJECT : PREPOSITIONS;
        for (String word : words) {
            found.add(carried ? tree.object(clause.carrier(), word) : -1);
            found.add(tree.object(verb, word));
        }
        boolean own = verbal && clause.act().type() != Plover.CONSULT;
        if (object >= 0 && touched && !(own && tree.owned(object))) {
            OBJECT_PREPOSITIONS.forEach(word -> found.add(tree.object(object, word)));
        }
        found.remove(-1);
        return found;
    }

    /** Subjects and objects of the clauses that complete a verb which has no object of its own. */
    private static List<Integer> inClauses(Tree tree, int verb) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.child(verb, "dobj") >= 0 ? new int[0] : tree.children(verb)) {
            String label = tree.label(child);
            if (label.equals("ccomp") || label.equals("xcomp") || label.equals("pcomp")) {
                found.add(tree.subject(child));
                found.add(tree.child(child, "dobj"));
            }
        }
        found.removeIf(token -> token < 0);
        return found;
    }

    /** Whom the statement addresses, else the first actor that the sentence's share of its content names apart from the speaker. */
    List<Participant> addressed(
            Clause clause, @Nullable Statement statement, Participant source, ReportContext context) {
        if (statement == null || !SPOKEN.contains(clause.act().type())) {
            return List.of();
        }
        Actor addressee = statement.addressee();
        if (addressee != null && addressee.code() != null) {
            return List.of(new Participant(null, addressee.name(), addressee.code()));
        }
        Span sentence = clause.tree().sentence().span();
        return context.report().entities().stream()
                .filter(entity -> statement.contentHull().contains(entity.span()) && sentence.contains(entity.span()))
                .filter(context::acts)
                .map(entity -> reader.read(entity.span(), context))
                .filter(found -> found.actor() != null && foreign(found, source))
                .limit(1)
                .toList();
    }

    private static boolean foreign(Participant target, Participant source) {
        return source.actor() == null
                || target.actor() == null
                || !target.actor().regionMatches(0, source.actor(), 0, 3);
    }
}
