package org.stemma.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * One outlet's text, cleaned: the body alone, paragraphs divided by one blank line, without headline and byline.
 *
 * @param key the name under which the user knows it, unique in a run
 * @param uri where it was read from
 * @param language ISO 639-1 code, null where the text is too short to tell
 * @param furniture what was taken out of the body, in the order of the page
 */
public record Report(
        String key,
        @Nullable String uri,
        Metadata metadata,
        @Nullable String language,
        String text,
        List<Furniture> furniture) {
    public Report {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a report needs a key");
        }
        furniture = List.copyOf(furniture);
    }

    /** The pointer to {@code span} of this report. */
    public Passage passage(Span span) {
        return new Passage(key, span);
    }
}
