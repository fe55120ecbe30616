package org.stemma.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.stemma.annotate.Entity;
import org.stemma.event.Event.Participant;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.text.Span;

/** Reads who a noun phrase of a tree is, and who stands beside it ("A, B and C"). */
final class ParticipantReader {
    private static final int MOST = 6;
    private static final Set<String> OUTSIDE =
            Set.of("relcl", "acl", "appos", "conj", "cc", "punct", "ccomp", "advcl", "rcmod", "preconj");
    /** Prepositions whose object says whose, with any noun. */
    private static final Set<String> OWNING = Set.of("of", "by");

    private final Sides sides;
    private final Gazetteer gazetteer;
    private final boolean open;

    /** @param open whether a proper name that is no known actor is a side too */
    ParticipantReader(Sides sides, Gazetteer gazetteer, boolean open) {
        this.sides = sides;
        this.gazetteer = gazetteer;
        this.open = open;
    }

    Participant participant(Tree tree, int head, ReportContext context) {
        if (head < 0) {
            return Participant.NONE;
        }
        int counted = CodingWords.MANY.has(tree.lemma(head)) ? tree.object(head, "of") : -1;
        Span span = mention(tree, counted < 0 ? head : counted);
        Participant read = read(span, context);
        boolean borrowed = read.actor() != null && !sides.isNamed(span.of(context.text()), read.actor());
        return borrowed && !telling(tree, head, context) ? new Participant(span, read.text(), null) : read;
    }

    /** Whether a mention without a country is definite enough to be that of the report's country ("the army"). */
    private boolean telling(Tree tree, int head, ReportContext context) {
        int article = tree.child(head, "det");
        boolean role = gazetteer.role(tree.lemma(head)) != null
                || tree.token(head).tag().startsWith("NNP");
        return role
                && !(open && tree.token(head).tag().startsWith("NNP"))
                && (context.countries().size() < 2
                        || (article >= 0 && tree.lower(article).equals("the")));
    }

    /** The one at {@code head} and those joined to it, as far as they are known. */
    List<Participant> group(Tree tree, int head, ReportContext context) {
        List<Participant> found = new ArrayList<>(sharing(tree, head, context));
        List<Integer> waiting = new ArrayList<>(List.of(head));
        boolean shared = !found.isEmpty();
        while (!waiting.isEmpty() && found.size() < MOST) {
            int at = waiting.removeFirst();
            Participant side = participant(tree, at, context);
            if (known(tree, side, context) && !(shared && at == head)) {
                found.add(side);
            }
            for (int child : tree.children(at)) {
                if (tree.label(child).equals("conj") && tree.isNoun(child)) {
                    waiting.add(child);
                }
            }
        }
        return found;
    }

    /** Two who share a noun ("Dutch and Belgian ministers"), each with its own code; none where it is not shared. */
    private List<Participant> sharing(Tree tree, int head, ReportContext context) {
        int first = tree.child(head, tree.child(head, "nmod") >= 0 ? "nmod" : "amod");
        int second = first < 0 ? -1 : tree.child(first, "conj");
        if (second < 0) {
            return List.of();
        }
        Participant one = sharing(tree, first, head, context);
        Participant other = sharing(tree, second, head, context);
        return one.actor() == null || other.actor() == null || one.actor().equals(other.actor())
                ? List.of()
                : List.of(one, other);
    }

    private Participant sharing(Tree tree, int adjective, int head, ReportContext context) {
        String name = tree.token(adjective).form() + " " + tree.token(head).form();
        Actor actor = sides.actorAmong(name, context.countries());
        return new Participant(mention(tree, head), name, actor == null ? null : actor.code());
    }

    boolean known(Tree tree, Participant side, ReportContext context) {
        Span span = side.span();
        if (side.actor() != null || !open || span == null) {
            return side.actor() != null;
        }
        int head = tree.headOf(span);
        return head >= 0 && tree.token(head).tag().startsWith("NNP") && !context.isTime(span);
    }

    /** The noun phrase of {@code head}: what stands under it, up to a clause, an apposition or what only says where it is. */
    private Span mention(Tree tree, int head) {
        boolean role = gazetteer.role(tree.lemma(head)) != null
                || tree.token(head).tag().startsWith("NNP");
        BitSet set = new BitSet();
        set.set(head);
        for (int child : tree.children(head)) {
            boolean loose = tree.label(child).equals("prep") && !OWNING.contains(tree.lower(child));
            if (!OUTSIDE.contains(tree.label(child)) && (role || !loose)) {
                set.or(tree.subtree(child));
            }
        }
        return tree.span(set);
    }

    /** The actor named at {@code span}; a person by the full name that the report has. */
    Participant read(Span span, ReportContext context) {
        String mention = span.of(context.text());
        Entity person = context.personAtEndOf(span);
        Actor actor = sides.actorAmong(person == null ? mention : full(span, person, context), context.countries());
        return new Participant(span, mention, actor == null ? context.countryOf(span) : actor.code());
    }

    private static String full(Span span, Entity person, ReportContext context) {
        String before = context.text().substring(span.begin(), person.span().begin());
        return before + (person.name().indexOf(' ') < 0 ? person.span().of(context.text()) : person.name());
    }
}
