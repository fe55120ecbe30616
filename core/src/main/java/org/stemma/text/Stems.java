package org.stemma.text;

/**
 * Light stems: what makes two forms of a word one term without a dictionary. English endings are taken off in Latin script, longer
 * words of other spaced scripts are cut to their first letters.
 */
public final class Stems {
    private static final int PREFIX = 6;

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
        return form.length() > PREFIX && first < 0x0E00 ? form.substring(0, PREFIX) : form;
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
