package org.stemma.lineage;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.report.Report;
import org.stemma.report.Revision;

/** What a report says of being a version of another. */
final class Revisions {
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:update|upd|version|lead|write-?thru) ?-?(\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th) (?:lead|update)");
    private static final Pattern CORRECTS = Pattern.compile("(?i)\\bcorrect(?:s|ed|ion|ing)?\\b|\\brefile[sd]?\\b");
    /** A mark before a headline: short, in capitals or with a number, before a dash or colon. */
    private static final Pattern MARKED = Pattern.compile("^\\s*[A-Z][A-Z ]{2,16}\\d{0,2}\\s?[-:\u2013\u2014]\\s?");

    private static final Pattern UPDATES =
            Pattern.compile("(?i)\\bupdate[sd]?\\b|\\bupdating\\b|\\bwrap ?up\\b|\\badds\\b|\\brecasts\\b");

    private Revisions() {}

    /** The number of the version, 0 where it says none, 1 for a mark without a number. */
    static int number(Report report) {
        String mark = mark(report);
        Matcher matcher = NUMBER.matcher(mark);
        if (matcher.find()) {
            String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            return Integer.parseInt(digits);
        }
        if (corrects(report)) {
            return 90; // a correction follows all updates
        }
        return updates(report) ? 1 : 0;
    }

    static boolean corrects(Report report) {
        return CORRECTS.matcher(mark(report)).find();
    }

    static boolean updates(Report report) {
        return UPDATES.matcher(mark(report)).find();
    }

    /** The headline without its mark of revision. */
    static String unmarked(String headline) {
        return MARKED.matcher(headline).replaceFirst("");
    }

    /** Mark, note, and the beginning of the headline, where agencies put marks. */
    private static String mark(Report report) {
        Revision revision = report.metadata().revision();
        String headline = report.metadata().headline();
        String head = headline == null ? "" : headline.substring(0, Math.min(24, headline.length()));
        boolean marked = head.contains(":") || head.contains("-") || head.equals(head.toUpperCase(Locale.ROOT));
        return (revision.mark() == null ? "" : revision.mark()) + " " + (revision.note() == null ? "" : revision.note())
                + " " + (marked ? head : "");
    }
}
