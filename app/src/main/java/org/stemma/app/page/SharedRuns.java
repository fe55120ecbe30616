package org.stemma.app.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.app.view.MarkedSpan;
import org.stemma.text.Span;

/** Words that stand in the same order in another text: runs of {@value #RUN} or more. */
final class SharedRuns {
    private static final int RUN = 4;
    /** Scripts without blanks give their characters. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

    private record Word(String form, Span span) {}

    private SharedRuns() {}

    /** The runs of {@code text} that any of {@code others} has too, in order. */
    static List<Span> of(String text, List<String> others) {
        Set<List<String>> known = new HashSet<>();
        others.forEach(other -> runs(words(other)).forEach(known::add));
        List<Word> words = words(text);
        List<List<String>> runs = runs(words);
        List<Span> shared = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (known.contains(runs.get(i))) {
                Span run = words.get(i).span().hull(words.get(i + RUN - 1).span());
                if (!shared.isEmpty() && run.begin() <= shared.getLast().end()) {
                    shared.set(shared.size() - 1, shared.getLast().hull(run));
                } else {
                    shared.add(run);
                }
            }
        }
        return shared;
    }

    /** The same runs, ending where a mark begins that they would cut. */
    static List<Span> around(List<MarkedSpan> marks, List<Span> shared) {
        List<Span> around = new ArrayList<>();
        for (Span run : shared) {
            int begin = run.begin();
            int end = run.end();
            for (MarkedSpan mark : marks) {
                Span span = mark.span();
                begin = span.begin() < begin && begin < span.end() ? span.end() : begin;
                end = span.begin() < end && end < span.end() ? span.begin() : end;
            }
            if (begin < end) {
                around.add(new Span(begin, end));
            }
        }
        return around;
    }

    private static List<List<String>> runs(List<Word> words) {
        List<String> forms = words.stream().map(Word::form).toList();
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= forms.size(); i++) {
            runs.add(List.copyOf(forms.subList(i, i + RUN)));
        }
        return runs;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), new Span(matcher.start(), matcher.end())));
        }
        return words;
    }
}
