package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Credit;

/**
 * Reads who worked on a report: {@code (Reporting by A and B; Editing by C)}, {@code Additional reporting by D in Paris}, {@code E
 * contributed to this report}; as a line of its own or stuck to the end of a paragraph.
 */
final class CreditLines {
    private static final int LONGEST = 700;
    private static final String ROLE =
            "(?:additional |further |extra )?(?:reporting|reported)(?: and (?:writing|editing))?|(?:writing|written)(?: and editing)?"
                    + "|(?:editing|edited)|(?:compiled|compilation)|(?:translation|translated)|(?:production|produced)"
                    + "|(?:graphics?|research|photography|video|visuals|fact[- ]check(?:ing|ed)?)";
    private static final Pattern ROLE_BY = Pattern.compile(
            "\\b(" + ROLE + ")(?: work)?(?: in [\\p{L} ]{2,30}?)? ?(?:by\\b:?|:) ?+", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENS = Pattern.compile(
            "^[(\\[*_—–\\s-]*+(?:" + ROLE + ")(?: in [\\p{L} ]{2,30}?)? ?(?:by\\b|:)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile(
            "[\\s]*+(?:[(\\[]{1,2}(?:" + ROLE
                    + ") ?(?:by\\b|:)|\\(\\([^()\\s]{1,80}+\\)\\)|\\bKeywords: (?=[\\p{Lu}\\p{N}/ -]{3,}+))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KEYWORDS = Pattern.compile("\\bKeywords: ?+([^\\n()]{2,300}+)");
    private static final Pattern CONTRIBUTED = Pattern.compile(
            "^[*_—–\\s(]*+(.{2,300}?) (?:also )?(?:contributed|contributing)(?: (?:additional|further))?(?: (?:reporting|research))? (?:to|from|for)\\b.{0,80}+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORTED_FROM =
            Pattern.compile("^(\\p{Lu}[^.!?\"“]{3,120}?) (?:also )?reported from \\p{Lu}[^.]{2,60}\\.[^\\n]{0,300}$");
    private static final Pattern WITH = Pattern.compile(
            "^[-–—*(\\s]*+with (?:additional )?(?:files?|inputs?|reporting|reports|material|contributions?) (?:from|by) (.{2,120}?)[).\\s]*+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_PLACE = Pattern.compile(
            " (?:in|from|at) (?:the )?\\p{Lu}.*$|\\s?\\(.*$|\\s?\\S+@\\S+.*$|[;.\\s]+$|,? (?:for|of) (?:the )?\\p{Lu}.*$");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\p{Ll}{3}\\.)\\s+(?=\\p{Lu})");
    private static final Map<String, String> ROLES = Map.of(
            "reported",
            "reporting",
            "written",
            "writing",
            "edited",
            "editing",
            "compilation",
            "compiled",
            "translated",
            "translation",
            "produced",
            "production");

    private CreditLines() {}

    /**
     * The credits at the end of a paragraph.
     *
     * @param end where the text of the paragraph ends and its credits begin
     * @param keywords of an agency's slug line
     */
    record Tail(int end, List<Credit> credits, List<String> keywords) {}

    /** What stands behind the last sentence of {@code paragraph}; null where nothing does. */
    static @Nullable Tail tail(String paragraph) {
        Matcher m = TAIL.matcher(paragraph);
        if (!m.find()) {
            return null;
        }
        String credits = paragraph.substring(m.start());
        return proseAfter(credits) ? null : new Tail(m.start(), credits(credits), keywords(credits));
    }

    /** A bracket in the midst of a paragraph is no tail. */
    private static boolean proseAfter(String credits) {
        int close = Math.max(credits.indexOf(')'), credits.indexOf(']'));
        String rest = close < 0 ? "" : credits.substring(close + 1);
        boolean slug = rest.contains("((") || rest.contains("Keywords:");
        return !slug && rest.length() > 200;
    }

    /** True for a line that only says who worked on the report. */
    static boolean isCredit(String line) {
        String text = line.strip();
        return text.length() <= LONGEST && (OPENS.matcher(text).find() || contribution(text) != null);
    }

    /** The roles and names in {@code text}. */
    static List<Credit> credits(String text) {
        List<Credit> credits = new ArrayList<>();
        for (String part : text.substring(0, Math.min(text.length(), LONGEST)).split("[;|\\n)\\]]")) {
            byRole(part, credits);
        }
        return credits.isEmpty() ? contributions(text.strip()) : credits;
    }

    static List<String> keywords(String text) {
        Matcher m = KEYWORDS.matcher(text);
        if (!m.find()) {
            return List.of();
        }
        String list = m.group(1).strip();
        String divider = list.matches("[\\p{Lu}\\p{N}/ _-]+") ? "\\s+" : "\\s*[,;|]\\s*";
        return List.of(list.split(divider));
    }

    private static void byRole(String part, List<Credit> credits) {
        Matcher m = ROLE_BY.matcher(part);
        int from = -1;
        String role = "";
        while (m.find()) {
            add(role, from < 0 ? "" : part.substring(from, m.start()), credits);
            role = m.group(1);
            from = m.end();
        }
        add(role, from < 0 ? "" : part.substring(from), credits);
    }

    private static void add(String role, String names, List<Credit> credits) {
        List<String> people = names(names);
        if (!people.isEmpty()) {
            credits.add(new Credit(standard(role), people));
        }
    }

    private static String standard(String role) {
        String low = role.toLowerCase(Locale.ROOT);
        String last = low.substring(low.lastIndexOf(' ') + 1);
        return ROLES.containsKey(last) ? low.substring(0, low.length() - last.length()) + ROLES.get(last) : low;
    }

    /** What each sentence of {@code text} says of contributors, or all of it together. */
    private static List<Credit> contributions(String text) {
        List<Credit> each = SENTENCE_END
                .splitAsStream(text)
                .map(CreditLines::contribution)
                .flatMap(Stream::ofNullable)
                .toList();
        Credit whole = each.isEmpty() ? contribution(text) : null;
        return whole == null ? each : List.of(whole);
    }

    private static @Nullable Credit contribution(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher with = WITH.matcher(text);
        if (lower.contains("with ") && with.find()) {
            return new Credit("contributing", names(with.group(1)));
        }
        Matcher contributed = CONTRIBUTED.matcher(text);
        boolean ofReport = lower.contains("contribut")
                && contributed.find()
                && lower.matches("(?s).*\\b(?:report|reporting|story|article|piece|coverage|dispatch|this)\\b.*");
        if (ofReport && !contributed.group(1).matches("(?s).*[\"“”.!?] .*\\p{Ll}{3}.*said.*")) {
            return new Credit("contributing", names(contributed.group(1)));
        }
        Matcher from = REPORTED_FROM.matcher(text);
        return text.contains("reported from ") && from.find() ? new Credit("reporting", names(from.group(1))) : null;
    }

    /** The people in a list such as {@code A in Paris, B and C}. */
    static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        String bare = list.replaceFirst(
                "(?i)^(?:the )?(?:[\\p{L}]+ ){0,4}(?:writers?|reporters?|correspondents?|journalists?) (?=\\p{Lu})",
                "");
        for (String part : bare.split("\\s*,\\s*(?:and )?|\\s+(?:and|&|y|und|et)\\s+")) {
            String name = IN_PLACE.matcher(part.strip()).replaceFirst("").strip();
            if (isName(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static boolean isName(String name) {
        return name.length() > 2
                && name.length() <= 60
                && Character.isUpperCase(name.codePointAt(0))
                && name.split("\\s+").length <= 6
                && name.chars().noneMatch(Character::isDigit);
    }
}
