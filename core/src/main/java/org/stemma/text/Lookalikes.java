package org.stemma.text;

import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/**
 * Letters that look like letters of another alphabet, by Unicode's table of confusables (UTS 39) as ICU holds it. Words are told
 * what they look like only where they mix alphabets, so that no word of a real language is changed.
 */
final class Lookalikes {
    private static final int[][] RANGES = {
        {0x0180, 0x02AF}, // rare Latin and phonetic letters
        {0x0370, 0x03FF}, // Greek
        {0x0400, 0x052F}, // Cyrillic
        {0x0531, 0x0587}, // Armenian
        {0x13A0, 0x13F5}, // Cherokee
        {0x1D00, 0x1D7F}, // small capitals
        {0x2C80, 0x2CF3}, // Coptic
    };

    private static final class Tables {
        static final Map<Integer, Character> LATIN = latin();
        static final Map<Character, Character> CYRILLIC = cyrillic();
    }

    private Lookalikes() {}

    private static Map<Integer, Character> latin() {
        SpoofChecker checker =
                new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
        Map<String, Character> small = new HashMap<>();
        Map<String, Character> large = new HashMap<>();
        for (char c = 'a'; c <= 'z'; c++) {
            small.put(checker.getSkeleton(String.valueOf(c)), c);
            large.put(checker.getSkeleton(String.valueOf((char) (c - 32))), (char) (c - 32));
        }
        Map<Integer, Character> table = new HashMap<>();
        for (int[] range : RANGES) {
            for (int c = range[0]; c <= range[1]; c++) {
                String skeleton = checker.getSkeleton(Character.toString(c));
                Character like = (Character.isUpperCase(c) ? large : small).get(skeleton);
                if (like != null && Character.isLetter(c)) {
                    table.put(c, like);
                }
            }
        }
        return table;
    }

    /** The letters of today's Cyrillic alphabets for the Latin letters they look like. */
    private static Map<Character, Character> cyrillic() {
        Map<Character, Character> table = new HashMap<>();
        for (int c = 0x0401; c <= 0x0457; c++) {
            Character like = Tables.LATIN.get(c);
            if (like != null) {
                table.put(like, (char) c);
            }
        }
        return table;
    }

    /** Whether {@code word} has letters of more than one of the alphabets that have letters alike. */
    static boolean mixed(String word) {
        UnicodeScript first = UnicodeScript.COMMON;
        for (int i = 0; i < word.length(); i++) {
            UnicodeScript script = alphabet(word.charAt(i));
            if (script != UnicodeScript.COMMON && first != UnicodeScript.COMMON && script != first) {
                return true;
            }
            first = script == UnicodeScript.COMMON ? first : script;
        }
        return false;
    }

    private static UnicodeScript alphabet(char c) {
        UnicodeScript script = Character.isLetter(c) ? UnicodeScript.of(c) : UnicodeScript.COMMON;
        return switch (script) {
            case LATIN, CYRILLIC, GREEK, ARMENIAN, CHEROKEE, COPTIC -> script;
            default -> UnicodeScript.COMMON;
        };
    }

    /** Whether every letter of {@code word} is of another alphabet than Latin and looks like a Latin one. */
    static boolean all(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            UnicodeScript script = alphabet(word.charAt(i));
            if (script == UnicodeScript.LATIN
                    || (script != UnicodeScript.COMMON && !Tables.LATIN.containsKey((int) word.charAt(i)))) {
                return false;
            }
            letters += script == UnicodeScript.COMMON ? 0 : 1;
        }
        return letters > 0;
    }

    /** Whether {@code word} has a letter of another alphabet than Latin that looks like no Latin one. */
    static boolean own(String word) {
        return !mixed(word)
                && word.chars()
                        .mapToObj(c -> (char) c)
                        .anyMatch(c -> alphabet(c) != UnicodeScript.COMMON
                                && alphabet(c) != UnicodeScript.LATIN
                                && !Tables.LATIN.containsKey((int) c));
    }

    /** A word of mixed alphabets in the one that it has more letters of that look like no other's; Latin where that is equal. */
    static String unmixed(String word) {
        int latin = 0;
        int cyrillic = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            UnicodeScript script = alphabet(c);
            latin += script == UnicodeScript.LATIN && !Tables.CYRILLIC.containsKey(c) ? 1 : 0;
            cyrillic += script == UnicodeScript.CYRILLIC && !Tables.LATIN.containsKey((int) c) ? 1 : 0;
        }
        return cyrillic > latin ? inCyrillic(word) : inLatin(word);
    }

    /** The word with every letter that looks like a Latin one replaced by that. */
    static String inLatin(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            plain.append((char) Tables.LATIN.getOrDefault((int) word.charAt(i), word.charAt(i)));
        }
        return plain.toString();
    }

    private static String inCyrillic(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            plain.append((char) Tables.CYRILLIC.getOrDefault(word.charAt(i), word.charAt(i)));
        }
        return plain.toString();
    }
}
