package org.stemma.statement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.Gender;

/** Which persons of a report are women and which are men: by how they are addressed, what they are called, and their first names. */
final class Genders {
    private static final Set<String> WOMEN = Set.of(
            "ms",
            "ms.",
            "mrs",
            "mrs.",
            "miss",
            "madam",
            "madame",
            "lady",
            "baroness",
            "dame",
            "queen",
            "princess",
            "duchess",
            "sister",
            "spokeswoman",
            "chairwoman",
            "congresswoman",
            "councilwoman",
            "businesswoman",
            "actress",
            "mother",
            "daughter",
            "wife",
            "widow",
            "aunt",
            "niece",
            "grandmother",
            "girlfriend",
            "policewoman",
            "saleswoman",
            "woman");
    private static final Set<String> MEN = Set.of(
            "mr",
            "mr.",
            "sir",
            "lord",
            "king",
            "prince",
            "duke",
            "sheikh",
            "ayatollah",
            "pope",
            "father",
            "spokesman",
            "chairman",
            "congressman",
            "councilman",
            "businessman",
            "actor",
            "son",
            "husband",
            "widower",
            "uncle",
            "nephew",
            "brother",
            "grandfather",
            "boyfriend",
            "policeman",
            "fireman",
            "salesman",
            "man");
    private static final int NEAR = 4;

    private final Discourse d;
    private final Gazetteer gazetteer;
    private final Map<String, Gender> told = new HashMap<>();

    Genders(Discourse discourse, Phrases phrases, Gazetteer gazetteer) {
        d = discourse;
        this.gazetteer = gazetteer;
        for (int i = 0; i < d.size(); i++) {
            Actor person = phrases.person(i);
            Gender gender = person == null ? null : beside(i);
            if (person != null && gender != null) {
                told.putIfAbsent(person.name(), gender);
            }
        }
    }

    /** What the word before a name or its apposition tells. */
    private @Nullable Gender beside(int name) {
        int start = d.sentenceStart(d.sentence(name));
        for (int i = name; i > start && name - i < NEAR; i--) {
            if (!Objects.equals(d.entity(i - 1), d.entity(name))) {
                return word(i - 1) == null ? apposition(name) : word(i - 1);
            }
        }
        return apposition(name);
    }

    private @Nullable Gender apposition(int name) {
        for (int k : d.children(name)) {
            if (d.is(k, "appos") && word(k) != null) {
                return word(k);
            }
        }
        return null;
    }

    /** What a common noun or a title tells. */
    @Nullable
    Gender word(int i) {
        String word = d.token(i).form().toLowerCase(Locale.ROOT);
        if (WOMEN.contains(word)) {
            return Gender.WOMAN;
        }
        return MEN.contains(word) ? Gender.MAN : null;
    }

    /** Null where nothing tells. */
    @Nullable
    Gender of(Actor person) {
        Gender gender = told.get(person.name());
        return gender == null ? gazetteer.gender(person.name()) : gender;
    }
}
