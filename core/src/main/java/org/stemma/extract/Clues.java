package org.stemma.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;

/** Collects what a page offers for the fields of its metadata, while it is read. */
final class Clues {
    /** A page that offers more for one field repeats itself. */
    private static final int MOST_OF_A_FIELD = 24;

    private final Set<Clue> all = new LinkedHashSet<>();

    /** @param value nothing is kept where it is null or blank */
    void add(Field field, @Nullable String value, String place, Verdict verdict) {
        if (value != null && !value.isBlank()) {
            add(new Clue(field, value, place, verdict));
        }
    }

    void add(Clue clue) {
        long before =
                all.stream().filter(other -> other.field() == clue.field()).count();
        if (clue.taken() || before < MOST_OF_A_FIELD) {
            all.add(clue);
        }
    }

    /** Field by field, in the order in which they were found. */
    List<Clue> list() {
        List<Clue> list = new ArrayList<>(all);
        list.sort(Comparator.comparing(Clue::field));
        return list;
    }
}
