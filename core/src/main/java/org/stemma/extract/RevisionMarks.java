package org.stemma.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Revision;

/**
 * Reads what a report says of its own version: the mark before an agency's headline ({@code UPDATE 1-}, {@code CORRECTED-},
 * {@code WRAPUP 3-}, {@code (2nd LD)}), the note in brackets ({@code (Adds quotes, background)}), the sentence below ({@code This
 * story has been corrected to ...}).
 */
final class RevisionMarks {
    private static final int LONGEST_NOTE = 600;
    private static final String MARK =
            "UPDATE(?: \\d{1,2})?|WRAPUP(?: \\d{1,2})?|(?:\\d(?:ST|ND|RD|TH) )?(?:LEAD|ROUNDUP)|REFILE|CORRECTED(?: \\(OFFICIAL\\))?"
                    + "|CORRECTION|CLARIFIED|CLARIFICATION|RPT|REPEAT|RECAST|UPDATED|URGENT|\\d(?:st|nd|rd|th) L[Dd](?:[ -]Writethru)?";
    private static final Pattern BEFORE_HEADLINE = Pattern.compile("^((?:" + MARK + ")(?:[-–: ]{1,3}(?:" + MARK
            + "))*+)\\s?[-–—:]\\s?(?=\\S)" + "|^(Correction|Clarification):\\s?(?=\\S)");
    private static final Pattern LEAD = Pattern.compile(
            "^\\((?:(?:\\d{1,2}(?:st|nd|rd|th)|URGENT)[ ,])?(?:LD|LEAD|News Focus|URGENT|CORRECTED|UPDATE[D]?(?: \\d)?)\\)\\s*+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile(
            "^\\(((?:adds?|updates?|updated|corrects?|recasts?|refiles?|repeats?|removes?|rewrites?|clarifies|changes|fixes|deletes|"
                    + "inserts|edits|restores|drops|releads|tops|writes (?:through|thru)|releads|(?:in|this) .{2,40}? stor(?:y|ies)|corrected)"
                    + "\\b[^\\n]*+)\\)?\\s*+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SLUG = Pattern.compile("\\((" + MARK + ")(?:,[^()]{0,40}+)?\\)");
    private static final Pattern SENTENCE = Pattern.compile(
            "^[(\\[*\\s]*+(?:(?:editor(?:'s|s)? (?:note|s note)|note|correction|clarification|update|corrected|updated)\\b[^:\\n]{0,40}+:\\s*+)?"
                    + "(?:an? (?:earlier|previous) (?:version|headline)|(?:this|the) (?:[\\p{L}\\p{N}. ,]{0,30}?)?(?:story|article|report|post|piece|page|item|version|headline|copy)"
                    + " (?:has been|was|is being|is|will be|corrects|clarifies|refiles|removes|updates|adds)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile(
            "^[(\\[*\\s]*+(correction|clarification|corrections? and clarifications?)(?: \\([^()]{0,40}+\\))?\\s?[:—–-]",
            Pattern.CASE_INSENSITIVE);

    private RevisionMarks() {}

    /**
     * A headline without its mark.
     *
     * @param mark as written, null where there is none
     */
    record Headline(String text, @Nullable String mark) {}

    static Headline headline(String headline) {
        Matcher m = BEFORE_HEADLINE.matcher(headline);
        if (m.find()) {
            return new Headline(headline.substring(m.end()).strip(), m.group(1) == null ? m.group(2) : m.group(1));
        }
        Matcher lead = LEAD.matcher(headline);
        return lead.find() && lead.end() < headline.length()
                ? new Headline(
                        headline.substring(lead.end()).strip(),
                        headline.substring(1, headline.indexOf(')')).strip())
                : new Headline(headline, null);
    }

    /** What a line or paragraph of its own says of the version; null where it says nothing of it. */
    static @Nullable Revision line(String line) {
        String text = line.strip().replace('’', '\'');
        if (text.length() > LONGEST_NOTE) {
            return null;
        }
        Matcher note = NOTE.matcher(text);
        if (note.matches()) {
            return new Revision(markOf(note.group(1)), note.group(1).replaceFirst("[)\\s]++$", ""));
        }
        boolean sentence = SENTENCE.matcher(text).find() && says(text);
        return sentence || LABEL.matcher(text).find() ? new Revision(markOf(text), bare(text)) : null;
    }

    /** Whether {@code line} says that something was wrong. */
    static boolean corrects(String line) {
        Revision said = line(line);
        return said != null && "CORRECTED".equals(said.mark());
    }

    /** Whether {@code line} is an agency's note on its version, in brackets: "(Adds quotes, background)". */
    static boolean isNote(String line) {
        String text = line.strip();
        return text.length() <= LONGEST_NOTE
                && text.endsWith(")")
                && NOTE.matcher(text).matches();
    }

    /** The mark in an agency's slug line, {@code (UPDATE 1, PIX)}; null where there is none. */
    static @Nullable String slug(String text) {
        Matcher m = SLUG.matcher(text);
        return m.find() ? m.group(1) : null;
    }

    private static boolean says(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return low.matches(
                        "(?s).{0,200}?\\b(?:updat|correct|clarif|amend|revis|refil|misstat|incorrect|misspell|misidentif|wrong|erroneous|remove).*")
                && !low.contains("first published");
    }

    private static @Nullable String markOf(String note) {
        String low = note.toLowerCase(Locale.ROOT);
        if (low.matches("(?s).*?\\b(?:correct|incorrect|misstat|misspell|misidentif|wrong|erroneous).*")) {
            return "CORRECTED";
        }
        if (low.startsWith("refile") || low.contains(" refiles") || low.contains(" refiled")) {
            return "REFILE";
        }
        if (low.startsWith("repeat")) {
            return "RPT";
        }
        return low.contains("clarif") ? "CLARIFIED" : "UPDATED";
    }

    private static String bare(String text) {
        boolean round = text.startsWith("(") && text.endsWith(")");
        boolean square = text.startsWith("[") && text.endsWith("]");
        return round || square ? text.substring(1, text.length() - 1).strip() : text;
    }
}
