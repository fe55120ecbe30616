package org.stemma.annotate;

/** How a word is written: its capitals, digits and marks, without its letters. */
final class WordShape {
    private static final int LONGEST_ACRONYM = 5;

    private WordShape() {}

    static String of(String form) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        int marks = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            marks += Character.isLetterOrDigit(c) ? 0 : 1;
        }
        if (upper + lower == 0) {
            return digits == 0 ? "mark" : digits == 4 && marks == 0 ? "year" : marks == 0 ? "digits" : "number";
        }
        if (upper == 0) {
            return digits > 0 ? "mixed" : "lower";
        }
        return capitals(form, upper, lower, digits, marks);
    }

    private static String capitals(String form, int upper, int lower, int digits, int marks) {
        if (digits > 0) {
            return "Mixed";
        }
        if (lower == 0) {
            return marks > 0 ? "A." : "A" + Math.min(upper, LONGEST_ACRONYM);
        }
        if (!Character.isUpperCase(form.charAt(0))) {
            return "aA";
        }
        return upper > 1 ? marks > 0 ? "A-A" : "AaA" : marks > 0 ? "Aa-" : "Aa";
    }
}
