package org.stemma.report;

import java.util.List;

/** Who did what for a report, as it says itself: a role ({@code reporting}, {@code editing}, {@code writing}) and names. */
public record Credit(String role, List<String> names) {
    public Credit {
        names = List.copyOf(names);
    }
}
