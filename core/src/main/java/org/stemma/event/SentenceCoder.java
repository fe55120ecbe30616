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
    /** Prepositions of the object that may name the target ("cut ties with"). */
    private static final List<String> OBJECT_PREPOSITIONS =
            List.of("against", "with", "to", "on", "from", "into", "in");

    /** Verbs that leave it to their object to tell the act ("hold talks"). */
    private static final Set<String> LIGHT = Set.of(
            "hold",
            "have",
            "make",
            "take",
            "give",
            "launch",
            "carry",
            "stage",
            "conduct",
            "begin",
            "start",
            "open",
            "mount",
            "issue",
            "impose",
            "offer",
            "pay",
            "do",
            "declare",
            "announce",
            "reach",
            "sign",
            "enter",
            "wage",
            "lodge",
            "file",
            "express",
            "voice",
            "send",
            "resume",
            "continue",
            "deliver",
            "provide",
            "put",
            "perform",
            "undertake",
            "commit",
            "inflict",
            "lead",
            "attend",
            "host",
            "renew",
            "restore",
            "extend",
            "win",
            "conclude",
            "strike",
            "seal",
            "pledge",
            "show",
            "place",
            "order",
            "slap",
            "establish",
            "level",
            "hurl",
            "draw",
            "receive",
            "seek",
            "initiate",
            "join");

    /** Nouns that tell no act though the verbs of their form do. */
    private static final Set<String> DEEDLESS = Set.of(
            "force", "arm", "back", "mass", "press", "head", "club", "tank", "train", "board", "shell", "gun", "rocket",
            "fund", "order", "command", "slap", "rally", "return", "credit", "trip", "speak", "leave", "free", "brand",
            "label", "die");

    private static final Set<String> WHERE = Set.of("in", "at", "near");
    private static final Set<Plover> SPOKEN = Set.of(Plover.ACCUSE, Plover.REQUEST, Plover.THREATEN);
    /** Verbs whose object feels what their subject causes ("the launch alarmed Norway"). */
    private static final Set<String> FELT =
            Set.of("worry", "concern", "alarm", "anger", "outrage", "dismay", "shock", "appal", "disappoint");
    /** CAMEO codes of acts that both sides do to each other. */
    private static final Set<String> SYMMETRIC =
            Set.of("030", "036", "040", "041", "044", "046", "054", "057", "060", "061", "062", "063", "064", "190");
    /** What the other side of an act does by it: a visit is received. */
    private static final Map<String, String> RETURNED = Map.of("042", "043", "043", "042");

    private static final Set<String> NOT_SPEAKERS = Set.of("you", "there");
    private static final Set<Plover> JOINT = Set.of(Plover.AGREE, Plover.CONSULT, Plover.COOPERATE);

    private final Acts acts;
    private final Reality reality;
    private final ParticipantReader reader;
    private final boolean mirrored;

    /**
     * @param reader which sides are told
     * @param mirrored whether an act that both sides do is two events, as CAMEO codes it
     */
    SentenceCoder(Acts acts, ParticipantReader reader, boolean mirrored) {
        this.acts = acts;
        this.reality = new Reality(acts);
        this.reader = reader;
        this.mirrored = mirrored;
    }

    /** A verb with the act that it, or the noun that it carries, tells. */
    record Clause(Tree tree, int verb, int carrier, Acts.Act act) {}

    List<Event> code(Tree tree, ReportContext context) {
        List<Event> events = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tree.size() && !tree.asks(); i++) {
            for (Event event : tree.isVerb(i) ? events(tree, i, context) : List.<Event>of()) {
                if (seen.add(event.type() + " " + name(event.source()) + " " + name(event.target()))) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static @Nullable String name(Participant side) {
        return side.actor() == null ? side.text() : side.actor();
    }

    private List<Event> events(Tree tree, int verb, ReportContext context) {
        if (reality.unreal(tree, verb)) {
            return List.of();
        }
        Set<String> near = Predicate.of(tree, verb).near();
        for (int carrier : carriers(tree, verb)) {
            Acts.Act act = acts.best(tree.lemma(carrier), near);
            if (act != null) {
                Acts.Act told = reality.told(tree, verb, act);
                return told == null ? List.of() : between(new Clause(tree, verb, carrier, told), context);
            }
        }
        return List.of();
    }

    /** The verb, and the object or complement that may tell the act in its place. */
    private static List<Integer> carriers(Tree tree, int verb) {
        List<Integer> carriers = new ArrayList<>(List.of(verb));
        if (LIGHT.contains(tree.lemma(verb))) {
            int object = tree.child(verb, "dobj");
            add(carriers, object < 0 || DEEDLESS.contains(tree.lemma(object)) ? -1 : object);
        }
        add(carriers, tree.child(verb, "acomp"));
        return carriers;
    }

    private List<Event> between(Clause clause, ReportContext context) {
        Tree tree = clause.tree();
        int verb = clause.verb();
        boolean turned = tree.passive(verb) != FELT.contains(tree.lemma(verb));
        Statement statement = context.statementAt(tree.token(verb).span());
        int doer = turned ? turnedDoer(tree, verb) : own(tree, verb);
        Participant source = spoken(reader.participant(tree, doer, context), statement, turned);
        if (!reader.known(tree, source, context)) {
            return List.of();
        }
        List<Participant> partners = turned ? List.of() : partners(tree, verb, source, context);
        if (JOINT.contains(clause.act().type()) && !partners.isEmpty()) {
            return joint(clause, source, partners, context);
        }
        Target target = turned ? turnedTarget(tree, verb) : target(clause, source, context);
        List<Participant> targets = target.head() < 0 ? List.of() : reader.group(tree, target.head(), context);
        if (targets.isEmpty() && !partners.isEmpty()) {
            return joint(clause, source, partners, context);
        }
        targets = targets.isEmpty() ? addressed(clause, statement, source, context) : targets;
        List<Participant> sources = new ArrayList<>(List.of(source));
        sources.addAll(partners);
        List<Event> events = new ArrayList<>();
        for (Participant from : sources) {
            for (Participant to : targets) {
                events.addAll(pair(clause, from, to, context));
            }
        }
        return events;
    }

    private static int turnedDoer(Tree tree, int verb) {
        return tree.passive(verb) ? tree.object(verb, "by") : tree.child(verb, "dobj");
    }

    private static Target turnedTarget(Tree tree, int verb) {
        return new Target(tree.subject(verb));
    }

    /** Those who act together: each with each of the others, where events are mirrored; else the first with the others. */
    private List<Event> joint(Clause clause, Participant first, List<Participant> partners, ReportContext context) {
        List<Participant> all = new ArrayList<>(List.of(first));
        all.addAll(partners);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (mirrored || i == 0) {
                    events.addAll(pair(clause, all.get(i), all.get(j), context));
                }
                if (mirrored && !SYMMETRIC.contains(clause.act().cameo())) {
                    events.addAll(pair(clause, all.get(j), all.get(i), context));
                }
            }
        }
        return events;
    }

    /** The event, and where acts are mirrored the one that the other side does by it. */
    private List<Event> pair(Clause clause, Participant from, Participant to, ReportContext context) {
        if (same(from, to)) {
            return List.of();
        }
        Event event = event(clause, clause.act().cameo(), from, to, context);
        String code = clause.act().cameo();
        String back = SYMMETRIC.contains(code) ? code : RETURNED.get(code);
        return mirrored && back != null ? List.of(event, event(clause, back, to, from, context)) : List.of(event);
    }

    private Event event(Clause clause, String cameo, Participant from, Participant to, ReportContext context) {
        Tree tree = clause.tree();
        Statement statement = context.statementAt(tree.token(clause.verb()).span());
        String date = Circumstances.date(clause, context);
        return new Event(
                clause.act().type(),
                cameo,
                words(tree, clause.verb(), clause.carrier()),
                from,
                to,
                date == null && statement != null ? statement.time() : date,
                Circumstances.place(clause, to, context),
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
        String name = name(a);
        return touching || (name != null && name.equals(name(b)));
    }

    /** The statement's speaker, where the subject itself is not a known actor. */
    private static Participant spoken(Participant source, @Nullable Statement statement, boolean passive) {
        if (source.actor() != null || passive || statement == null || statement.speaker() == null) {
            return source;
        }
        return new Participant(source.span(), source.text(), statement.speaker().code());
    }

    /** Whom the statement addresses, else the first actor that the sentence's share of its content names apart from the speaker. */
    private List<Participant> addressed(
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

    /** The token that names the target, -1 for none. */
    private record Target(int head) {}

    private Target target(Clause clause, Participant source, ReportContext context) {
        Tree tree = clause.tree();
        for (int candidate : candidates(clause)) {
            Participant found = reader.participant(tree, candidate, context);
            boolean fits = !tree.owned(candidate) || foreign(found, source);
            if (fits
                    && reader.known(tree, found, context)
                    && !same(source, found)
                    && !onlyPlace(tree, candidate, context)) {
                return new Target(candidate);
            }
        }
        for (int candidate : inClauses(tree, clause.verb())) {
            Participant found = reader.participant(tree, candidate, context);
            if (found.actor() != null && foreign(found, source)) {
                return new Target(candidate);
            }
        }
        return new Target(-1);
    }

    /** Whether a capital stands there as the place of the act, not as a government ("signed a pact in Vienna"). */
    private static boolean onlyPlace(Tree tree, int candidate, ReportContext context) {
        int head = tree.head(candidate);
        return head >= 0
                && WHERE.contains(tree.lower(head))
                && context.isCapital(tree.token(candidate).span());
    }

    /** Those named beside the subject ("A and B agreed"), where the first of them is the source. */
    private List<Participant> partners(Tree tree, int verb, Participant source, ReportContext context) {
        int subject = tree.subject(verb);
        if (subject < 0) {
            return List.of();
        }
        return reader.group(tree, subject, context).stream()
                .filter(other -> !same(source, other))
                .toList();
    }

    /** Tokens that may name the target, the likeliest first. */
    private static List<Integer> candidates(Clause clause) {
        Tree tree = clause.tree();
        int verb = clause.verb();
        int direct = tree.child(verb, "dobj");
        int object = direct < 0 ? tree.child(verb, "attr") : direct;
        List<Integer> found = new ArrayList<>();
        int receiver = tree.child(verb, "dative");
        add(found, receiver < 0 || tree.isNoun(receiver) ? receiver : tree.child(receiver, "pobj"));
        add(found, tree.child(verb, "iobj"));
        if (clause.carrier() != verb) {
            TARGET_PREPOSITIONS.forEach(word -> add(found, tree.object(clause.carrier(), word)));
        } else {
            add(found, object);
        }
        TARGET_PREPOSITIONS.forEach(word -> add(found, tree.object(verb, word)));
        if (object >= 0 && clause.carrier() == verb) {
            OBJECT_PREPOSITIONS.forEach(word -> add(found, tree.object(object, word)));
        }
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
}
