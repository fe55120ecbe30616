package org.stemma.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Event.Actuality;
import org.stemma.event.Event.Participant;

/** Reads the events that nouns tell: "talks between A and B opened", "the attack by A on B killed six", "A's attack on B". */
final class NounCoder {
    private static final Set<Plover> TOLD_BY_NOUNS = Set.of(
            Plover.CONSULT,
            Plover.ASSAULT,
            Plover.COERCE,
            Plover.COOPERATE,
            Plover.ACCUSE,
            Plover.SUPPORT,
            Plover.REJECT);
    private static final Set<Plover> BETWEEN = Set.of(Plover.CONSULT, Plover.ASSAULT, Plover.COOPERATE);
    private static final List<String> TOUCHING = List.of("on", "against", "with", "to", "of");

    private final Acts acts;
    private final ParticipantReader reader;

    NounCoder(Acts acts, ParticipantReader reader) {
        this.acts = acts;
        this.reader = reader;
    }

    /** An act that a noun tells, with its sides. */
    record Deed(SentenceCoder.Clause clause, Participant source, Participant target) {}

    /** The act of the noun {@code noun}; null where it tells none, or not one that was done. */
    @Nullable
    Deed deed(Tree tree, int noun, ReportContext context) {
        Acts.Act act = CodingWords.DEEDLESS.has(tree.lemma(noun)) || !happened(tree, noun)
                ? null
                : acts.best(tree.lemma(noun), Set.of());
        if (act == null || !TOLD_BY_NOUNS.contains(act.type())) {
            return null;
        }
        SentenceCoder.Clause clause = new SentenceCoder.Clause(tree, noun, noun, act, Actuality.DONE);
        int between = tree.object(noun, "between");
        return between >= 0 && BETWEEN.contains(act.type())
                ? mutual(clause, between, context)
                : directed(clause, context);
    }

    /** Whether the noun is the subject of what happened, or under it: not what is wanted, planned or denied. */
    private static boolean happened(Tree tree, int noun) {
        int verb = tree.head(noun);
        boolean subject = tree.label(noun).startsWith("nsubj");
        return subject
                && verb >= 0
                && Set.of("VBD", "VBN").contains(tree.token(verb).tag())
                && !tree.negated(verb)
                && tree.child(verb, "mark") < 0
                && !hasModal(tree, verb);
    }

    private static boolean hasModal(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.token(child).tag().equals("MD")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Deed mutual(SentenceCoder.Clause clause, int between, ReportContext context) {
        List<Participant> sides = reader.group(clause.tree(), between, context);
        return sides.size() < 2 ? null : new Deed(clause, sides.get(0), sides.get(1));
    }

    private @Nullable Deed directed(SentenceCoder.Clause clause, ReportContext context) {
        Tree tree = clause.tree();
        int noun = clause.verb();
        int by = tree.object(noun, "by");
        Participant source = reader.participant(tree, by < 0 ? tree.child(noun, "poss") : by, context);
        if (!reader.known(tree, source, context)) {
            return null;
        }
        for (String word : TOUCHING) {
            int object = tree.object(noun, word);
            Participant target = reader.participant(tree, object, context);
            if (object >= 0 && reader.known(tree, target, context)) {
                return new Deed(clause, source, target);
            }
        }
        return null;
    }
}
