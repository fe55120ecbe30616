package org.stemma.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;
import org.stemma.report.Passage;

/**
 * One statement as the reports of a story have it.
 *
 * @param id unique in its story
 * @param gist the fullest wording, shortened to a line
 * @param origins ids of the story's origins
 */
public record StoryStatement(
        String id,
        @Nullable Actor speaker,
        @Nullable Actor addressee,
        String gist,
        List<String> origins,
        List<Wording> wordings,
        List<Variation> variations) {
    public StoryStatement {
        origins = List.copyOf(origins);
        wordings = List.copyOf(wordings);
        variations = List.copyOf(variations);
    }

    /**
     * A statement as one report has it.
     *
     * @param text the passage's characters
     * @param quoted whether the report gives it in quotation marks, wholly or in part
     * @param channel who carried it, in the report's own account
     */
    public record Wording(Passage passage, String text, boolean quoted, List<String> channel) {
        public Wording {
            channel = List.copyOf(channel);
        }
    }

    /**
     * A difference over all wordings: each report's value and its place.
     *
     * @param quoted whether it lies within quotation marks in two reports or more: they quote other words
     */
    public record Variation(Difference.Kind kind, List<Value> values, boolean quoted) {
        public Variation {
            values = List.copyOf(values);
        }
    }

    /** What one report has in the place of a difference. */
    public record Value(String value, Passage passage) {}
}
