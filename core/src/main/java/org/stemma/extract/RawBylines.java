package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/**
 * The bylines of scraped text, which stand below the headline or right above it: lines that begin with "By", names below a lone "By",
 * beside a date, above their agency's, or close below the headline.
 */
final class RawBylines {
    private static final int ABOVE_HEADLINE = 3;
    private static final int WITHOUT_HEADLINE = 25;
    private static final int LONGEST = 200;
    private static final int LONGEST_DATED = 100;
    private static final int MOST_BELOW = 4;
    private static final Pattern BY = Pattern.compile(
            "^(?i:(?:written |posted |reported |authored |story |words )?by)\\b[: ]{0,3}(?=[\\p{Lu}\\p{Lt}\\p{Lo}])");
    private static final Pattern ALONE =
            Pattern.compile("(?i)(?:(?:written|posted|reported) )?by|von|par|por|door|przez");
    private static final Pattern FOR = Pattern.compile(" for (?:the |The )?\\p{Lu}.*");
    private static final Pattern ARROW = Pattern.compile("\\s*+[-–>→]+\\s*+$");

    private static final int BELOW_HEADLINE = 4;

    private final List<RawLine> lines;
    private final int headline; // among the lines; negative where there is none
    private final NameLines names;
    private final AgencyNames agencies;

    /** @param top the lines above the body and its first ones */
    RawBylines(List<RawLine> top, @Nullable String headline, NameLines names, AgencyNames agencies) {
        int at = last(top, headline);
        this.headline = at < 0 ? at : Math.min(at, ABOVE_HEADLINE);
        this.lines = top.subList(Math.max(0, at < 0 ? top.size() - WITHOUT_HEADLINE : at - ABOVE_HEADLINE), top.size());
        this.names = names;
        this.agencies = agencies;
    }

    private static int last(List<RawLine> lines, @Nullable String headline) {
        int i = lines.size() - 1;
        while (i >= 0 && !lines.get(i).text().equals(headline)) {
            i--;
        }
        return i;
    }

    /** Lines that say themselves that they are bylines, the agency behind the names cut off. */
    List<String> said() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            String byline = lines.get(i).prose() ? null : said(text);
            if (byline != null) {
                said.add(people(byline));
            } else if (ALONE.matcher(text).matches()) {
                below(i, said);
            } else if (isAboveAgency(i)) {
                said.add(people(text));
            }
        }
        return said;
    }

    private static @Nullable String said(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        return BY.matcher(text).find() || ShownBylines.isByline(text)
                ? ShownBylines.upToDate(text)
                : ShownBylines.behindLabel(text);
    }

    /** The line below a lone "By", and the names that follow it. */
    private void below(int by, List<String> said) {
        for (int i = by + 1; i < Math.min(lines.size(), by + 1 + MOST_BELOW); i++) {
            String text = lines.get(i).text();
            if (i > by + 1 && !names.is(text)) {
                return;
            }
            said.add(people(text));
        }
    }

    private String people(String byline) {
        String names = FOR.matcher(ARROW.matcher(byline).replaceFirst("")).replaceFirst("");
        AgencyNames.Ending ending = agencies.ending(names);
        boolean alone = ending != null && BylineText.clean(names).length() <= names.length() - ending.begin();
        return ending == null || alone ? names : names.substring(0, ending.begin());
    }

    /** A name alone above its agency's, or with the agency behind it. */
    private boolean isAboveAgency(int i) {
        String text = lines.get(i).text();
        boolean below = i + 1 < lines.size() && agencies.id(lines.get(i + 1).text()) != null;
        return lines.get(i).kind() == null
                && agencies.id(text) == null
                && names.is(text)
                && (below || agencies.ending(text) != null);
    }

    /** Names in the line of a date, or next to it; an agency's there too. */
    List<String> dated() {
        List<String> dated = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            int date = text.length() > LONGEST_DATED ? -1 : DateText.begin(text);
            String bare = ShownBylines.bare(date > 0 ? text.substring(0, date) : text);
            boolean beside = date > 0 || (date < 0 && (isDate(i, 1) || isDate(i, -1)));
            if (beside && !lines.get(i).prose() && isSignature(bare)) {
                dated.add(bare);
            }
        }
        return dated;
    }

    /** Nothing but names of people, or of an agency. */
    private boolean isSignature(String text) {
        return !RawHead.isSection(text) && (names.is(text) || agencies.id(text) != null);
    }

    /** Whether the next line in a direction is a date, controls and the line's own copies passed over. */
    private boolean isDate(int from, int step) {
        int i = from + step;
        while (i >= 0 && i < lines.size() && isPassed(from, i)) {
            i += step;
        }
        return i >= 0 && i < lines.size() && RawHead.isDateLine(lines.get(i).text());
    }

    private boolean isPassed(int from, int i) {
        RawLine line = lines.get(i);
        return line.kind() == Kind.CONTROL || line.text().equals(lines.get(from).text());
    }

    /** The first names that stand alone close below the headline, standfirsts and controls passed over. */
    List<String> belowHeadline() {
        int left = headline < 0 ? 0 : BELOW_HEADLINE;
        for (int i = headline + 1; i < lines.size() && left > 0; i++) {
            RawLine line = lines.get(i);
            if (line.isLabel() && !RawHead.isSection(line.text()) && names.is(line.text())) {
                return List.of(line.text());
            }
            left -= line.kind() == Kind.CONTROL ? 0 : 1;
        }
        return List.of();
    }
}
