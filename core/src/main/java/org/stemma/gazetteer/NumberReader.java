package org.stemma.gazetteer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Anchor.Kind;
import org.stemma.gazetteer.AnchorReader.LanguageWords;
import org.stemma.text.Span;
import org.stemma.text.Word;
import org.stemma.text.Words;

/** Reads numbers with their scale ("12.6 billion", "12,6 Mrd.", "126亿") and days ("16 July", "16. Juli", "7月16日"). */
final class NumberReader {
    private static final Pattern GROUPED = Pattern.compile("(\\d)[.,](?=\\d{3}(?:\\D|$))");
    private static final Map<String, Integer> SUFFIXES = Map.of("m", 6, "mn", 6, "bn", 9, "tn", 12);
    private static final int MOST_DIGITS = 24;
    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;
    /** Words that may stand between day and month ("16 de julio", "the 16th of July"). */
    private static final List<String> BETWEEN = List.of("de", "of", "er");

    private final String text;
    private final List<Word> pieces;
    private final LanguageWords words;

    NumberReader(String text, List<Word> pieces, LanguageWords words) {
        this.text = text;
        this.pieces = pieces;
        this.words = words;
    }

    /** A number or day, and the piece after it. */
    record Found(Anchor anchor, int next) {}

    /** The number or day that begins with piece {@code i}. */
    @Nullable
    Found at(int i) {
        if (Character.isDigit(form(i).codePointAt(0))) {
            Found day = starts(i + 1, '月') || starts(i + 1, '월') ? inCharacters(i) : dayAndMonth(i);
            return day == null ? number(i) : day;
        }
        Integer month = words.calendar().month(form(i));
        if (month != null) {
            Integer day = small(i + 1, LAST_DAY);
            return day(month, day, i, day == null ? i + 1 : i + 2);
        }
        Integer value = words.calendar().number(form(i));
        return value == null ? null : found(BigDecimal.valueOf(value), i, i + 1, false);
    }

    private String form(int i) {
        return i < pieces.size() ? pieces.get(i).form() : "";
    }

    private @Nullable Found dayAndMonth(int i) {
        Integer day = small(i, LAST_DAY);
        int next = day != null && BETWEEN.contains(form(i + 1)) ? i + 2 : i + 1;
        Integer month = day == null ? null : words.calendar().month(form(next));
        return month == null ? null : day(month, day, i, next + 1);
    }

    private boolean starts(int i, char beginning) {
        String form = form(i);
        return !form.isEmpty() && form.charAt(0) == beginning;
    }

    /** A month before its character, with its day where one follows. */
    private @Nullable Found inCharacters(int i) {
        Integer month = small(i, LAST_MONTH);
        if (month == null) {
            return null;
        }
        boolean dated = form(i + 1).length() == 1 && (starts(i + 3, '日') || starts(i + 3, '일'));
        Integer day = dated ? small(i + 2, LAST_DAY) : null;
        return day(month, day, i, day == null ? i + 1 : i + 3);
    }

    private Found day(int month, @Nullable Integer day, int from, int to) {
        String key = day == null ? "m" + month : "m" + month + "d" + day;
        return new Found(Anchor.of(Kind.DAY, key, day != null, span(from, to)), to);
    }

    /** The number of at most two digits at {@code i}, with or without the ending of an ordinal. */
    private @Nullable Integer small(int i, int most) {
        String form = form(i);
        int digits = digits(form);
        if (digits < 1 || digits > 2 || form.length() > digits + 2) {
            return null;
        }
        int value = Integer.parseInt(ascii(form.substring(0, digits)));
        return value < 1 || value > most ? null : value;
    }

    private static int digits(String form) {
        int n = 0;
        while (n < form.length() && Character.isDigit(form.charAt(n))) {
            n++;
        }
        return n;
    }

    private static String ascii(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return plain.toString();
    }

    private @Nullable Found number(int from) {
        String joined = GROUPED.matcher(ascii(form(from))).replaceAll("$1").replace(',', '.');
        int next = from + 1;
        while (joined.length() <= MOST_DIGITS && digits(joined) == joined.length() && grouped(next)) {
            joined += ascii(form(next++));
        }
        BigDecimal value = value(joined);
        return value == null ? null : scaled(value, from, next);
    }

    /** Whether a thin or hard space, or a space as French and Russian write it, joins a group of three digits. */
    private boolean grouped(int i) {
        if (digits(form(i)) != 3 || form(i).length() != 3) {
            return false;
        }
        String space = text.substring(pieces.get(i - 1).end(), pieces.get(i).begin());
        boolean plain = space.equals(" ")
                && !words.language().equals("en")
                && form(i - 1).length() <= 3;
        return plain || space.equals("\u00A0") || space.equals("\u202F") || space.equals("\u2009");
    }

    private static @Nullable BigDecimal value(String form) {
        int end = 0;
        boolean point = false;
        while (end < form.length() && (Character.isDigit(form.charAt(end)) || (form.charAt(end) == '.' && !point))) {
            point |= form.charAt(end) == '.';
            end++;
        }
        if (end == 0 || end > MOST_DIGITS) {
            return null;
        }
        int power = SUFFIXES.getOrDefault(form.substring(end).toLowerCase(Locale.ROOT), 0);
        return new BigDecimal(form.substring(0, end)).scaleByPowerOfTen(power);
    }

    /** The number times the words of scale that follow it, with what they add up to ("4억5000만"). */
    private Found scaled(BigDecimal value, int from, int to) {
        BigDecimal scaled = value;
        int next = to;
        for (BigDecimal scale = scale(next); scale != null; scale = scale(next)) {
            scaled = scaled.multiply(scale);
            next++;
            boolean adds = Words.unspaced(form(next - 1).codePointAt(0)) && close(next) && scale(next + 1) != null;
            BigDecimal rest = adds ? value(ascii(form(next)).replace(",", "")) : null;
            BigDecimal smaller = rest == null ? null : scale(next + 1);
            if (rest != null && smaller != null) {
                return found(scaled.add(rest.multiply(smaller)), from, next + 1, true);
            }
        }
        return found(scaled, from, Math.max(to, next - (runs(next - 1) ? 1 : 0)), true);
    }

    private boolean runs(int i) {
        return i > 0 && i < pieces.size() && Words.unspaced(form(i).codePointAt(0));
    }

    private boolean close(int i) {
        return i < pieces.size()
                && Character.isDigit(form(i).charAt(0))
                && pieces.get(i).begin() == pieces.get(i - 1).end();
    }

    /** The word of scale at {@code i}; in a script without spaces, at the beginning of its run. */
    private @Nullable BigDecimal scale(int i) {
        String form = form(i);
        if (form.isEmpty() || !Words.unspaced(form.codePointAt(0))) {
            return words.calendar().scale(form);
        }
        boolean adjacent = i > 0 && pieces.get(i - 1).end() == pieces.get(i).begin();
        BigDecimal two = form.length() > 1 ? words.calendar().scale(form.substring(0, 2)) : null;
        return !adjacent || two != null ? two : words.calendar().scale(form.substring(0, 1));
    }

    private Found found(BigDecimal value, int from, int to, boolean digits) {
        String key = value.stripTrailingZeros().toPlainString();
        return new Found(Anchor.of(Kind.NUMBER, key, digits && key.length() > 1, span(from, to)), to);
    }

    private Span span(int from, int to) {
        return new Span(pieces.get(from).begin(), pieces.get(to - 1).end());
    }
}
