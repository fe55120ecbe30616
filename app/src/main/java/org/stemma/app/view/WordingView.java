package org.stemma.app.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.Difference;
import org.stemma.report.Passage;

/**
 * A statement as one or more reports have it, in the same words.
 *
 * @param reports the first in the lineage before the others
 * @param pieces the words, cut where marks begin and end
 * @param passage where the first report has them
 * @param begins kinds of difference that begin here
 */
public record WordingView(
        List<ReportView> reports,
        List<Piece> pieces,
        Passage passage,
        boolean quoted,
        List<String> channel,
        List<Difference.Kind> begins) {
    public WordingView {
        reports = List.copyOf(reports);
        pieces = List.copyOf(pieces);
        channel = List.copyOf(channel);
        begins = List.copyOf(begins);
    }

    public ReportView first() {
        return reports.getFirst();
    }

    /** Whether a word of it was changed on the way. */
    public boolean changed() {
        return pieces.stream().anyMatch(piece -> piece.state() == State.CHANGED);
    }

    /**
     * A run of words.
     *
     * @param kind of difference in which it stands, null for plain words
     * @param other what the origin, or the other account, has in its place
     */
    public record Piece(
            String text,
            Difference.@Nullable Kind kind,
            @Nullable State state,
            @Nullable String other) {
        static Piece plain(String text) {
            return new Piece(text, null, null, null);
        }
    }
}
