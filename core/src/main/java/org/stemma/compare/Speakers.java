package org.stemma.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;

/** Whether the speakers that two reports name can be one. */
final class Speakers {
    private Speakers() {}

    /** Unknown is compatible with all; else names or actor codes must agree. */
    static boolean compatible(@Nullable Actor a, @Nullable Actor b) {
        return a == null || b == null || codes(a, b) || names(a.name(), b.name());
    }

    /** The share of words from which on a mere role ("the agency") may be whoever the other report names. */
    private static final double ALIKE = 0.4;

    /**
     * Whether both may be said by one: also where one report names the carrier whom the other names as speaker, and where one has
     * but a role and the words, which share {@code words}, are alike.
     */
    static boolean compatible(Utterance a, Utterance b, double words) {
        Actor one = a.speaker();
        Actor other = b.speaker();
        return compatible(one, other)
                || carries(a, other)
                || carries(b, one)
                || (words >= ALIKE && (role(one) || role(other)));
    }

    private static boolean carries(Utterance a, @Nullable Actor speaker) {
        return speaker != null && a.channel().stream().anyMatch(channel -> names(channel, speaker.name()));
    }

    /** Whether the speaker has no name. */
    private static boolean role(@Nullable Actor actor) {
        return actor != null && actor.name().chars().noneMatch(Character::isUpperCase);
    }

    /** One code holds the other ("PRK" and "PRKGOVMFA"), or both are of one country's government. */
    private static boolean codes(Actor a, Actor b) {
        String codeA = a.code();
        String codeB = b.code();
        if (codeA == null || codeB == null) {
            return false;
        }
        return codeA.startsWith(codeB)
                || codeB.startsWith(codeA)
                || country(codeA).equals(country(codeB));
    }

    private static String country(String code) {
        return code.length() >= 6 && code.startsWith("GOV", 3) ? code.substring(0, 6) : code;
    }

    /** The same last word, or one name's words all in the other's. */
    private static boolean names(String a, String b) {
        List<String> wordsA = words(a);
        List<String> wordsB = words(b);
        return wordsA.getLast().equals(wordsB.getLast()) || wordsA.containsAll(wordsB) || wordsB.containsAll(wordsA);
    }

    private static List<String> words(String name) {
        return Arrays.asList(
                WordScanner.fold(name).toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+"));
    }
}
