package org.stemma.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agency that a line credits with the report: a byline ({@code By A, Associated Press}, {@code By B | AP}, {@code Written
 * by Reuters}), a copyright ({@code Copyright 2018 The Associated Press}), a source ({@code Source: Xinhua}), a signature behind the
 * last sentence ({@code … he said. (AFP)}). A photograph's credit or a speaker's audience ({@code told AFP}) is none.
 */
final class AgencyCredits {
    private static final int LONGEST_BYLINE = 200;
    private static final int LONGEST_COPYRIGHT = 400;
    private static final int LONGEST_CREDIT = 600;
    private static final Pattern PHOTO = Pattern.compile(
            "photo|image|picture|pictured|getty|file pic|courtesy|video|watch|caption|credit:|illustration|graphic|screengrab|handout|pool\\b|shutterstock",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?:written|posted|published|reported|report|story|words) )?(?:by|via|source|agency|agencies|provided by|content by|distributed by)\\b[\\s:]{1,3}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIVIDER = Pattern.compile(
            "\\s*[|•·—–/\\n,;>]+\\s*|\\s+-+\\s+|\\s*->\\s*|\\s*[()\\[\\]]\\s*|\\s+(?:of|for|at|via|and|from) (?=the |\\p{Lu})");
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:©|\\(c\\)|&copy;|\\bcopyright\\b)[\\s©,:]{0,4}(?:\\(c\\)\\s?|copyright\\s?)?(?:(?:19|20)\\d{2}(?:\\s?[-–]\\s?\\d{2,4})?)?[\\s,]{0,3}(?:by\\s)?(?:the\\s)?([^.;:|\\n]{2,80})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:[.!?…][\"”’']?|[\"”])\\s{0,3}(?:[-–—]{1,2}\\s?([\\p{L} /-]{2,40})|[(\\[]([\\p{L} ./-]{2,40})[)\\]]|/([\\p{L} -]{2,30})/?)[.\\s]*+$");
    private static final Pattern OWN_WRITERS = Pattern.compile(
            "(?:^|\\. )((?:\\p{Lu}[\\p{L}-]+ ){1,4})(?:staff |video |diplomatic |political |national |security )?(?:writers?|journalists?|reporters?|correspondents?)\\b.{0,300}\\b(?:contributed|reported)\\b");

    private static final Pattern NAME_LIST = Pattern.compile(
            "(?i:by )?+(?:(?:and|y|und|et|de|van|von|der|al|bin|&) |[\\p{Lu}][\\p{L}\\p{M}.'’-]*+[, ]{0,2}+)++");

    private final AgencyNames agencies;

    AgencyCredits(AgencyNames agencies) {
        this.agencies = agencies;
    }

    /** The agency of a byline or source line; null where it names none, or is a photograph's credit. */
    @Nullable
    String byline(String line) {
        String text = line.strip();
        if (text.length() > LONGEST_BYLINE
                || LineShape.isProse(text)
                || PHOTO.matcher(text).find()) {
            return null;
        }
        boolean by = BYLINE.matcher(text).find();
        for (String part : DIVIDER.split(BYLINE.matcher(text).replaceFirst(""))) {
            String id = by ? agencies.house(part.strip()) : agencies.id(part.strip());
            boolean bracketed = text.contains("(" + part.strip() + ")");
            if (id != null && (by || bracketed || isFull(part) || part.strip().equals(bare(text)))) {
                return id;
            }
        }
        AgencyNames.Ending ending = isNameList(text) ? agencies.ending(text) : null;
        return ending != null && (by || agencies.id(text.substring(ending.begin())) != null) ? ending.id() : null;
    }

    /** Words with capitals, joined by "and" or commas alone: the people of a byline, with or without "By". */
    private static boolean isNameList(String text) {
        return text.length() <= 120 && NAME_LIST.matcher(text).matches();
    }

    /** The agency that holds the copyright; null where none does. */
    @Nullable
    String copyright(String line) {
        String text = line.strip();
        if (text.length() > LONGEST_COPYRIGHT || !saysCopyright(text.toLowerCase(Locale.ROOT))) {
            return null;
        }
        Matcher m = COPYRIGHT.matcher(text);
        while (m.find()) {
            String id = holder(m.group(1));
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private static boolean saysCopyright(String low) {
        boolean says = low.contains("©") || low.contains("(c)") || low.contains("&copy;") || low.contains("copyright");
        return says && !low.startsWith("image");
    }

    /**
     * The agency that signs a paragraph behind its last sentence.
     *
     * @param end where the sentence ends
     */
    record Signature(String agency, int end) {}

    @Nullable
    Signature signature(String paragraph) {
        int from = Math.max(0, paragraph.length() - 80);
        Matcher m = SIGNATURE.matcher(paragraph).region(from, paragraph.length());
        if (!m.find()) {
            return null;
        }
        int group = m.group(1) != null ? 1 : m.group(2) != null ? 2 : 3;
        String id = agencies.id(m.group(group).split("/")[0].strip());
        int begin = m.start(group) - 1;
        while (begin > m.start() && " \t-–—([/\u00a0".indexOf(paragraph.charAt(begin)) >= 0) {
            begin--;
        }
        return id == null ? null : new Signature(id, begin + 1);
    }

    /** The agency whose own writers a line names: its copy, not a contribution to another's. */
    @Nullable
    String writers(String line) {
        if (line.length() > LONGEST_CREDIT || !(line.contains("contributed") || line.contains("reported"))) {
            return null;
        }
        Matcher m = OWN_WRITERS.matcher(line.strip());
        return m.find() ? agencies.id(m.group(1).strip()) : null;
    }

    private @Nullable String holder(String holder) {
        String[] words = holder.strip().split("[\\s,]+");
        StringBuilder name = new StringBuilder();
        String found = null;
        for (int i = 0; i < Math.min(6, words.length); i++) {
            name.append(i == 0 ? "" : " ").append(words[i]);
            String id = agencies.id(name.toString());
            found = id == null ? found : id;
        }
        return found;
    }

    /** Longer than an abbreviation: {@code Associated Press}, not {@code AP}, which alone may sign a photograph. */
    private static boolean isFull(String part) {
        return part.strip().length() > 4;
    }

    private static String bare(String text) {
        return text.replaceAll("^[\\s(•|—–-]+|[\\s)•|—–.-]+$", "");
    }
}
