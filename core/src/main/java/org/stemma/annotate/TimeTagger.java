package org.stemma.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.TimeRule.Value;
import org.stemma.report.Moment;
import org.stemma.text.Span;

/**
 * Finds time expressions (TIMEX3) and resolves them against the day of a report. Rules over the words of a sentence, with the
 * parser's tags to tell a month from a modal and a season from a verb.
 */
final class TimeTagger {
    /** No sentence without one of these can hold a time. */
    private static final Pattern TRIGGER =
            TimeWords.pattern("\\d|{MONTH}|{DAY}|{UNIT}|{SEASON}|{PART}|day|ight|now|noon|mid|time"
                    + "|recent|future|past|soon|shortly|present|period|half|century|ly\\b|week|moment");

    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|shall|would|to be|going to|plans? to|expect\\w*|schedul\\w*|due|set to)\\b|['’]ll\\b");
    private static final Pattern CUT_MONTH =
            TimeWords.pattern("\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.$");
    /** What a rule takes in to see its meaning, and what is no part of the expression. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:in|of|within|for|over|during|on|at|until|by|as of|once|twice|times|apiece)\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> VERBS = Set.of("MD", "VB", "VBP", "VBZ", "VBD", "VBG", "VBN");

    private record Found(Span span, Value value) {}

    /**
     * The times of a text, in its order, without overlaps.
     *
     * @param anchor the day that "today" means in the text; null leaves relative values open
     */
    List<TimeExpression> tag(String text, List<Sentence> sentences, @Nullable Moment anchor) {
        TimeContext context = new TimeContext(anchor == null ? null : anchor.date());
        List<TimeExpression> times = new ArrayList<>();
        for (Sentence sentence : sentences) {
            String words = words(text, sentence);
            if (TRIGGER.matcher(words).find()) {
                context.sentence(AHEAD.matcher(words).find());
                tag(sentence, words, context, times);
            }
        }
        return times;
    }

    /** The sentence's words, and a little more where the splitter took "Sept." for its end. */
    private static String words(String text, Sentence sentence) {
        Span span = sentence.span();
        int end = CUT_MONTH.matcher(span.of(text)).find() ? Math.min(text.length(), span.end() + 9) : span.end();
        return text.substring(span.begin(), end).replace('\n', ' ').replace('\u00a0', ' ');
    }

    private static void tag(Sentence sentence, String words, TimeContext context, List<TimeExpression> times) {
        int end = 0;
        for (Found found : candidates(sentence, words, context)) {
            if (found.span().begin() >= end) {
                end = found.span().end();
                Span span = trimmed(found.span(), words).shift(sentence.span().begin());
                times.add(new TimeExpression(
                        span, found.value().type(), found.value().value()));
            }
        }
    }

    /** All readings, the leftmost first, of those the longest first. */
    private static List<Found> candidates(Sentence sentence, String words, TimeContext context) {
        List<Found> found = new ArrayList<>();
        String lower = words.toLowerCase(Locale.ROOT);
        for (TimeRule rule : TimeRules.ALL) {
            if (!rule.mayStandIn(lower)) {
                continue;
            }
            Matcher match = rule.pattern().matcher(words);
            while (match.find()) {
                Span span = new Span(match.start(), match.end());
                if (!span.isEmpty() && isTime(sentence, span, match.group())) {
                    Value value = rule.reading().read(match, context);
                    if (value != null) {
                        found.add(new Found(span, value));
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt((Found each) -> each.span().begin())
                .thenComparing(each -> -each.span().length()));
        return found;
    }

    private static Span trimmed(Span span, String words) {
        Matcher lead = LEAD.matcher(span.of(words));
        return lead.find() ? new Span(span.begin() + lead.end(), span.end()) : span;
    }

    /** Not the modal "may", the verb "march" or "fall", a surname, a bare number that only looks like a year. */
    private static boolean isTime(Sentence sentence, Span span, String words) {
        Span inText = span.shift(sentence.span().begin());
        List<Token> tokens = sentence.tokens().stream()
                .filter(each -> each.span().overlaps(inText))
                .toList();
        if (tokens.isEmpty()) {
            return true;
        }
        if (words.matches("(?i)(?:in |of )?(?:may|march|fall|spring|second|sun|sat|jan|mar|april|june|august)")) {
            Token token = tokens.getLast();
            boolean capital = Character.isUpperCase(token.form().charAt(0));
            return capital && !VERBS.contains(token.tag()) && !besideName(sentence, token);
        }
        if (words.matches("\\d{4}")) {
            return isYear(sentence, tokens.getFirst());
        }
        return true;
    }

    private static boolean besideName(Sentence sentence, Token token) {
        int at = sentence.tokens().indexOf(token);
        if (token.form().matches("(?i)sun|sat|mar|jan|second|fall|spring")) {
            return true;
        }
        Token before = at > 0 ? sentence.tokens().get(at - 1) : null;
        Token after = at + 1 < sentence.tokens().size() ? sentence.tokens().get(at + 1) : null;
        return (before != null
                        && before.tag().equals("NNP")
                        && !before.form().matches("(?i)(?:early|late|mid|last|next|this)"))
                || (after != null && after.tag().equals("NNP"));
    }

    /** A year is told by a preposition, a month or a comma before it, or stands as a modifier; "1,998 people" is none. */
    private static boolean isYear(Sentence sentence, Token token) {
        int at = sentence.tokens().indexOf(token);
        Token after = at + 1 < sentence.tokens().size() ? sentence.tokens().get(at + 1) : null;
        Token before = at > 0 ? sentence.tokens().get(at - 1) : null;
        boolean counts = after != null
                && after.tag().matches("NNS")
                && !token.form().startsWith("19")
                && !token.form().startsWith("20");
        boolean money = before != null && before.form().matches("[$€£#]|No\\.|about|some|nearly|almost|than");
        return !counts && !money;
    }
}
