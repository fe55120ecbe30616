package org.stemma.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the outlet that a scraped page names as its own: in a disclaimer, a copyright, a "first published on". */
final class RawOutlet {
    private static final int LONGEST = 900;
    private static final List<String> TELLING =
            List.of("necessarily", "appeared first", "©", "(c)", "copyright", "published");
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
    static @Nullable String find(List<String> lines, AgencyNames agencies) {
        List<String> telling = lines.stream().filter(RawOutlet::mayTell).toList();
        for (Pattern pattern : PATTERNS) {
            for (String line : telling) {
                String name = name(pattern, line);
                if (name != null && agencies.id(name) == null) {
                    return name;
                }
            }
        }
        return null;
    }

    private static boolean mayTell(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String low = line.toLowerCase(Locale.ROOT);
        return TELLING.stream().anyMatch(low::contains);
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
