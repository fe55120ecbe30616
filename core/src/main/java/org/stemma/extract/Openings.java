package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.text.Span;

/**
 * What stands in a report's text beside its sentences: the dateline that opens it, an agency's note on the version ("(Adds quotes)"),
 * credits in brackets ("(Reporting by ...)").
 */
public final class Openings {
    /** Lines from the start that a dateline or note may open. */
    private static final int LINES = 8;

    private static final Pattern CREDITS = Pattern.compile(
            "[(\\[](?:additional |with )?(?:report(?:ing|s)|editing|writing|compiled|translat(?:ed|ing|ion)|graphics?)\\b[^\\n]*+",
            Pattern.CASE_INSENSITIVE);

    private final Datelines datelines;

    public Openings(Gazetteer gazetteer) {
        datelines = new Datelines(AgencyNames.of(gazetteer));
    }

    /** Their spans in {@code text}, in order; they do not touch. */
    public List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        int begin = 0;
        for (int line = 0; begin < text.length(); ) {
            int stop = text.indexOf('\n', begin);
            int end = stop < 0 ? text.length() : stop;
            int length = length(text.substring(begin, end), line);
            if (length > 0) {
                spans.add(new Span(begin, begin + length));
            }
            line += end > begin ? 1 : 0;
            begin = end + 1;
        }
        return List.copyOf(spans);
    }

    /** How much of a line is beside its sentences, in UTF-16 units. */
    private int length(String line, int number) {
        boolean credits = line.strip().endsWith(")") || line.strip().endsWith("]");
        if (credits && CREDITS.matcher(line.strip()).matches()) {
            return line.length();
        }
        if (number >= LINES || line.isBlank()) {
            return 0;
        }
        if (RevisionMarks.isNote(line)) {
            return line.length();
        }
        Datelines.Opening opening = datelines.read(line, null);
        return opening == null ? 0 : opening.end();
    }
}
