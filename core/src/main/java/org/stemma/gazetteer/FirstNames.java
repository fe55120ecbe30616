package org.stemma.gazetteer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What first names tell of their bearers. */
final class FirstNames {
    private final Map<String, Gender> genders = new HashMap<>();

    FirstNames() {
        for (String[] cells : Table.rows("first-names.tsv", 2)) {
            Gender gender = Gender.valueOf(cells[0].toUpperCase(Locale.ROOT));
            Table.list(cells[1]).forEach(name -> genders.put(Names.fold(name), gender));
        }
    }

    /** By the first word of a full name that tells it: family names stand first in some countries. Null where none tells. */
    @Nullable
    Gender gender(String fullName) {
        String[] words = Names.fold(fullName).split(" ");
        for (int i = 0; i + 1 < words.length; i++) {
            Gender gender = genders.get(words[i]);
            if (gender != null) {
                return gender;
            }
        }
        return words.length == 3 ? genders.get(words[1] + " " + words[2]) : null;
    }
}
