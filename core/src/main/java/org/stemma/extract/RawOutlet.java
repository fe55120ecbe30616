package org.stemma.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the outlet that a scraped page names as its own: in a disclaimer, a copyright, a "first published on". */
final class RawOutlet {
    private static final int LONGEST = 900;
    private static final String NAME = "(?:the )?((?-i:\\p{Lu})[\\p{L}\\p{N}.&'’ -]{1,50}?)";
    private static final String END =
            "(?:,? (?:Inc|LLC|Ltd|Limited|Corp|Corporation|Company|Co|plc|GmbH|Group)\\b\\.?)*\\s*(?:[.,;|(/]|$|\\ball rights\\b|\\band its\\b|\\bor its\\b)";
    private static final List<Pattern> PATTERNS = List.of(
            pattern(
                    "not necessarily (?:reflect|represent|those of|mirror)(?: (?:the|those|of|views?|opinions?|official|policy|policies|position|editorial|stance|and|or)){0,9} "
                            + NAME + END),
            pattern("appeared first (?:on|in|at) " + NAME + END),
            pattern(
                    "(?:©|\\(c\\)|\\bcopyright\\b)[\\s©,:]{0,4}(?:\\(c\\) ?|copyright ?)?(?:(?:19|20)\\d{2}(?: ?[-–] ?\\d{2,4})?)[ ,]{0,2}(?:by )?"
                            + NAME + END),
            pattern("(?:first|originally) published (?:on|in|by|at) " + NAME + END));

    private RawOutlet() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** The name that {@code lines} give the outlet; an agency's copyright names no outlet. */
    static @Nullable String find(List<RawLine> lines, AgencyNames agencies) {
        for (Pattern pattern : PATTERNS) {
            for (RawLine line : lines) {
                String name = line.text().length() > LONGEST ? null : name(pattern, line.text());
                if (name != null && agencies.id(name) == null) {
                    return name;
                }
            }
        }
        return null;
    }

    private static @Nullable String name(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            return null;
        }
        String name = m.group(1).strip();
        return name.length() < 2 || name.split(" ").length > 6 ? null : name;
    }
}
