package org.stemma.app.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.AnalyzeLine.ActorJson;
import org.stemma.app.json.MatchLine.DifferenceJson;
import org.stemma.compare.Match;
import org.stemma.pipeline.FoundPassage;
import org.stemma.pipeline.FoundReport;
import org.stemma.pipeline.FoundStatement;
import org.stemma.store.ReportRow;
import org.stemma.store.StatementRow;
import org.stemma.store.StatementRow.WordingRow;
import org.stemma.text.CodePoints;
import org.stemma.text.Span;

/** What a search finds. Offsets are code points into the report's text. */
public sealed interface FoundLine {
    /** A report, with the passage that has the words; {@code marks} are the places of the words in the text. */
    record ReportJson(
            String found,
            String story,
            String key,
            @Nullable String headline,
            @Nullable String outlet,
            @Nullable String published,
            @Nullable String language,
            @Nullable String url,
            double score,
            PassageJson passage)
            implements FoundLine {}

    /** A part of a text. */
    record PassageJson(int begin, int end, String text, List<int[]> marks) {
        static PassageJson of(FoundPassage passage) {
            CodePoints points = CodePoints.of(passage.text());
            return new PassageJson(
                    passage.begin(),
                    passage.end(),
                    passage.text(),
                    passage.marks().stream()
                            .map(each -> moved(points, each, passage.begin()))
                            .toList());
        }

        private static int[] moved(CodePoints points, Span mark, int by) {
            int[] pair = Offsets.pair(points, mark);
            return new int[] {pair[0] + by, pair[1] + by};
        }
    }

    /** A statement; {@code match} says how it compares with the text that was given. */
    record StatementJson(
            String found,
            String story,
            String id,
            @Nullable ActorJson speaker,
            String gist,
            int reports,
            int origins,
            double score,
            WordingJson wording,
            @Nullable MatchJson match)
            implements FoundLine {}

    /** The wording that was found. */
    record WordingJson(String report, int begin, int end, String text, boolean quoted) {
        static WordingJson of(WordingRow row) {
            return new WordingJson(row.report(), row.first(), row.past(), row.words(), row.quoted());
        }
    }

    /** Whether it says the same as the text that was given: {@code a} is of the given one. */
    record MatchJson(boolean same, double score, String relation, List<DifferenceJson> differences) {
        static MatchJson of(Match match) {
            MatchLine line = MatchLine.of("", match);
            return new MatchJson(line.same(), line.score(), line.relation(), line.differences());
        }
    }

    static FoundLine of(FoundReport found) {
        ReportRow row = found.report();
        return new ReportJson(
                "report",
                row.story(),
                row.id(),
                row.headline(),
                row.outlet() == null ? row.domain() : row.outlet(),
                row.published(),
                row.language(),
                row.url(),
                rounded(found.score()),
                PassageJson.of(found.passage()));
    }

    static FoundLine of(FoundStatement found) {
        StatementRow row = found.statement();
        Match match = found.match();
        return new StatementJson(
                "statement",
                row.story(),
                row.id(),
                row.speaker() == null ? null : new ActorJson(row.speaker(), row.actor()),
                row.gist(),
                row.reports(),
                row.origins(),
                rounded(found.score()),
                WordingJson.of(found.wording()),
                match == null ? null : MatchJson.of(match));
    }

    private static double rounded(double score) {
        return Math.round(score * 1e4) / 1e4;
    }
}
