package org.stemma.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Event.Actuality;
import org.stemma.event.Event.Participant;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * Reads the events of a sentence off its tree: a verb, or a noun that a light verb carries, with a subject that is a known actor and
 * an object that is another. What is negated, possible or conditional is marked as such; what will be done is a promise or a threat.
 */
final class SentenceCoder {
    /** CAMEO codes of acts that both sides do to each other. */
    private static final Set<String> SYMMETRIC =
            Set.of("030", "036", "040", "041", "044", "046", "054", "057", "060", "061", "062", "063", "064", "190");
    /** What the other side of an act does by it: a visit is received. */
    private static final Map<String, String> RETURNED = Map.of("042", "043", "043", "042");

    private static final Set<String> DUTY = Set.of("should", "must");
    private static final String VISIT = "042";
    private static final Set<String> NOT_SPEAKERS = Set.of("you", "there");
    /** Acts that touch the people of the place where they are done. */
    private static final Set<Plover> GROUNDED = Set.of(
            Plover.ASSAULT,
            Plover.COERCE,
            Plover.PROTEST,
            Plover.MOBILIZE,
            Plover.SANCTION,
            Plover.THREATEN,
            Plover.AID);

    private static final Set<Plover> JOINT = Set.of(Plover.AGREE, Plover.CONSULT, Plover.COOPERATE);

    private final Acts acts;
    private final Reality reality;
    private final ParticipantReader reader;
    private final TargetFinder targets;
    private final NounCoder nouns;
    private final boolean alone;

    /**
     * @param reader which sides are told
     * @param alone whether the sentence is all there is: an act that both sides do is then two events, as CAMEO codes it, and only what
     *     was done is told
     */
    SentenceCoder(Acts acts, ParticipantReader reader, boolean alone) {
        this.acts = acts;
        this.reality = new Reality(acts);
        this.reader = reader;
        this.targets = new TargetFinder(reader);
        this.nouns = new NounCoder(acts, reader);
        this.alone = alone;
    }

    /** A verb with the act that it, or the noun that it carries, tells. */
    record Clause(Tree tree, int verb, int carrier, Acts.Act act, Actuality actuality) {}

    List<Event> code(Tree tree, ReportContext context) {
        List<Event> events = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tree.size() && !tree.asks(); i++) {
            for (Event event : at(tree, i, context)) {
                if (seen.add(event.type() + " " + name(event.source()) + " " + name(event.target()))) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private List<Event> at(Tree tree, int i, ReportContext context) {
        if (tree.isVerb(i)) {
            return events(tree, i, context);
        }
        NounCoder.Deed deed = tree.isNoun(i) ? nouns.deed(tree, i, context) : null;
        return deed == null ? List.of() : pair(deed.clause(), deed.source(), deed.target(), context);
    }

    private static @Nullable String name(Participant side) {
        return side.actor() == null ? side.text() : side.actor();
    }

    private List<Event> events(Tree tree, int verb, ReportContext context) {
        Clause clause = clause(tree, verb);
        if (clause == null || (alone && clause.actuality() != Actuality.DONE)) {
            return List.of();
        }
        return between(clause, context);
    }

    private @Nullable Clause clause(Tree tree, int verb) {
        if (CodingWords.WISHED.has(tree.lemma(verb)) && tree.child(verb, "xcomp") >= 0) {
            return null; // what is tried or sought tells the act
        }
        List<Integer> carriers = carriers(tree, verb);
        Set<String> near =
                carriers.isEmpty() ? Set.of() : Predicate.of(tree, verb).near();
        for (int carrier : carriers) {
            Acts.Act act = acts.best(tree.lemma(carrier), near);
            if (act != null) {
                Reality.Telling telling = wished(tree, verb, act) ? reality.told(tree, verb, act) : null;
                return telling == null
                        ? null
                        : new Clause(
                                tree, verb, carrier, about(tree, verb, carrier, telling.act()), telling.actuality());
            }
        }
        return null;
    }

    /** Whether a request is one: what is suggested to be so, not to be done, is none. */
    private static boolean wished(Tree tree, int verb, Acts.Act act) {
        int content = tree.child(verb, "ccomp");
        return act.type() != Plover.REQUEST
                || content < 0
                || !CodingWords.SUGGESTING.has(tree.lemma(verb))
                || (tree.token(content).tag().equals("VB") && tree.child(content, "aux") < 0)
                || DUTY.contains(tree.lower(tree.child(content, "aux")));
    }

    /** The act with the code of what it is about, where its own leaves that open. */
    private Acts.Act about(Tree tree, int verb, int carrier, Acts.Act act) {
        Predicate predicate = Predicate.of(tree, verb);
        Set<String> words = predicate.words();
        for (int token : Cameo.general(act.cameo()) ? predicate.extension() : List.<Integer>of()) {
            Acts.Act within = token == carrier ? null : acts.best(tree.lemma(token), words);
            String code = within == null ? act.cameo() : Cameo.opening(act.cameo(), within.cameo());
            if (!code.equals(act.cameo())) {
                return act.as(act.type(), code);
            }
        }
        return act;
    }

    /** The verb, and the object or complement that may tell the act in its place. */
    private List<Integer> carriers(Tree tree, int verb) {
        List<Integer> carriers = new ArrayList<>(List.of(verb));
        if (CodingWords.LIGHT.has(tree.lemma(verb))) {
            int object = tree.child(verb, "dobj");
            carriers.add(object < 0 || CodingWords.DEEDLESS.has(tree.lemma(object)) ? -1 : object);
        }
        carriers.add(tree.child(verb, "acomp"));
        carriers.removeIf(token -> !acts.isTrigger(tree.lemma(token)));
        return carriers;
    }

    private List<Event> between(Clause clause, ReportContext context) {
        Tree tree = clause.tree();
        int verb = clause.verb();
        boolean turned = tree.passive(verb) != CodingWords.FELT.has(tree.lemma(verb));
        Statement statement = context.statementAt(tree.token(verb).span());
        int doer = turned ? turnedDoer(tree, verb) : own(tree, verb);
        Participant source =
                spoken(reader.participant(tree, tree.opensLine(doer) ? -1 : doer, context), statement, turned);
        if (!reader.known(tree, source, context)) {
            return List.of();
        }
        List<Participant> partners = turned ? List.of() : partners(tree, doer, source, context);
        if (together(clause.act()) && !partners.isEmpty()) {
            return joint(clause, source, partners, context);
        }
        int target = turned ? tree.subject(verb) : targets.find(clause, source, context);
        List<Participant> touched = target < 0 ? List.of() : reader.group(tree, target, context);
        if (touched.isEmpty() && !partners.isEmpty() && !clause.act().cameo().equals(VISIT)) {
            return joint(clause, source, partners, context);
        }
        touched = touched.isEmpty() ? targets.addressed(clause, statement, source, context) : touched;
        if (touched.isEmpty() && alone && GROUNDED.contains(clause.act().type())) {
            touched = TargetFinder.ground(clause, source, context);
        }
        List<Participant> sources = new ArrayList<>(List.of(source));
        sources.addAll(partners);
        List<Event> events = new ArrayList<>();
        for (Participant from : sources) {
            for (Participant to : touched) {
                events.addAll(pair(clause, from, to, context));
            }
        }
        return events;
    }

    /** Whether those who stand beside each other as subjects do the act to each other. */
    private static boolean together(Acts.Act act) {
        return (JOINT.contains(act.type()) || (act.type() == Plover.SUPPORT && SYMMETRIC.contains(act.cameo())))
                && !act.cameo().equals(VISIT);
    }

    private static int turnedDoer(Tree tree, int verb) {
        return tree.passive(verb) ? tree.object(verb, "by") : tree.child(verb, "dobj");
    }

    /** Those who act together: each with each of the others in a sentence alone; else the first with the others. */
    private List<Event> joint(Clause clause, Participant first, List<Participant> partners, ReportContext context) {
        List<Participant> all = new ArrayList<>(List.of(first));
        all.addAll(partners);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (alone || i == 0) {
                    events.addAll(pair(clause, all.get(i), all.get(j), context));
                }
                if (alone && !SYMMETRIC.contains(clause.act().cameo())) {
                    events.addAll(pair(clause, all.get(j), all.get(i), context));
                }
            }
        }
        return events;
    }

