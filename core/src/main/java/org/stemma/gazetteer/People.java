package org.stemma.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People of public office. A spelling that is not listed is found where the family name sounds the same and the first name is the
 * same but for one letter.
 */
final class People {
    /** Offices whose holders are known by the family name alone. */
    private static final Set<String> KNOWN_BY_SURNAME =
            Set.of("president", "prime minister", "chancellor", "leader", "supreme leader");

    private final NameIndex<Named> exact = new NameIndex<>();
    private final Map<String, List<Spelling>> bySurname = new HashMap<>();
    private final Map<String, Named> alone = new HashMap<>();

    private record Spelling(String first, Named person) {}

    People() {
        Table.rows("leaders.tsv", 5).forEach(this::add);
    }

    private void add(String[] cells) {
        Named person = new Named(Named.Kind.PERSON, cells[0], cells[3], null);
        index(cells[0], person);
        Table.list(cells[1]).forEach(name -> index(name, person));
        if (KNOWN_BY_SURNAME.contains(cells[4])) {
            String surname = surname(Names.fold(cells[0]));
            if (surname.length() > 4) {
                alone.putIfAbsent(surname, person);
            }
            alone.putIfAbsent(cells[4] + " " + surname, person);
        }
    }

    private void index(String name, Named person) {
        exact.put(name, person);
        String folded = Names.fold(name);
        if (folded.indexOf(' ') > 0) {
            bySurname
                    .computeIfAbsent(sound(surname(folded)), key -> new ArrayList<>())
                    .add(new Spelling(sound(first(folded)), person));
        }
    }

    /** The person of just this name. */
    @Nullable
    Named exactly(String name) {
        return exact.get(name);
    }

    /** The person whom {@code name} names in full. */
    @Nullable
    Named named(String name) {
        Named known = exact.get(name);
        return known == null && Names.capital(name) ? near(Names.fold(name)) : known;
    }

    /** The person whom a family name alone means, where one of high office bears it. */
    @Nullable
    Named bySurname(String name) {
        return Names.capital(name) ? alone.get(Names.fold(name)) : null;
    }

    private @Nullable Named near(String folded) {
        if (folded.indexOf(' ') < 0) {
            return null;
        }
        String first = sound(first(folded));
        for (Spelling spelling : bySurname.getOrDefault(sound(surname(folded)), List.of())) {
            if (alike(first, spelling.first())) {
                return spelling.person();
            }
        }
        return null;
    }

    private static String surname(String folded) {
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }

    private static String first(String folded) {
        return folded.substring(0, folded.lastIndexOf(' '));
    }

    private static boolean alike(String a, String b) {
        return a.equals(b) || (Math.min(a.length(), b.length()) >= 4 && a.charAt(0) == b.charAt(0) && oneEdit(a, b));
    }

    /** Whether one letter put in, left out or changed turns {@code a} into {@code b}. */
    static boolean oneEdit(String a, String b) {
        int begin = 0;
        int shorter = Math.min(a.length(), b.length());
        while (begin < shorter && a.charAt(begin) == b.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return a.length() - begin - end <= 1 && b.length() - begin - end <= 1;
    }

    /** A rough key of how a romanised name sounds. */
    static String sound(String name) {
        String key = name.toLowerCase(Locale.ROOT)
                .replace("ph", "f")
                .replace("kh", "k")
                .replace("sh", "s")
                .replace("ts", "s")
                .replace("ou", "u")
                .replace('y', 'i')
                .replace('j', 'i')
                .replace('w', 'v')
                .replace('q', 'k')
                .replace("x", "ks")
                .replace('c', 'k')
                .replace('e', 'i')
                .replace('o', 'u')
                .replaceAll("[^a-z]", "");
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            if (i == 0 || key.charAt(i) != key.charAt(i - 1)) {
                single.append(key.charAt(i));
            }
        }
        return single.toString();
    }
}
