package org.stemma.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When two full names are spellings of one person's: romanised otherwise, with or without accents, hyphens, middle names and initials,
 * with a short first name, or with the family name first. Another first name or another initial is another person.
 */
public final class Spellings {
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
    /** Short first names that are no beginning of the long one. */
    private static final Map<String, Set<String>> SHORT = Map.ofEntries(
            Map.entry("bill", Set.of("william")),
            Map.entry("bob", Set.of("robert")),
            Map.entry("bobby", Set.of("robert")),
            Map.entry("chuck", Set.of("charles")),
            Map.entry("dick", Set.of("richard")),
            Map.entry("jack", Set.of("john")),
            Map.entry("jerry", Set.of("gerald", "jerome")),
            Map.entry("jim", Set.of("james")),
            Map.entry("jimmy", Set.of("james")),
            Map.entry("joe", Set.of("joseph")),
            Map.entry("kate", Set.of("katherine", "catherine")),
            Map.entry("larry", Set.of("lawrence")),
            Map.entry("liz", Set.of("elizabeth")),
            Map.entry("mike", Set.of("michael")),
            Map.entry("nick", Set.of("nicholas")),
            Map.entry("steve", Set.of("steven", "stephen")),
            Map.entry("tom", Set.of("thomas")),
            Map.entry("rick", Set.of("richard")),
            Map.entry("ted", Set.of("edward", "theodore")),
            Map.entry("tony", Set.of("anthony", "antonio")),
            Map.entry("volodymyr", Set.of("vladimir")));

    private static final int LEAST_PREFIX = 3;
    /** Less than this may tell a woman's name from a man's: Paul and Paula, Daniel and Danielle. */
    private static final int LEAST_LEFT_OUT = 3;

    private static final int LEAST_EDITED = 5;

    private Spellings() {}

    /** A name's words, folded, without initials. */
    private record Parts(List<String> words, List<String> initials) {
        static Parts of(String name) {
            List<String> words = new ArrayList<>();
            List<String> initials = new ArrayList<>();
            for (String word : Names.fold(name).split(" ")) {
                if (word.length() == 1) {
                    initials.add(word);
                } else if (!GENERATIONS.contains(word)) {
                    words.add(word);
                }
            }
            return new Parts(words, initials);
        }

        String first() {
            return words.getFirst();
        }

        String last() {
            return words.getLast();
        }
    }

    /** Whether both names, each of two words or more, may be one person's. */
    public static boolean same(String a, String b) {
        Parts one = Parts.of(a);
        Parts other = Parts.of(b);
        if (one.words().size() < 2 || other.words().size() < 2 || differ(one.initials(), other.initials())) {
            return false;
        }
        boolean straight = alike(one.last(), other.last()) && sameFirst(one.first(), other.first());
        boolean turned = one.words().size() == 2
                && other.words().size() == 2
                && one.first().equals(other.last())
                && one.last().equals(other.first());
        return turned || (straight && sameMiddle(one.words(), other.words()));
    }

    private static boolean differ(List<String> a, List<String> b) {
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    /** One may leave its middle names out; else they are the same. */
    private static boolean sameMiddle(List<String> a, List<String> b) {
        if (a.size() != b.size()) {
            return Math.min(a.size(), b.size()) == 2;
        }
        for (int i = 1; i + 1 < a.size(); i++) {
            if (!alike(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameFirst(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        boolean begins = shorter.length() >= LEAST_PREFIX
                && longer.length() >= shorter.length() + LEAST_LEFT_OUT
                && longer.startsWith(shorter);
        return alike(a, b)
                || begins
                || SHORT.getOrDefault(a, Set.of()).contains(b)
                || SHORT.getOrDefault(b, Set.of()).contains(a);
    }

    private static boolean alike(String a, String b) {
        String one = People.sound(a);
        String other = People.sound(b);
        boolean edited = Math.min(one.length(), other.length()) >= LEAST_EDITED
                && one.charAt(0) == other.charAt(0)
                && one.charAt(one.length() - 1) == other.charAt(other.length() - 1)
                && People.oneEdit(one, other);
        return one.equals(other) || edited;
    }
}
