package org.stemma.app.json;

import java.util.List;
import org.stemma.compare.Match;

/** What {@code match} prints of one pair. */
public record MatchLine(String key, boolean same, double score, String relation, List<DifferenceJson> differences) {
    /** The words of each side. */
    public record DifferenceJson(String kind, String a, String b) {}

    /** The line of one pair; {@code score} keeps four decimals. */
    public static MatchLine of(String key, Match match) {
        return new MatchLine(
                key,
                match.relation() == Match.Relation.SAME,
                Math.round(match.score() * 1e4) / 1e4,
                match.relation().word(),
                match.differences().stream()
                        .map(each -> new DifferenceJson(each.kind().word(), each.a(), each.b()))
                        .toList());
    }
}
