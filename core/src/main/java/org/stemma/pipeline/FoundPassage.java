package org.stemma.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.text.Span;

/**
 * The part of a text in which most of the words that were searched for stand close together; its beginning where it was found by
 * other than its words.
 *
 * @param begin code point of the report's text
 * @param end code point after its end
 * @param text these characters
 * @param marks spans of {@code text}: the words
 */
public record FoundPassage(int begin, int end, String text, List<Span> marks) {
    /** In UTF-16 units. */
    private static final int WIDTH = 240;

    private static final int BEFORE = 60;
    private static final int TO_BLANK = 24;

    public FoundPassage {
        marks = List.copyOf(marks);
    }

    static FoundPassage of(String text, List<Span> marks) {
        int first = marks.isEmpty() ? 0 : densest(text, marks).begin();
        int begin = first <= BEFORE ? 0 : before(text, first - BEFORE, first);
        int paragraph = text.lastIndexOf("\n\n", first);
        begin = paragraph >= begin && paragraph + 2 <= first ? paragraph + 2 : begin;
        int end = end(text, begin);
        List<Span> inside = new ArrayList<>();
        for (Span mark : marks) {
            if (mark.begin() >= begin && mark.end() <= end) {
                inside.add(mark.shift(-begin));
            }
        }
        int offset = text.codePointCount(0, begin);
        int past = offset + text.codePointCount(begin, end);
        return new FoundPassage(offset, past, text.substring(begin, end), inside);
    }

    /** The mark after which the most of different words follows, by their length: a phrase counts for more. */
    private static Span densest(String text, List<Span> marks) {
        Span best = marks.getFirst();
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            int length = different(text, marks, i);
            if (length > most) {
                most = length;
                best = marks.get(i);
            }
        }
        return best;
    }

    /** How many characters of different words follow from a mark on, within its paragraph and the width. */
    private static int different(String text, List<Span> marks, int first) {
        int begin = marks.get(first).begin();
        int paragraph = text.indexOf("\n\n", begin);
        int past = Math.min(paragraph < 0 ? text.length() : paragraph, begin + WIDTH - BEFORE);
        return marks.stream()
                .skip(first)
                .takeWhile(each -> each.end() <= past)
                .map(each -> each.of(text).toLowerCase(Locale.ROOT))
                .distinct()
                .mapToInt(String::length)
                .sum();
    }

    /** The start of a word at or soon after {@code from}; where no blank comes, the start of a character. */
    private static int before(String text, int from, int most) {
        for (int i = from; i < Math.min(most, from + TO_BLANK); i++) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return boundary(text, from);
    }

    private static int end(String text, int begin) {
        int end = Math.min(text.length(), begin + WIDTH);
        int paragraph = text.indexOf("\n\n", begin);
        if (paragraph >= begin + WIDTH / 4 && paragraph < end) {
            return paragraph;
        }
        for (int i = end; end < text.length() && i > Math.max(begin, end - TO_BLANK); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return boundary(text, end);
    }

    private static int boundary(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside ? at - 1 : at;
    }
}
