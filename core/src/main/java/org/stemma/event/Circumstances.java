package org.stemma.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.TimeExpression;
import org.stemma.event.Event.Participant;
import org.stemma.event.SentenceCoder.Clause;
import org.stemma.gazetteer.Place;
import org.stemma.statement.Statement;

/** When and where an act was done, as its clause says. */
final class Circumstances {
    private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "at", "near", "outside");
    private static final Set<String> OWN = Set.of("prep", "pobj", "npadvmod", "advmod", "tmod", "dobj", "agent", "prt");
    /** Acts done where their target is. */
    private static final Set<Plover> AT_TARGET = Set.of(Plover.ASSAULT, Plover.PROTEST, Plover.COERCE);

    private Circumstances() {}

    /** The date nearest to the verb on its own clause, else one that stands with a verb above it ("said on Monday that ..."). */
    static @Nullable String date(Clause clause, ReportContext context) {
        Tree tree = clause.tree();
        for (int token : own(clause)) {
            String date = context.date(tree.token(token).span());
            if (date != null) {
                return date;
            }
        }
        List<Integer> above = tree.chain(clause.verb());
        for (TimeExpression time : context.datesWithin(tree.sentence().span())) {
            int head = tree.headOf(time.span());
            int governor = head < 0 ? -1 : governor(tree, head);
            if (governor >= 0 && governor != clause.verb() && above.contains(governor)) {
                return time.value();
            }
        }
        return null;
    }

    /** The verb that a time stands with; -1 where it only tells which thing is meant ("the 2016 vote"). */
    private static int governor(Tree tree, int time) {
        int head = tree.head(time);
        int above = tree.label(time).equals("pobj") && head >= 0 ? tree.head(head) : head;
        return above >= 0 && tree.isVerb(above) ? above : -1;
    }

    /** When the statement was made, as far as it is a date. */
    static @Nullable String date(@Nullable Statement statement) {
        String time = statement == null ? null : statement.time();
        return time == null || time.endsWith("_REF") ? null : time;
    }

    static @Nullable Place place(Clause clause, Participant target, ReportContext context) {
        for (int token : places(clause)) {
            Place place = context.place(clause.tree().token(token).span());
            if (place != null) {
                return place;
            }
        }
        boolean there = clause.act().cameo().equals("042")
                || AT_TARGET.contains(clause.act().type());
        return there && target.span() != null ? context.place(target.span()) : null;
    }

    /** Tokens that may name where the act was done, the nearest to its verb first. */
    static List<Integer> places(Clause clause) {
        Tree tree = clause.tree();
        return own(clause).stream()
                .filter(token ->
                        tree.label(token).equals("pobj") && PLACE_PREPOSITIONS.contains(tree.lower(tree.head(token))))
                .toList();
    }

    /** Tokens of the verb's own clause, the nearest first. */
    private static List<Integer> own(Clause clause) {
        Tree tree = clause.tree();
        List<Integer> found = new ArrayList<>();
        Deque<Integer> waiting = new ArrayDeque<>(List.of(clause.verb()));
        while (!waiting.isEmpty()) {
            for (int child : tree.children(waiting.removeFirst())) {
                boolean own =
                        OWN.contains(tree.label(child)) && !tree.lower(child).equals("for");
                if (own && !found.contains(child)) {
                    found.add(child);
                    waiting.add(child);
                }
            }
        }
        return found;
    }
}
