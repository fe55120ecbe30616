package org.stemma.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/**
 * Finds where the body begins within a run of text: at the agency's dateline, below a byline or a date near the top, after a headline
 * that is shown twice. What stands above are captions, standfirsts and headlines.
 */
final class BodyStart {
    static final Pattern BYLINE =
            Pattern.compile("(?i)^(?:written |posted |reported |authored )?by[: ] ?(?-i:\\p{Lu}).{2,150}");
    private static final int NEAR = 8;
    private static final int FAR = 25;
    private static final double MOST_ABOVE = .45;
    private static final double LITTLE_ABOVE = .2;
    private static final int LONGEST_HEADLINE = 160;

    private final Datelines datelines;
    private final AgencyCredits credits;

    BodyStart(Datelines datelines, AgencyCredits credits) {
        this.datelines = datelines;
        this.credits = credits;
    }

    /** The first line of the body, within {@code run}. */
    int find(List<RawLine> lines, BodyRun.Run run) {
        int start = run.begin();
        double above = 0;
        int last = Math.min(run.end(), run.begin() + FAR);
        Set<String> seen = new HashSet<>();
        for (int i = run.begin(); i < last && above <= run.weight() * MOST_ABOVE; i++) {
            RawLine line = lines.get(i);
            boolean near = i < run.begin() + NEAR && above <= run.weight() * LITTLE_ABOVE;
            if (line.prose() && opens(line, near)) {
                return i;
            }
            start = near && (isByline(line) || isHeadline(lines, i, start)) ? i + 1 : start;
            boolean fresh = line.prose() && seen.add(RawBody.beginning(line.text()));
            above += fresh ? line.weight() : 0;
        }
        return start;
    }

    private boolean opens(RawLine line, boolean near) {
        Datelines.@Nullable Opening opening = datelines.read(line.text(), null);
        return opening != null && (near || opening.dateline().agency() != null);
    }

    private boolean isByline(RawLine line) {
        if (line.prose() || line.kind() == Kind.CAPTION || LineShape.endsSentence(line.text())) {
            return false;
        }
        return isByline(line.text()) || credits.byline(line.text()) != null;
    }

    /** Says who wrote, or when. */
    static boolean isByline(String text) {
        return BYLINE.matcher(text).matches() || RawHead.isDateLine(text);
    }

    /** The first line of the run, when it stands on the page once more. */
    private static boolean isHeadline(List<RawLine> lines, int i, int start) {
        String text = lines.get(i).text();
        return i == start
                && text.length() <= LONGEST_HEADLINE
                && lines.stream().filter(line -> line.text().equals(text)).count() > 1;
    }
}
