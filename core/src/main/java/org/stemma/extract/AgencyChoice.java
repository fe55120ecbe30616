package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;

/** The agencies that a page credits, the surest credit first: that one is taken. */
final class AgencyChoice {
    private final List<Credited> found = new ArrayList<>();

    /** An agency that a line credits, and where that line stands. */
    private record Credited(String agency, String written, String place) {}

    /** @param agency nothing is added where it is null */
    void add(@Nullable String agency, String written, String place) {
        if (agency != null) {
            found.add(new Credited(agency, written, place));
        }
    }

    /** Null where nothing credits an agency. */
    @Nullable
    String take(Clues clues) {
        Credited taken = found.isEmpty() ? null : found.getFirst();
        for (Credited each : found) {
            boolean same = taken != null && each.agency.equals(taken.agency);
            Verdict verdict = each.equals(taken) ? Verdict.TAKEN : same ? Verdict.AGREES : Verdict.OUTVOTED;
            clues.add(Field.AGENCY, each.written, each.place, verdict);
        }
        return taken == null ? null : taken.agency;
    }
}
