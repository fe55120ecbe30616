package org.stemma.statement;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;
import org.stemma.report.Reason;
import org.stemma.text.Span;

/**
 * An attributed content. Spans lie in the report's text, in its order.
 *
 * @param id unique in its report, in the order of the text ({@code s1}, {@code s2})
 * @param source the mention as written ("he"); empty where the report names none
 * @param cue the words that attribute
 * @param content what is attributed; several spans where the cue interrupts it
 * @param speaker the person or body resolved from the source
 * @param channel who carried the words, outermost last
 * @param time TIMEX3 value of when it was said, null where unknown
 * @param reasons the path that made it; empty unless asked for
 */
public record Statement(
        String id,
        Mode mode,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        @Nullable Actor speaker,
        @Nullable Actor addressee,
        List<Channel> channel,
        @Nullable String time,
        List<Reason> reasons) {
    public Statement {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        channel = List.copyOf(channel);
        reasons = List.copyOf(reasons);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement needs a content: " + id);
        }
    }

    /** A statement without the path that made it. */
    public Statement(
            String id,
            Mode mode,
            List<Span> source,
            List<Span> cue,
            List<Span> content,
            @Nullable Actor speaker,
            @Nullable Actor addressee,
            List<Channel> channel,
            @Nullable String time) {
        this(id, mode, source, cue, content, speaker, addressee, channel, time, List.of());
    }

    /** How the content is given. */
    public enum Mode {
        DIRECT,
        MIXED,
        INDIRECT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A carrier of words and where the report names it. */
    public record Channel(String name, Span span) {}

    /** The smallest span that covers the content. */
    public Span contentHull() {
        return content.getFirst().hull(content.getLast());
    }
}
