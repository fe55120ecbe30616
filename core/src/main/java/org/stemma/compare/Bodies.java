package org.stemma.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.event.AnalyzedReport;
import org.stemma.text.Span;

/** Where the sentences of a report begin: behind the dateline that opens a paragraph. */
final class Bodies {
    /** The longest dateline, in characters. */
    private static final int LONGEST = 90;

    /** A place in capitals, perhaps more of it, a day and an agency, then a dash with blanks around it. */
    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}[\\p{Lu}.' -]{2,40}(?:[,/(][^\\n\u2014\u2013]{0,60}?)?\\s*(?:\\s[-\u2013\u2014]{1,2}\\s|\u2014)\\s*");

    private Bodies() {}

    /** The sentence without the dateline in front of it. */
    static Span withoutDateline(AnalyzedReport report, Span sentence) {
        String text = report.report().text();
        int begin = sentence.begin();
        boolean opens = begin == 0 || text.charAt(begin - 1) == '\n';
        Matcher dateline = DATELINE.matcher(text).region(begin, Math.min(sentence.end(), begin + LONGEST));
        return opens && dateline.lookingAt() && dateline.end() < sentence.end()
                ? new Span(dateline.end(), sentence.end())
                : sentence;
    }
}
