package org.stemma.annotate;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.text.Span;

/** Tells words that only look like a time, by the tags and the names around: the modal "may", the verb "march", a surname, a title. */
final class TimeFilter {
    private static final Pattern DOUBTFUL = Pattern.compile(
            "(?:may|march|fall|spring|second|sun|sat|jan|mar|april|june|august)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEVER_ALONE =
            Pattern.compile("(?:sun|sat|mar|jan|second|fall|spring)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_MONTH =
            Pattern.compile("(?:early|late|mid|last|next|this|sometime)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRACTION =
            Pattern.compile("(?:.*\\s)?(?:an?|three|one)[-\\s](?:quarters?|second)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE_WORD = Pattern.compile(
            "\\b(?:Seconds?|Minutes?|Hours?|Days|Weeks?|Months?|Years?|Decades?|Century|Today|Tomorrow|Yesterday|Tonight|Now|Noon|Midnight|Night|Morning|Evening|Future|Soon|Recently|Current|Past|Weekly|Daily|Monthly)\\b");
    /** What a sentence may begin after. */
    private static final Pattern ENDS = Pattern.compile("[^\\p{L}\\p{N}]$");

    private static final Pattern MONEY = Pattern.compile("[$€£#]|No\\.|about|some|nearly|almost|than");
    private static final Set<String> VERBS = Set.of("MD", "VB", "VBP", "VBZ", "VBD", "VBG", "VBN");

    private TimeFilter() {}

    /** @param span in the report's text */
    static boolean isTime(Sentence sentence, Span span, String words) {
        int first = sentence.tokenAt(span.begin());
        int last = sentence.tokenAt(span.end() - 1);
        if (first < 0) {
            return true;
        }
        if (FRACTION.matcher(words).matches() || (first > 1 && isTitle(sentence, first, words))) {
            return false;
        }
        Token token = sentence.tokens().get(last);
        if (DOUBTFUL.matcher(words).matches()) {
            return Character.isUpperCase(token.form().charAt(0))
                    && !VERBS.contains(token.tag())
                    && !besideName(sentence, last, words);
        }
        return words.length() != 4 || !Character.isDigit(words.charAt(0)) || isYear(sentence, first);
    }

    /** A word of time with a capital within a sentence of small letters: the name of a programme or a paper. */
    private static boolean isTitle(Sentence sentence, int first, String words) {
        Matcher title = TITLE_WORD.matcher(words);
        boolean begins = ENDS.matcher(form(sentence, first - 1)).find();
        if (!title.find() || (title.start() == 0 && begins)) {
            return false;
        }
        return sentence.tokens().stream()
                .limit(60)
                .map(Token::form)
                .anyMatch(form -> form.length() > 3 && Character.isLowerCase(form.charAt(0)));
    }

    private static boolean besideName(Sentence sentence, int token, String words) {
        if (NEVER_ALONE.matcher(words).matches()) {
            return true;
        }
        boolean named = token > 0
                && tag(sentence, token - 1).equals("NNP")
                && !BEFORE_MONTH.matcher(form(sentence, token - 1)).matches();
        return named || tag(sentence, token + 1).equals("NNP");
    }

    /** A year is told by a preposition, a month or a comma before it, or stands as a modifier; "1,998 people" is none. */
    private static boolean isYear(Sentence sentence, int token) {
        String digits = form(sentence, token);
        boolean counts = tag(sentence, token + 1).equals("NNS") && !digits.startsWith("19") && !digits.startsWith("20");
        return !counts && !MONEY.matcher(form(sentence, token - 1)).matches();
    }

    private static String tag(Sentence sentence, int token) {
        return token < 0 || token >= sentence.tokens().size()
                ? ""
                : sentence.tokens().get(token).tag();
    }

    private static String form(Sentence sentence, int token) {
        return token < 0 || token >= sentence.tokens().size()
                ? ""
                : sentence.tokens().get(token).form();
    }
}
