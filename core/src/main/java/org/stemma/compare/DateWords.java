package org.stemma.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.compare.PassageReader.Reading;

/** Reads a date where one begins: "July 16" and "16 July" alike, weekdays, years, "last week", times of day. */
final class DateWords {
    private final Lexicon lexicon = Lexicon.INSTANCE;
    private final List<Word> words;
    private final int at;

    DateWords(List<Word> words, int at) {
        this.words = words;
        this.at = at;
    }

    @Nullable
    Reading read() {
        Word word = words.get(at);
        if (word.digits()) {
            return digits(word);
        }
        Reading reading = word.capital() ? month() : null;
        if (reading == null && word.capital()) {
            reading = weekday(word);
        }
        return reading == null ? relative(word) : reading;
    }

    private @Nullable Reading digits(Word word) {
        Reading dayMonth = dayMonth();
        if (dayMonth != null) {
            return dayMonth;
        }
        String form = word.form();
        if (form.indexOf(':') > 0 || form.indexOf('/') > 0) {
            return new Reading(1, Term.Kind.DATE, "time:" + form);
        }
        if (isYear(form) && !counted(at + 1)) {
            return new Reading(1, Term.Kind.DATE, "year:" + form);
        }
        String next = form(at + 1);
        boolean clock = form.length() <= 2 && (next.equals("am") || next.equals("pm")) && !next.isEmpty();
        return clock ? new Reading(2, Term.Kind.DATE, "time:" + form + next) : null;
    }

    private static boolean isYear(String form) {
        boolean four = form.length() == 4 || (form.length() == 5 && form.endsWith("s"));
        return four
                && (form.startsWith("18") || form.startsWith("19") || form.startsWith("20"))
                && form.substring(0, 4).chars().allMatch(Character::isDigit);
    }

    private boolean counted(int i) {
        String next = form(i);
        return lexicon.canonical("scale", next) != null || next.equals("percent") || next.equals("people");
    }

    private @Nullable Reading dayMonth() {
        int day = day(at);
        int month = form(at + 1).equals("of") ? at + 2 : at + 1;
        String name = day > 0 ? monthAt(month) : null;
        return name == null ? null : new Reading(month - at + 1, Term.Kind.DATE, "date:" + name + "-" + day);
    }

    private @Nullable Reading month() {
        String name = monthAt(at);
        if (name == null) {
            return null;
        }
        int day = day(at + 1);
        if (day > 0) {
            return new Reading(2, Term.Kind.DATE, "date:" + name + "-" + day);
        }
        return ambiguous(at) ? null : new Reading(1, Term.Kind.DATE, "month:" + name);
    }

    private @Nullable String monthAt(int i) {
        if (i >= words.size() || !words.get(i).capital()) {
            return null;
        }
        Word word = words.get(i);
        boolean whole =
                word.form().length() > 4 || List.of("may", "june", "july").contains(word.form());
        return whole || word.dotted() || day(i + 1) > 0 || day(i - 1) > 0
                ? lexicon.canonical("month", word.form())
                : null;
    }

    /** "May" and "March" that open a sentence are rather a verb. */
    private boolean ambiguous(int i) {
        Word word = words.get(i);
        return word.first() && (word.form().equals("may") || word.form().equals("march"));
    }

    private int day(int i) {
        if (i < 0 || i >= words.size() || !words.get(i).digits()) {
            return 0;
        }
        String form = words.get(i).form().replaceAll("(?:st|nd|rd|th)$", "");
        if (form.length() > 2 || !form.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 0;
        }
        int day = Integer.parseInt(form);
        return day <= 31 ? day : 0;
    }

    private @Nullable Reading weekday(Word word) {
        String name = word.form().length() > 5 || word.dotted() ? lexicon.canonical("weekday", word.form()) : null;
        return name == null ? null : new Reading(1, Term.Kind.DATE, "weekday:" + name);
    }

    private @Nullable Reading relative(Word word) {
        String which = lexicon.canonical("relative", word.form());
        String period = which == null ? null : lexicon.canonical("period", form(at + 1));
        return period == null ? null : new Reading(2, Term.Kind.DATE, "period:" + which + ' ' + period);
    }

    private String form(int i) {
        return i < words.size() ? words.get(i).form() : "";
    }
}
