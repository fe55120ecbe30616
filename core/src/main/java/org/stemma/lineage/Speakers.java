package org.stemma.lineage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;
import org.stemma.gazetteer.Actor;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/** Whose words fill a report. */
final class Speakers {
    private static final double MAIN = .4;

    private Speakers() {}

    /** Whether the statement that {@code place} stands in or beside has the speaker to whom the report gives most room. */
    static boolean mainSpeakerSaid(Account account, Span place) {
        List<Statement> statements = account.analyzed().statements();
        Map<String, Integer> room = new TreeMap<>();
        int all = 0;
        String here = null;
        for (Statement statement : statements) {
            int length = statement.content().stream().mapToInt(Span::length).sum();
            String speaker = name(statement);
            all += length;
            if (speaker != null) {
                room.merge(speaker, length, Integer::sum);
                here = touches(statement, place) && here == null ? speaker : here;
            }
        }
        return here != null && room.getOrDefault(here, 0) >= MAIN * all;
    }

    /**
     * The first statement in quotation marks of the one person without an office to whom the report gives most room; null where there
     * is none.
     */
    static @Nullable Statement mainWitness(Account account) {
        Map<String, Integer> room = new TreeMap<>();
        Map<String, Statement> first = new TreeMap<>();
        int all = 0;
        for (Statement statement : account.analyzed().statements()) {
            int length = statement.content().stream().mapToInt(Span::length).sum();
            all += length;
            if (plainPerson(account, statement)) {
                String name = String.valueOf(name(statement));
                room.merge(name, length, Integer::sum);
                if (statement.mode() != Statement.Mode.INDIRECT) {
                    first.putIfAbsent(name, statement);
                }
            }
        }
        double least = MAIN * all;
        return first.entrySet().stream()
                .filter(entry -> room.getOrDefault(entry.getKey(), 0) >= least)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean plainPerson(Account account, Statement statement) {
        Actor speaker = statement.speaker();
        return speaker != null
                && speaker.code() == null
                && account.analyzed().annotated().entities().stream()
                        .anyMatch(entity -> entity.type() == Entity.Type.PER
                                && entity.name().equals(speaker.name()));
    }

    private static boolean touches(Statement statement, Span place) {
        return statement.channel().stream().anyMatch(channel -> channel.span().overlaps(place))
                || hull(statement).overlaps(place);
    }

    private static Span hull(Statement statement) {
        Span hull = statement.contentHull();
        for (Span span : statement.source()) {
            hull = hull.hull(span);
        }
        for (Span span : statement.cue()) {
            hull = hull.hull(span);
        }
        return hull;
    }

    private static @Nullable String name(Statement statement) {
        Actor speaker = statement.speaker();
        return speaker == null ? null : String.valueOf(speaker.name());
    }
}
