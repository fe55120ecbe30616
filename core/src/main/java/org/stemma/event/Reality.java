package org.stemma.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Event.Actuality;

/**
 * Whether what a verb tells was done: what is negated, possible, conditional or wished is no act done; what is yet to be done is a promise
 * or a threat.
 */
final class Reality {
    private static final int DEEPEST = 8;
    private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "can", "should", "must");
    private static final Set<String> HELD_OUT = Set.of("may", "might", "could");
    private static final Set<String> UNLESS = Set.of("unless");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "whether", "lest");
    private static final Set<String> ASKED = Set.of("what", "who", "whom", "how", "where", "when", "why", "which");
    private static final Set<String> MODAL = Set.of("aux", "mark", "modal");
    private static final Set<String> FUTURE = Set.of("will", "would", "'ll", "shall");
    private static final Set<String> UNDER = Set.of("xcomp", "pcomp", "ccomp", "acl", "prep", "pobj", "dobj", "conj");
    private static final Set<Plover> OPENING =
            Set.of(Plover.REQUEST, Plover.THREATEN, Plover.REJECT, Plover.AGREE, Plover.ACCUSE);
    private static final Set<Plover> WITHHELD = Set.of(Plover.AGREE, Plover.SUPPORT, Plover.CONCEDE, Plover.RETREAT);
    /** Acts that are promised where they are told for the future. */
    private static final Set<Plover> PROMISED = Set.of(
            Plover.CONSULT, Plover.AID, Plover.COOPERATE, Plover.SUPPORT, Plover.CONCEDE, Plover.RETREAT, Plover.AGREE);
    /** Hostile acts that are threatened where they are told for the future. */
    private static final Set<Plover> THREATENED =
            Set.of(Plover.ASSAULT, Plover.COERCE, Plover.SANCTION, Plover.THREATEN, Plover.PROTEST);

    private final Acts acts;

    Reality(Acts acts) {
        this.acts = acts;
    }

    /** An act as it is told. */
    record Telling(Acts.Act act, Actuality actuality) {}

    /** The act as the verb tells it; null where a verb above, which asks for it or refuses it, tells the act in its place. */
    @Nullable
    Telling told(Tree tree, int verb, Acts.Act act) {
        if (opened(tree, verb)) {
            return null;
        }
        if (threatens(tree, verb, act)) {
            return new Telling(act.as(Plover.THREATEN, Cameo.opening("130", act.cameo())), Actuality.DONE);
        }
        if (open(tree, verb) || wished(tree, verb)) {
            return new Telling(act, Actuality.POSSIBLE);
        }
        if (tree.negated(verb) || failed(tree, verb)) {
            return withheld(act);
        }
        return future(tree, verb) ? announced(act) : new Telling(act, Actuality.DONE);
    }

    /** Whether a hostile act is held out for a case ("may halt aid if"), or any act unless another is done. */
    private static boolean threatens(Tree tree, int verb, Acts.Act act) {
        if (conditional(tree, verb) || tree.negated(verb) || !(future(tree, verb) || has(tree, verb, HELD_OUT))) {
            return false;
        }
        return under(tree, verb, UNLESS) || (THREATENED.contains(act.type()) && under(tree, verb, CONDITIONS));
    }

    /** Whether a clause below the verb begins with one of {@code words}. */
    private static boolean under(Tree tree, int verb, Set<String> words) {
        for (int child : tree.children(verb)) {
            if (tree.label(child).equals("advcl") && has(tree, child, words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the verb leaves open what it tells: by a modal, a condition or an indirect question. */
    static boolean open(Tree tree, int verb) {
        return possible(tree, verb) || conditional(tree, verb);
    }

    /** Whether the verb, or one that it completes, has a modal that leaves the act open. */
    private static boolean possible(Tree tree, int verb) {
        int at = verb;
        for (int depth = 0; depth < DEEPEST && at >= 0; depth++) {
            if (has(tree, at, POSSIBLE)) {
                return true;
            }
            at = tree.label(at).equals("xcomp") ? tree.head(at) : -1;
        }
        return false;
    }

    private static boolean has(Tree tree, int verb, Set<String> words) {
        for (int child : tree.children(verb)) {
            if (words.contains(tree.lower(child)) && MODAL.contains(tree.label(child))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the verb, or one above it, stands in a condition or in an indirect question. */
    private static boolean conditional(Tree tree, int verb) {
        int at = verb;
        for (int depth = 0; depth < DEEPEST && at >= 0; depth++) {
            if (tree.isVerb(at) && (has(tree, at, CONDITIONS) || asked(tree, at))) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    private static boolean asked(Tree tree, int verb) {
        if (!tree.label(verb).equals("ccomp") && !tree.label(verb).equals("csubj")) {
            return false;
        }
        for (int child : tree.children(verb)) {
            if (ASKED.contains(tree.lower(child)) && child < verb) {
                return true;
            }
        }
        return false;
    }

    private static boolean wished(Tree tree, int verb) {
        boolean completes = tree.label(verb).equals("xcomp") || tree.label(verb).equals("ccomp");
        return completes && CodingWords.WISHED.has(tree.lemma(tree.head(verb)));
    }

    private static boolean failed(Tree tree, int verb) {
        return tree.label(verb).equals("xcomp") && tree.lemma(tree.head(verb)).equals("fail");
    }

    /** Whether the verb stands, at any depth, under one that asks for, refuses, promises or threatens what it tells. */
    private boolean opened(Tree tree, int verb) {
        int at = verb;
        for (int depth = 0; depth < DEEPEST; depth++) {
            String label = tree.label(at);
            int head = tree.head(at);
            if (head < 0 || !UNDER.contains(label)) {
                return false;
            }
            Acts.Act act = openToAll(tree.lemma(head)) ? null : acts.best(tree.lemma(head), Set.of());
            if (act != null && (OPENING.contains(act.type()) || label.equals("xcomp"))) {
                return true;
            }
            at = head;
        }
        return false;
    }

    /** Whether what stands under the word is told by itself, as planned or wished. */
    private static boolean openToAll(String lemma) {
        return CodingWords.PLANNED.has(lemma) || CodingWords.WISHED.has(lemma);
    }

    /** What is not agreed, supported or conceded is rejected; other acts were not done. */
    private static Telling withheld(Acts.Act act) {
        return WITHHELD.contains(act.type())
                ? new Telling(act.as(Plover.REJECT, Cameo.opening("120", act.cameo())), Actuality.DONE)
                : new Telling(act, Actuality.NEGATED);
    }

    private static boolean future(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (FUTURE.contains(tree.lower(child))) {
                return true;
            }
        }
        return tree.label(verb).equals("xcomp") && CodingWords.PLANNED.has(tree.lemma(tree.head(verb)));
    }

    private static Telling announced(Acts.Act act) {
        if (PROMISED.contains(act.type())) {
            return new Telling(act.as(Plover.AGREE, promise(act)), Actuality.DONE);
        }
        return THREATENED.contains(act.type())
                ? new Telling(act.as(Plover.THREATEN, Cameo.opening("130", act.cameo())), Actuality.DONE)
                : new Telling(act, Actuality.PLANNED);
    }

    private static String promise(Acts.Act act) {
        return act.type() == Plover.AGREE ? act.cameo() : Cameo.opening("030", act.cameo());
    }
}
