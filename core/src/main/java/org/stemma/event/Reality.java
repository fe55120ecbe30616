package org.stemma.event;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what a verb tells was done: what is negated, possible or wished is no act; what is yet to be done is a promise or a threat. */
final class Reality {
    private static final int DEEPEST = 6;
    private static final Set<String> POSSIBLE =
            Set.of("may", "might", "could", "can", "should", "must", "if", "unless", "until", "whether");
    private static final Set<String> MODAL = Set.of("aux", "mark", "modal");
    private static final Set<String> FUTURE = Set.of("will", "would", "'ll", "shall");
    /** What stands under these is planned. */
    private static final Set<String> PLANNED =
            Set.of("plan", "expect", "schedule", "set", "due", "about", "prepare", "slate", "intend");
    /** What stands under these is not said to be done. */
    private static final Set<String> WISHED = Set.of(
            "want",
            "wish",
            "try",
            "attempt",
            "fail",
            "need",
            "hope",
            "like",
            "able",
            "unable",
            "likely",
            "unlikely",
            "consider",
            "struggle",
            "desire",
            "love",
            "prefer",
            "mean",
            "ought");

    private static final Set<String> UNDER = Set.of("xcomp", "pcomp", "ccomp", "acl", "prep", "pobj", "dobj", "conj");
    private static final Set<Plover> OPENING =
            Set.of(Plover.REQUEST, Plover.THREATEN, Plover.REJECT, Plover.AGREE, Plover.ACCUSE);
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

    Reality(Acts acts) {
        this.acts = acts;
    }

    /** Whether the verb tells what is only possible or wished, or stands under one that tells the act in its place. */
    boolean unreal(Tree tree, int verb) {
        int at = verb;
        for (int depth = 0; depth < DEEPEST && at >= 0; depth++) {
            if (possible(tree, at)) {
                return true;
            }
            at = tree.label(at).equals("xcomp") ? tree.head(at) : -1;
        }
        return wished(tree, verb) || opened(tree, verb);
    }

    private static boolean possible(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (POSSIBLE.contains(tree.lower(child)) && MODAL.contains(tree.label(child))) {
                return true;
            }
        }
        return false;
    }

    private static boolean wished(Tree tree, int verb) {
        return tree.label(verb).equals("xcomp") && WISHED.contains(tree.lemma(tree.head(verb)));
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
            Acts.Act act = PLANNED.contains(tree.lemma(head)) ? null : acts.best(tree.lemma(head), Set.of());
            if (act != null && (OPENING.contains(act.type()) || label.equals("xcomp"))) {
                return true;
            }
            at = head;
        }
        return false;
    }

    /** The act as it is told: done, withheld, promised or threatened; null where it is none. */
    Acts.@Nullable Act told(Tree tree, int verb, Acts.Act act) {
        return tree.negated(verb) ? withheld(act) : future(tree, verb) ? announced(act) : act;
    }

    /** What is not agreed, supported or conceded is rejected; other acts that were not done are none. */
    private static Acts.@Nullable Act withheld(Acts.Act act) {
        return WITHHELD.contains(act.type()) ? new Acts.Act(act.companions(), Plover.REJECT, "120") : null;
    }

    private static boolean future(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (FUTURE.contains(tree.lower(child))) {
                return true;
            }
        }
        return tree.label(verb).equals("xcomp") && PLANNED.contains(tree.lemma(tree.head(verb)));
    }

    private static Acts.Act announced(Acts.Act act) {
        String promise = PROMISES.get(act.type());
        if (promise != null) {
            return new Acts.Act(act.companions(), Plover.AGREE, promise);
        }
        String threat = THREATS.get(act.type());
        return threat == null ? act : new Acts.Act(act.companions(), Plover.THREATEN, threat);
    }
}
