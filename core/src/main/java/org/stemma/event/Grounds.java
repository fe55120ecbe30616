package org.stemma.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.event.Event.Actuality;
import org.stemma.event.Event.Participant;
import org.stemma.report.Reason;
import org.stemma.report.Reason.Part;
import org.stemma.text.Span;

/** Why an event was coded, in words for a reader. */
final class Grounds {
    private Grounds() {}

    /** The grounds of an event that was read off a clause. */
    static List<Reason> of(
            SentenceCoder.Clause clause, Span words, Participant source, Participant target, ReportContext context) {
        List<Reason> grounds = new ArrayList<>();
        grounds.add(Reason.of(Part.TYPE, type(clause, words.of(context.text())), words));
        side(grounds, Part.SOURCE, "who does it", source);
        side(grounds, Part.TARGET, "whom it touches", target);
        return List.copyOf(grounds);
    }

    /** The grounds of an event that a statement is, by the word of its content at {@code telling}. */
    static List<Reason> of(Plover type, String cameo, Span telling, Participant source, Participant target) {
        List<Reason> grounds = new ArrayList<>();
        grounds.add(Reason.of(Part.TYPE, "what is said tells " + type + " (CAMEO " + cameo + ")", telling));
        side(grounds, Part.SOURCE, "who says it", source);
        side(grounds, Part.TARGET, "of whom it is said", target);
        return List.copyOf(grounds);
    }

    private static String type(SentenceCoder.Clause clause, String words) {
        String companions = clause.act().companions().isEmpty()
                ? ""
                : " with \"" + String.join(" ", clause.act().companions()) + "\"";
        String actuality = clause.actuality() == Actuality.DONE
                ? ""
                : ", " + clause.actuality().name().toLowerCase(Locale.ROOT);
        return "\"" + words + "\"" + companions + " tells " + clause.act().type() + " (CAMEO "
                + clause.act().cameo() + ")" + actuality;
    }

    private static void side(List<Reason> grounds, Part part, String what, Participant side) {
        String text = side.text();
        if (text != null) {
            grounds.add(Reason.of(part, what + ", " + code(side.actor()), side.span()));
        }
    }

    private static String code(@Nullable String actor) {
        return actor == null ? "no known actor" : "known as " + actor;
    }
}