    /** The event, and in a sentence alone the one that the other side does by it. */
    private List<Event> pair(Clause clause, Participant from, Participant to, ReportContext context) {
        if (same(from, to)) {
            return List.of();
        }
        Event event = event(clause, clause.act().cameo(), from, to, context);
        String code = clause.act().cameo();
        String back = SYMMETRIC.contains(code) ? code : RETURNED.get(code);
        return alone && back != null ? List.of(event, event(clause, back, to, from, context)) : List.of(event);
    }

    private static Event event(Clause clause, String cameo, Participant from, Participant to, ReportContext context) {
        Tree tree = clause.tree();
        Statement statement = context.statementAt(tree.token(clause.verb()).span());
        String date = Circumstances.date(clause, context);
        Span words = words(tree, clause.verb(), clause.carrier());
        return new Event(
                clause.act().type(),
                cameo,
                words,
                from,
                to,
                date == null ? Circumstances.date(statement) : date,
                Circumstances.place(clause, to, context),
                statement == null ? null : statement.id(),
                clause.actuality(),
                context.explained() ? Grounds.of(clause, words, from, to, context) : List.of());
    }

    /** The subject; where it is a pronoun in what someone says, the subject of the saying; where it is "who", whom it stands for. */
    private static int own(Tree tree, int verb) {
        int subject = tree.subject(verb);
        int head = tree.head(verb);
        if (subject < 0) {
            return subject;
        }
        if (tree.token(subject).tag().startsWith("W") && head >= 0) {
            return tree.isNoun(head) ? head : -1;
        }
        boolean said = head >= 0
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

    /** Whether two mentions are of one actor, as far as their place and their code tell. */
    static boolean same(Participant a, Participant b) {
        boolean touching = a.span() != null && b.span() != null && a.span().overlaps(b.span());
        String name = name(a);
        return (touching && !adjectives(a, b)) || (name != null && name.equals(name(b)));
    }

    /** Whether the two share a noun ("Dutch and Belgian ministers"), each with its own code. */
    private static boolean adjectives(Participant a, Participant b) {
        return a.actor() != null
                && b.actor() != null
                && a.span() != null
                && a.span().equals(b.span());
    }

    /** The statement's speaker, where the subject itself is not a known actor. */
    private static Participant spoken(Participant source, @Nullable Statement statement, boolean passive) {
        if (source.actor() != null || passive || statement == null || statement.speaker() == null) {
            return source;
        }
        return new Participant(source.span(), source.text(), statement.speaker().code());
    }

    /** Those named beside the subject ("A and B agreed"), where the first of them is the source. */
    private List<Participant> partners(Tree tree, int subject, Participant source, ReportContext context) {
        return subject < 0
                ? List.of()
                : reader.group(tree, subject, context).stream()
                        .filter(other -> !same(source, other))
                        .toList();
    }
}
