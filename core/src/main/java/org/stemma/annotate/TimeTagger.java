package org.stemma.annotate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
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
    private static final Pattern CUT_MONTH =
            TimeWords.pattern("\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.$");
    /** What a rule takes in to see its meaning, and what is no part of the expression. */
    private static final Pattern LEAD = Pattern.compile(
            "(?:in|of|within|for|over|during|on|at(?! least| most)|until|by|as of|apiece|since|into|throughout|through|after|follows|took|lasted|spent|its|their)\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    private record Found(TimeRule rule, Span span, MatchResult match) {}

    /**
     * The times of a text, in its order, without overlaps.
     *
     * @param anchor the day that "today" means in the text; null leaves relative values open
     */
    List<TimeExpression> tag(String text, List<Sentence> sentences, @Nullable Moment anchor) {
        LocalDate today = anchor == null ? null : anchor.date();
        TimeContext first = new TimeContext(today, Set.of());
        List<TimeExpression> times = tag(text, sentences, first);
        Set<DayOfWeek> unsettled = first.unsettled();
        return unsettled.isEmpty() ? times : tag(text, sentences, new TimeContext(today, unsettled));
    }

    private static List<TimeExpression> tag(String text, List<Sentence> sentences, TimeContext context) {
        List<TimeExpression> times = new ArrayList<>();
        for (Sentence sentence : sentences) {
            context.enter(sentence);
            tag(sentence, words(text, sentence), context, times);
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
        for (Found found : candidates(words)) {
            Span span = found.span();
            if (span.begin() < end
                    || !TimeFilter.isTime(sentence, span.shift(sentence.span().begin()), span.of(words))) {
                continue;
            }
            context.read(sentence.span().begin() + span.begin());
            Value value = found.rule().reading().read(found.match(), context);
            if (value != null) {
                end = span.end();
                context.tell(value.value());
                times.add(new TimeExpression(span.shift(sentence.span().begin()), value.type(), value.value()));
            }
        }
    }

    /** All that looks like a time, the leftmost first, of those the longest first. */
    private static List<Found> candidates(String words) {
        List<Found> found = new ArrayList<>();
        int[] starts = TimeRules.starts(words);
        TimeRules.cued(words, starts).stream().mapToObj(TimeRules.ALL::get).forEach(rule -> {
            for (MatchResult match : rule.in(words, starts)) {
                found.add(new Found(rule, trimmed(match, words), match));
            }
        });
        found.sort(Comparator.comparingInt((Found each) -> each.span().begin())
                .thenComparing(each -> -each.span().end()));
        return found;
    }

    private static Span trimmed(MatchResult match, String words) {
        Matcher lead = LEAD.matcher(words).region(match.start(), match.end());
        return new Span(lead.lookingAt() ? lead.end() : match.start(), match.end());
    }
}
