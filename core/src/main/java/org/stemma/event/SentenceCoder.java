package org.stemma.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Event.Participant;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.Place;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * Reads the events of a sentence off its tree: a verb, or a noun that a light verb carries, with a subject that is a known actor and
 * an object that is another. What is negated, possible or conditional is no act; what will be done is a promise or a threat.
 */
final class SentenceCoder {
    private static final List<String> TARGET_PREPOSITIONS = List.of(
            "against", "on", "upon", "at", "with", "to", "from", "of", "for", "over", "toward", "towards", "between",
            "into", "near", "in");
    private static final List<String> PLACE_PREPOSITIONS = List.of("in", "at", "near", "outside");
    private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "can", "should", "if", "unless");
    private static final Set<String> FUTURE = Set.of("will", "would", "'ll", "shall");
    private static final Set<String> UNDER = Set.of("xcomp", "pcomp", "ccomp", "acl", "prep", "pobj", "dobj", "conj");
    private static final Set<Plover> OPENING =
            Set.of(Plover.REQUEST, Plover.THREATEN, Plover.REJECT, Plover.AGREE, Plover.ACCUSE);
    private static final Set<String> NOT_SPEAKERS = Set.of("you", "there");
    private static final Set<Plover> JOINT = Set.of(Plover.AGREE, Plover.CONSULT, Plover.COOPERATE);
    private static final Set<Plover> WITHHELD = Set.of(Plover.AGREE, Plover.SUPPORT, Plover.CONCEDE, Plover.RETREAT);
    /** What a promised act is coded as. */
    private static final Map<Plover, String> PROMISES = Map.of(
            Plover.CONSULT, "036",
            Plover.AID, "033",
            Plover.COOPERATE, "031",
            Plover.SUPPORT, "032",
            Plover.CONCEDE, "035",
            Plover.RETREAT, "035",
            Plover.AGREE, "030");
    /** What a hostile act told for the future is coded as. */
    private static final Map<Plover, String> THREATS = Map.of(
            Plover.ASSAULT, "138",
            Plover.COERCE, "132",
            Plover.SANCTION, "132",
            Plover.THREATEN, "130",
            Plover.PROTEST, "133");

    private final Acts acts;
    private final Sides sides;
    private final Gazetteer gazetteer;

    SentenceCoder(Acts acts, Sides sides, Gazetteer gazetteer) {
        this.acts = acts;
        this.sides = sides;
        this.gazetteer = gazetteer;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    List<Event> code(Tree tree, ReportContext context) {
        List<Event> events = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tree.size(); i++) {
            Event event = tree.isVerb(i) ? event(tree, i, context) : null;
            if (event != null
                    && seen.add(event.type() + " " + event.source().actor() + " "
                            + event.target().actor())) {
                events.add(event);
            }
        }
        return events;
    }

    private @Nullable Event event(Tree tree, int verb, ReportContext context) {
        if (possible(tree, verb) || opened(tree, verb)) {
            return null;
        }
        Predicate predicate = Predicate.of(tree, verb);
        Set<String> near = predicate.words();
        for (int carrier : carriers(tree, verb)) {
            Acts.Act act = acts.best(tree.lemma(carrier), near);
            if (act != null) {
                Acts.Act told = tree.negated(verb) ? withheld(act) : timed(tree, verb, act);
                return told == null ? null : between(tree, verb, carrier, told, context);
            }
        }
        return null;
    }

    /** The verb, and the object or complement that may tell the act in its place. */
    private static List<Integer> carriers(Tree tree, int verb) {
        List<Integer> carriers = new ArrayList<>(List.of(verb));
        add(carriers, tree.child(verb, "dobj"));
        add(carriers, tree.child(verb, "acomp"));
        return carriers;
    }

    /** What is not agreed, supported or conceded is rejected; other acts that were not done are none. */
    private static Acts.@Nullable Act withheld(Acts.Act act) {
        return WITHHELD.contains(act.type()) ? new Acts.Act(act.companions(), Plover.REJECT, "120") : null;
    }

    private static boolean possible(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (POSSIBLE.contains(tree.lower(child))
                    && (tree.label(child).equals("aux")
                            || tree.label(child).equals("mark")
                            || tree.label(child).equals("modal"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the verb stands, at any depth, under one that asks for, refuses, promises or threatens what it tells. */
    private boolean opened(Tree tree, int verb) {
        int at = verb;
        for (int depth = 0; depth < 6; depth++) {
            String label = tree.label(at);
            int head = tree.head(at);
            if (head < 0 || !UNDER.contains(label)) {
                return false;
            }
            Acts.Act act = acts.best(tree.lemma(head), Set.of());
            if (act != null && (OPENING.contains(act.type()) || label.equals("xcomp"))) {
                return true;
            }
            at = head;
        }
        return false;
    }

    private static Acts.@Nullable Act timed(Tree tree, int verb, Acts.Act act) {
        boolean future = false;
        for (int child : tree.children(verb)) {
            future |= FUTURE.contains(tree.lower(child));
        }
        if (!future) {
            return act;
        }
        String promise = PROMISES.get(act.type());
        if (promise != null) {
            return new Acts.Act(act.companions(), Plover.AGREE, promise);
        }
        String threat = THREATS.get(act.type());
        return threat == null ? act : new Acts.Act(act.companions(), Plover.THREATEN, threat);
    }

    private @Nullable Event between(Tree tree, int verb, int carrier, Acts.Act act, ReportContext context) {
        boolean passive = tree.passive(verb);
        Statement statement = context.statementAt(tree.token(verb).span());
        int subject = own(tree, verb);
        int agent = tree.object(verb, "by");
        Participant source = passive ? participant(tree, agent, context) : participant(tree, subject, context);
        source = spoken(source, statement, passive);
        Participant target =
                JOINT.contains(act.type()) && !passive ? together(tree, verb, source, context) : Participant.NONE;
        if (target.actor() == null) {
            target = passive ? participant(tree, subject, context) : target(tree, verb, carrier, source, context);
        }
        target = target.actor() == null ? addressed(statement, source, context) : target;
        if (source.actor() == null || target.actor() == null || same(source, target)) {
            return null;
        }
        Span sentence = tree.sentence().span();
        String date = context.date(sentence);
        return new Event(
                act.type(),
                act.cameo(),
                words(tree, verb, carrier),
                source,
                target,
                date == null && statement != null ? statement.time() : date,
                place(tree, verb, context),
                statement == null ? null : statement.id());
    }

    /** The subject; where it is a pronoun in what someone says, the subject of the saying. */
    private static int own(Tree tree, int verb) {
        int subject = tree.subject(verb);
        int head = tree.head(verb);
        boolean said = subject >= 0
                && head >= 0
                && tree.label(verb).equals("ccomp")
                && tree.token(subject).tag().equals("PRP");
        int speaker = said ? tree.subject(head) : -1;
        return speaker >= 0 && !NOT_SPEAKERS.contains(tree.lower(subject)) ? speaker : subject;
    }

    private static Span words(Tree tree, int verb, int carrier) {
        BitSet set = new BitSet();
        set.set(verb);
        int particle = tree.child(verb, "prt");
        if (particle >= 0 && Math.abs(particle - verb) == 1) {
            set.set(particle);
        }
        return carrier - verb > 0 && carrier - verb < 5
                ? tree.token(verb).span().hull(tree.token(carrier).span())
                : tree.span(set);
    }

    private static boolean same(Participant a, Participant b) {
        boolean touching = a.span() != null && b.span() != null && a.span().overlaps(b.span());
        return touching || (a.actor() != null && a.actor().equals(b.actor()));
    }

    /** The statement's speaker, where the subject itself is not a known actor. */
    private static Participant spoken(Participant source, @Nullable Statement statement, boolean passive) {
        if (source.actor() != null || passive || statement == null || statement.speaker() == null) {
            return source;
        }
        return new Participant(source.span(), source.text(), statement.speaker().code());
    }

    /** Whom the statement addresses, else the first actor that its content names apart from the speaker. */
    private Participant addressed(@Nullable Statement statement, Participant source, ReportContext context) {
        if (statement == null) {
            return Participant.NONE;
        }
        if (statement.addressee() != null && statement.addressee().code() != null) {
            return new Participant(
                    null, statement.addressee().name(), statement.addressee().code());
        }
        return context.report().entities().stream()
                .filter(entity -> statement.contentHull().contains(entity.span()))
                .map(entity -> read(entity.span(), context))
                .filter(found -> found.actor() != null && foreign(found, source))
                .findFirst()
                .orElse(Participant.NONE);
    }

    private static boolean foreign(Participant target, Participant source) {
        return source.actor() == null
                || target.actor() == null
                || !target.actor().regionMatches(0, source.actor(), 0, 3);
    }

    private Participant target(Tree tree, int verb, int carrier, Participant source, ReportContext context) {
        for (int candidate : candidates(tree, verb, carrier)) {
            Participant found = participant(tree, candidate, context);
            if (found.actor() != null && !same(source, found)) {
                return found;
            }
        }
        for (int candidate : inClauses(tree, verb)) {
            Participant found = participant(tree, candidate, context);
            if (found.actor() != null && foreign(found, source)) {
                return found;
            }
        }
        return together(tree, verb, source, context);
    }

    /** The second of two who act together ("A and B agreed"), where the first is the source. */
    private Participant together(Tree tree, int verb, Participant source, ReportContext context) {
        int subject = tree.subject(verb);
        int second = subject < 0 ? -1 : tree.child(subject, "conj");
        Participant found = participant(tree, second, context);
        return found.actor() != null && foreign(found, source) ? found : Participant.NONE;
    }

    /** Tokens that may name the target, the likeliest first. */
    private static List<Integer> candidates(Tree tree, int verb, int carrier) {
        List<Integer> found = new ArrayList<>();
        add(found, tree.child(verb, "dobj"));
        add(found, tree.child(verb, "dative"));
        add(found, tree.child(verb, "iobj"));
        if (carrier != verb) {
            TARGET_PREPOSITIONS.forEach(word -> add(found, tree.object(carrier, word)));
        }
        TARGET_PREPOSITIONS.forEach(word -> add(found, tree.object(verb, word)));
        return found;
    }

    /** Subjects and objects of the clauses that complete the verb. */
    private static List<Integer> inClauses(Tree tree, int verb) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(verb)) {
            String label = tree.label(child);
            if (label.equals("ccomp") || label.equals("xcomp") || label.equals("pcomp")) {
                add(found, tree.subject(child));
                add(found, tree.child(child, "dobj"));
            }
        }
        return found;
    }

    private static void add(List<Integer> found, int token) {
        if (token >= 0) {
            found.add(token);
        }
    }

    private Participant participant(Tree tree, int head, ReportContext context) {
        return head < 0 ? Participant.NONE : read(mention(tree, head), context);
    }

    /** The noun phrase of {@code head}: what stands under it, up to a clause or an apposition. */
    private static Span mention(Tree tree, int head) {
        BitSet set = new BitSet();
        set.set(head);
        for (int child : tree.children(head)) {
            if (!Set.of("relcl", "acl", "appos", "conj", "cc", "punct", "ccomp", "advcl", "rcmod")
                    .contains(tree.label(child))) {
                set.or(tree.subtree(child));
            }
        }
        return tree.span(set);
    }

    private Participant read(Span span, ReportContext context) {
        String mention = span.of(context.text());
        Actor actor = sides.actorAmong(mention, context.countries());
        return new Participant(span, mention, actor == null ? null : actor.code());
    }

    private static @Nullable Place place(Tree tree, int verb, ReportContext context) {
        for (String word : PLACE_PREPOSITIONS) {
            int object = tree.object(verb, word);
            Place place = object < 0 ? null : context.place(tree.token(object).span());
            if (place != null) {
                return place;
            }
        }
        return null;
    }
}
