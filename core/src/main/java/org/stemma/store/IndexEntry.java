package org.stemma.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text index knows of a report or a statement.
 *
 * @param id of the report, or of the statement in its story
 * @param story it is in
 * @param title a report's headline, or a statement's speaker
 * @param text all words that a search may find
 * @param outlet name and domain of the outlet
 * @param at milliseconds since 1970, null where it has no date
 * @param speakers names of those who speak
 * @param actors CAMEO codes of those who speak or act
 * @param types PLOVER types of its events
 * @param places names of places, and ISO 3166 codes of countries
 */
public record IndexEntry(
        Kind kind,
        String id,
        String story,
        @Nullable String title,
        String text,
        List<String> outlet,
        @Nullable String language,
        @Nullable Long at,
        List<String> speakers,
        List<String> actors,
        List<String> types,
        List<String> places) {
    public IndexEntry {
        outlet = List.copyOf(outlet);
        speakers = List.copyOf(speakers);
        actors = List.copyOf(actors);
        types = List.copyOf(types);
        places = List.copyOf(places);
    }

    /** What can be found. */
    public enum Kind {
        REPORT,
        STATEMENT
    }
}
