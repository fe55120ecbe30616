package org.stemma.gazetteer;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.CompactDecimalFormat.CompactStyle;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Word;
import org.stemma.text.Words;

/** A language's words for months, small numbers and powers of ten, by the data of CLDR. */
final class CalendarWords {
    private static final Pattern SCALED = Pattern.compile("\\D*?([\\d.,]+)[ \u00A0\u202F]*(\\D+)");
    private static final List<String> LEVANT = List.of("ar-SY", "ar-IQ", "ar-LB", "ar-MA", "ar-DZ");
    private static final int LARGEST_POWER = 12;
    private static final int SHORTEST = 3;

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, BigDecimal> scales = new HashMap<>();

    CalendarWords(String language) {
        symbols(ULocale.forLanguageTag(language));
        if (language.equals("ar")) {
            LEVANT.forEach(tag -> symbols(ULocale.forLanguageTag(tag)));
        }
        numbers(ULocale.forLanguageTag(language));
        for (CompactStyle style : CompactStyle.values()) {
            scales(CompactDecimalFormat.getInstance(ULocale.forLanguageTag(language), style));
        }
    }

    private void symbols(ULocale locale) {
        DateFormatSymbols symbols = new DateFormatSymbols(locale);
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            putMonths(symbols.getMonths(context, DateFormatSymbols.WIDE));
            putMonths(symbols.getMonths(context, DateFormatSymbols.ABBREVIATED));
        }
    }

    private void putMonths(String[] names) {
        for (int i = 0; i < names.length; i++) {
            String form = single(names[i]);
            if (form != null && form.length() >= SHORTEST && !Character.isDigit(form.charAt(0))) {
                months.putIfAbsent(form, i + 1);
            }
        }
    }

    /** The form of the only word of {@code text}; null where it has none or several. */
    private static @Nullable String single(String text) {
        List<Word> words = Words.of(text);
        return words.size() == 1 ? words.getFirst().form() : null;
    }

    private void numbers(ULocale locale) {
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (String rules : format.getRuleSetNames()) {
            for (int n = 2; rules.startsWith("%spellout-cardinal") && n <= 90; n += n < 20 ? 1 : 10) {
                String form = single(format.format(n, rules));
                if (form != null && form.length() >= SHORTEST) {
                    numbers.putIfAbsent(form, n);
                }
            }
        }
    }

    private void scales(CompactDecimalFormat format) {
        for (int power = 3; power <= LARGEST_POWER; power++) {
            for (int n : new int[] {1, 2, 5}) {
                scale(
                        format.format(n * Math.pow(10, power)),
                        BigDecimal.valueOf(n).scaleByPowerOfTen(power));
            }
        }
    }

    private void scale(String written, BigDecimal value) {
        Matcher matcher = SCALED.matcher(written);
        if (matcher.matches()) {
            String word = single(matcher.group(2));
            String digits = matcher.group(1).replaceAll("[.,]", "");
            boolean letter = word != null && word.length() == 1 && word.charAt(0) < 0x2E80;
            if (word != null && !letter && !digits.isEmpty()) {
                scales.putIfAbsent(word, value.divide(new BigDecimal(digits)).stripTrailingZeros());
            }
        }
    }

    /** 1 to 12, or null. */
    @Nullable
    Integer month(String form) {
        return months.get(form);
    }

    /** The value of a number in words, from two to ninety, or null. */
    @Nullable
    Integer number(String form) {
        return numbers.get(form);
    }

    /** What a word of scale multiplies by, or null. */
    @Nullable
    BigDecimal scale(String form) {
        return scales.get(form);
    }
}
