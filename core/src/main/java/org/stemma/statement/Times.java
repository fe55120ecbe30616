package org.stemma.statement;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.TimeExpression;
import org.stemma.report.Reason;

/** Tells when a statement was made, from the time expressions of its cue's clause. */
final class Times {
    /** What a time may hang from, that hangs from the cue: "in a speech on Monday", "speaking on Monday". */
    private static final Set<String> OCCASIONS = Set.of(
            "interview",
            "statement",
            "briefing",
            "conference",
            "speech",
            "address",
            "letter",
            "message",
            "post",
            "tweet",
            "meeting",
            "rally",
            "hearing",
            "testimony",
            "appearance",
            "email",
            "call",
            "event",
            "report",
            "speak",
            "talk",
            "write",
            "remark",
            "comment",
            "session",
            "debate",
            "program",
            "programme",
            "show",
            "broadcast",
            "article");

    private static final int BESIDE = 2;
    private static final int HIGHEST = 6;

    private final Discourse d;
    private final Trail trail;

    Times(Discourse discourse, Trail trail) {
        this.d = discourse;
        this.trail = trail;
    }

    /** The TIMEX3 value of the date or time nearest to the cue, outside of the content; null where there is none. */
    @Nullable
    String of(Attribution a) {
        TimeExpression time = d.report.times().stream()
                .filter(Times::isMoment)
                .filter(t -> belongs(t, a))
                .min(Comparator.comparingInt(t -> distance(t, a)))
                .orElse(null);
        if (time == null) {
            return null;
        }
        trail.note(Reason.Part.TIME, "told in the clause of the cue: " + time.value(), time.span());
        return time.value();
    }

    private static boolean isMoment(TimeExpression t) {
        String value = t.value();
        boolean moment = t.type() == TimeExpression.Type.DATE || t.type() == TimeExpression.Type.TIME;
        return moment && value != null && !value.endsWith("_REF");
    }

    private int distance(TimeExpression t, Attribution a) {
        int cue = d.token(a.cue()).span().begin();
        return Math.abs(t.span().begin() - cue);
    }

    private boolean belongs(TimeExpression t, Attribution a) {
        int s = d.sentence(a.cue());
        for (int i = d.sentenceStart(s); i < d.sentenceEnd(s); i++) {
            if (d.token(i).span().overlaps(t.span())) {
                return !a.content().contains(i) && !a.sourceWords().contains(i) && (isBeside(i, a) || hangsFrom(i, a));
            }
        }
        return false;
    }

    /** Whether nothing but a preposition stands between the time and the cue or the source that follows it. */
    private boolean isBeside(int i, Attribution a) {
        boolean afterCue = i > a.cue() && i - a.cue() <= BESIDE && isPlain(a.cue() + 1, i);
        int end = a.source() > a.cue() ? a.sourceWords().end() : -1;
        boolean afterSource = end >= 0 && i >= end && i - end < BESIDE && isPlain(end, i);
        boolean between =
                a.source() >= 0 && a.source() < a.cue() && i >= a.sourceWords().end() && i < a.cue();
        return afterCue || afterSource || (between && isPlain(a.sourceWords().end(), i));
    }

    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!d.tag(i).equals("IN") && !d.tag(i).equals("RB")) {
                return false;
            }
        }
        return true;
    }

    /** Whether the way up from the time leads to the cue, through words of time and occasions alone. */
    private boolean hangsFrom(int i, Attribution a) {
        int above = d.head(i);
        for (int steps = 0; steps < HIGHEST && above >= 0; steps++, above = d.head(above)) {
            if (above == a.cue()) {
                return true;
            }
            boolean passes = d.tag(above).equals("IN") || OCCASIONS.contains(d.lemma(above)) || isTime(above);
            if (!passes || a.content().contains(above)) {
                return false;
            }
        }
        return false;
    }

    private boolean isTime(int i) {
        return d.report.times().stream()
                .anyMatch(t -> t.span().overlaps(d.token(i).span()));
    }
}
