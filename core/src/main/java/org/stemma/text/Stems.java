package org.stemma.text;

import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * Light stems: what makes two forms of a word one term without a dictionary. English endings are taken off in Latin script, endings
 * of cases and persons in Cyrillic, prefixes and endings in Arabic (after the light stemmer of Larkey 2007); longer words of other
 * spaced scripts are cut to their first letters.
 */
public final class Stems {
    private static final int PREFIX = 6;
    private static final int SHORTEST_CYRILLIC = 3;
    private static final int SHORTEST_ARABIC = 2;

    /** Longer ones first. */
    private static final List<String> CYRILLIC_ENDINGS = List.of(
            "иями", "ться", "ется", "ются", "ится", "лись", "лась", "лось", "ями", "ами", "иях", "ией", "ием", "иям",
            "ого", "его", "ому", "ему", "ыми", "ими", "лся", "али", "или", "ала", "ила", "ает", "яет", "ают", "яют",
            "ять", "ать", "ить", "еть", "ях", "ах", "ям", "ам", "ый", "ий", "ой", "ей", "ая", "яя", "ое", "ее", "ея",
            "еи", "ею", "ые", "ие", "ых", "их", "ую", "юю", "ым", "им", "ом", "ем", "ов", "ев", "ия", "ию", "ии", "ья",
            "ью", "ье", "ет", "ют", "ит", "ят", "ут", "ал", "ил", "ел", "ла", "ло", "ли", "ть", "а", "я", "о", "е", "ы",
            "и", "у", "ю", "ь", "й", "і", "ї", "є");

    private static final List<String> ARABIC_PREFIXES = List.of("وبال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل");
    private static final List<String> ARABIC_ENDINGS = List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");

    private Stems() {}

    /** The stem of a {@link Word#form()}. */
    public static String of(String form) {
        if (form.length() < 4) {
            return form;
        }
        char first = form.charAt(0);
        if (first < 0x250) {
            return Character.isDigit(first) ? form : latin(form);
        }
        return switch (UnicodeScript.of(first)) {
            case CYRILLIC -> withoutEnding(form, CYRILLIC_ENDINGS, SHORTEST_CYRILLIC);
            case ARABIC -> arabic(form);
            default -> form.length() > PREFIX && first < 0x0E00 ? form.substring(0, PREFIX) : form;
        };
    }

    private static String withoutEnding(String form, List<String> endings, int shortest) {
        for (String ending : endings) {
            if (form.length() >= ending.length() + shortest && form.endsWith(ending)) {
                return form.substring(0, form.length() - ending.length());
            }
        }
        return form;
    }

    private static String arabic(String form) {
        String bare = form;
        for (String prefix : ARABIC_PREFIXES) {
            if (form.length() > prefix.length() + SHORTEST_ARABIC && form.startsWith(prefix)) {
                bare = form.substring(prefix.length());
                break;
            }
        }
        bare = bare.length() > SHORTEST_ARABIC + 2 && bare.startsWith("و") ? bare.substring(1) : bare;
        return withoutEnding(bare, ARABIC_ENDINGS, SHORTEST_ARABIC + 1);
    }

    private static String latin(String form) {
        String stem = plural(form);
        if (stem.length() > 5 && stem.endsWith("ing")) {
            return undouble(stem.substring(0, stem.length() - 3));
        }
        if (stem.length() > 4 && stem.endsWith("ed")) {
            return undouble(stem.substring(0, stem.length() - 2));
        }
        if (stem.length() > 5 && stem.endsWith("ly")) {
            return stem.substring(0, stem.length() - 2);
        }
        return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String plural(String form) {
        if (!form.endsWith("s") || form.endsWith("ss") || form.endsWith("us") || form.endsWith("is")) {
            return form;
        }
        return form.endsWith("ies") && form.length() > 4
                ? form.substring(0, form.length() - 3) + "y"
                : form.substring(0, form.length() - 1);
    }

    private static String undouble(String stem) {
        int n = stem.length();
        boolean doubled = n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2) && "lsz".indexOf(stem.charAt(n - 1)) < 0;
        return doubled ? stem.substring(0, n - 1) : stem.endsWith("e") ? stem.substring(0, n - 1) : stem;
    }
}
