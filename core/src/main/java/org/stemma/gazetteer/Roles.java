package org.stemma.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for bodies and offices of a country ("foreign ministry", "army"), with the CAMEO role that each adds to its code. */
final class Roles {
    private static final int LONGEST = 5;

    private static final Set<String> PUBLIC = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");
    /** Words that companies and clubs have for their own too. */
    private static final Set<String> PRIVATE = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "chairman",
            "chief executive",
            "leader",
            "leaders",
            "leadership",
            "candidate",
            "lawyer",
            "lawyers",
            "general",
            "general secretary",
            "secretary general",
            "secretary",
            "captain",
            "force",
            "forces",
            "assembly",
            "executive",
            "state",
            "delegation",
            "negotiator",
            "negotiators",
            "chief negotiator",
            "first lady",
            "drones",
            "tanks",
            "jets",
            "intelligence");

    private static final Set<String> LOCAL = Set.of("REB", "CVL", "REL", "OPP", "HLH", "GOVHLH");
    private static final Set<String> NATIONAL = Set.of(
            "president",
            "vice president",
            "prime minister",
            "premier",
            "chancellor",
            "king",
            "queen",
            "prince",
            "princess",
            "monarch",
            "emir",
            "supreme leader",
            "head of state",
            "central bank",
            "presidency",
            "treasury",
            "ambassador",
            "envoy",
            "embassy");

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> titles = new HashSet<>();

    /**
     * A role word found.
     *
     * @param words as written, folded
     * @param length of words
     */
    record Role(String words, String code, int length) {}

    Roles() {
        for (String[] cells : Table.rows("roles.tsv", 3)) {
            Table.list(cells[2]).forEach(word -> codes.putIfAbsent(Names.fold(word), cells[0]));
        }
        for (String[] cells : Table.rows("titles.tsv", 2)) {
            titles.add(Names.fold(cells[0]));
            if (!cells[1].isEmpty()) {
                codes.putIfAbsent(Names.fold(cells[0]), cells[1]);
            }
        }
    }

    boolean isTitle(String folded) {
        return titles.contains(folded);
    }

    @Nullable
    String code(String folded) {
        return codes.get(folded);
    }

    /** Whether the words are a public body or office of a country, and nothing that private bodies have too. */
    boolean isOffice(String folded) {
        String code = codes.get(folded);
        return code != null && PUBLIC.contains(code.substring(0, 3)) && !PRIVATE.contains(folded);
    }

    /** Whether a city or region has such an office or people of its own. */
    boolean isLocal(String folded) {
        String code = codes.get(folded);
        boolean people = code != null && LOCAL.contains(code);
        return people || (isOffice(folded) && !NATIONAL.contains(folded));
    }

    /** The longest role among {@code words} (folded), the first of equals; null where there is none. */
    @Nullable
    Role find(List<String> words) {
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            for (int i = 0; i + length <= words.size(); i++) {
                String phrase = String.join(" ", words.subList(i, i + length));
                String code = codes.get(phrase);
                if (code != null) {
                    return new Role(phrase, code, length);
                }
            }
        }
        return null;
    }
}
