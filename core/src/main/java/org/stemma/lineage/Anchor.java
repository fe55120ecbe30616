package org.stemma.lineage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Word;

/**
 * What a translator leaves as it is: a number or a name.
 *
 * @param key the same in all languages: digits, a name without accents, a country's code
 */
record Anchor(String key, boolean number, Span span) {
    private static final int MOST = 240;
    private static final int SHORTEST_NAME = 3;
    private static final Pattern GROUPED = Pattern.compile("(\\d)[.,](?=\\d{3}(?:\\D|$))");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** The anchors of a report, at most {@value #MOST}, in its order. */
    static List<Anchor> of(Account account, Houses houses) {
        List<Anchor> anchors = new ArrayList<>();
        String text = account.report().text();
        for (Word word : account.words()) {
            Anchor anchor = anchors.size() < MOST ? of(word, text, account.language(), houses) : null;
            if (anchor != null) {
                anchors.add(anchor);
            }
        }
        return anchors;
    }

    private static @Nullable Anchor of(Word word, String text, @Nullable String language, Houses houses) {
        if (Character.isDigit(word.form().charAt(0))) {
            return new Anchor(number(word.form()), true, word.span());
        }
        if (!word.capital() || word.form().length() < SHORTEST_NAME) {
            return null;
        }
        String country = houses.country(word.span().of(text), language);
        if (country != null) {
            return new Anchor("=" + country, false, word.span());
        }
        return initial(text, word.begin()) ? null : new Anchor(plain(word.form()), false, word.span());
    }

    /** The digits: groups of thousands joined, any mark before decimals a full stop, endings of ordinals off. */
    private static String number(String form) {
        String joined = GROUPED.matcher(form).replaceAll("$1").replace(',', '.');
        int end = 0;
        while (end < joined.length() && (Character.isDigit(joined.charAt(end)) || joined.charAt(end) == '.')) {
            end++;
        }
        return joined.substring(0, end);
    }

    private static String plain(String form) {
        String apart = Normalizer.normalize(form, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Whether the word begins a sentence or a quotation, where a capital says nothing. */
    private static boolean initial(String text, int begin) {
        int i = begin - 1;
        while (i >= 0 && " \u00A0\"'\u201C\u201E\u2018\u00AB\u00BF\u00A1(".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || ".!?:\n".indexOf(text.charAt(i)) >= 0;
    }
}
