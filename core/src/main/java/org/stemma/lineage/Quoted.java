package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.text.QuotedSpans;
import org.stemma.text.Span;

/** What a report gives as others' words: between quotation marks, or as a post with the line that signs it. */
final class Quoted {
    /** A dash, a name, a handle in brackets, and the rest of the line: the day. */
    private static final Pattern SIGNED =
            Pattern.compile("[-\\u2013\\u2014]{1,2} ?[^\\n()@]{2,60} \\(@\\w{1,30}\\)[^\\n]{0,40}");

    private static final Comparator<Span> PLACE = Comparator.comparingInt(Span::begin)
            .thenComparing(Comparator.comparingInt(Span::end).reversed());

    private Quoted() {}

    /** The quotations of {@code text} in its order, none within another. */
    static List<Span> of(String text) {
        List<Span> all = new ArrayList<>(QuotedSpans.of(text));
        Matcher signature = SIGNED.matcher(text);
        while (signature.find()) {
            all.add(new Span(post(text, signature.start()), signature.end()));
        }
        all.sort(PLACE);
        List<Span> apart = new ArrayList<>();
        for (Span span : all) {
            if (apart.isEmpty() || !apart.getLast().overlaps(span)) {
                apart.add(span);
            } else {
                apart.set(apart.size() - 1, apart.getLast().hull(span));
            }
        }
        return apart;
    }

    /** Where the post begins that is signed at {@code signature}: with its own paragraph, or with the one before where it has none. */
    private static int post(String text, int signature) {
        int end = signature;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
    }
}
