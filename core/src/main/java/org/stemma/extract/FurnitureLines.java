package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** Tells lines of scraped text that are furniture by what they say and how they look, without any markup. */
final class FurnitureLines {
    /** A longer line is furniture only by a phrase that no report uses. */
    private static final int LONGEST = 260;

    private static final int LONGEST_LEGAL = 900;
    private static final int LONGEST_CAPTION = 700;
    private static final Pattern CODE = Pattern.compile(
            "\\b(?:window|document)\\.\\w+\\s?[=.(]|\\bfunction\\s?\\(|\\bvar \\w+ ?=|\\.push\\(|<\\/?\\w+[^>]{0,80}>|\\{\\s?[\"']?\\w+[\"']?\\s?:");
    private static final Pattern COUNTER = Pattern.compile(
            "(?:image |photo |slide |page )?\\d{1,3} ?(?:of|/) ?\\d{1,3}|[\\d.,]{1,7}[km]?\\+? (?:comments?|shares?|views?|likes?|retweets?|replies|votes?|reads?|followers?)"
                    + "|(?:(?:read(?:ing)?|listen(?:ing)?|watch|play|hear|lesezeit|temps de lecture|tiempo de lectura)(?: time)?:?(?: \\p{Punct})? ?)?\\d{1,3}[ -]?min(?:ute)?[s.]?(?: (?:read|listen|watch|video|audio))?|\\d{1,2}:\\d{2}(?: ?/ ?\\d{1,2}:\\d{2})?|[\\d.,]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BUTTONS = Pattern.compile(
            "(?:(?:connect|tweet|linkedin|comments?|e-?mail|more|facebook|twitter|google|pinterest|share|print|post|copy|link|reddit|whatsapp|cancel|send|save|url|embed|autoplay|none|on|to|this|and|\\bx\\b|close|posted)[\\W\\d]*+)++");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|@\\w{2,30}|\\S+@\\S+\\.\\w{2,10}");
    private static final Pattern CAPTION_OPENS = Pattern.compile(
            "(?:file ?(?:photo|pic|image)?s?\\s?[-–—:]|image copyright|image caption|image source|(?:media )?caption|photos?(?:graph)?s?(?: by| credit| courtesy)?\\s?[:/]|pictures?(?: by)?\\s?:|photo by |pool photo |photograph by "
                    + "|image(?: credit)?s?\\s?:|credits?\\s?:|in this (?:image|photo|file|picture|[\\p{L}]{3,9}\\.? \\d{1,2}, \\d{4},? (?:file )?(?:photo|image|picture))|video\\s?:|watch\\s?:|media\\s?:|illustration\\s?:|cartoon\\s?:|graphic\\s?:|map\\s?:"
                    + "|(?:ap|afp|epa|reuters|getty)(?: photos?| images?)?\\s?/|a (?:file )?(?:photo|picture|image|handout|combination)\\b|©\\s?(?:photo|getty|afp|ap|reuters|epa))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPTION_ENDS = Pattern.compile(
            "(?:[(\\[—–|]|\\bphoto(?:graph)?:? |\\bpicture:? |\\bcredit:? )[^()\\[\\]]{0,80}(?:\\bphoto\\b|/ ?\\w|via (?:ap|reuters|getty|afp)|getty|shutterstock|reuters/|/reuters|handout|afp/|/afp|/ap\\b|, (?:ap|afp|epa|epa-efe|reuters|pool|file)\\b|\\bepa\\b|alamy|istock|pool\\b|file\\b|pixabay|unsplash|wikimedia|dreamstime|courtesy)[^()\\[\\]]{0,60}[)\\].\\s]*+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASH_CREDIT = Pattern.compile(
            "\\S ?/ ?(?:AP|AFP|EPA|EPA-EFE|Reuters|REUTERS|TASS|Xinhua|Getty(?: Images)?|Bloomberg|Shutterstock)\\W*+$");
    private static final Pattern PHOTO_CREDIT = Pattern.compile(
            "[\\p{Lu}][\\p{L}.,'’ -]{2,50} \\((?:AP|AFP|EPA|EPA-EFE|REUTERS|Reuters|Getty(?: Images)?)(?:[ /][^()]{2,40})?\\)|[\\p{Lu}][\\p{L}.'’ -]{3,40}(?:,| /|/| \\|| —| -) ?(?:AP|AFP|EPA|EPA-EFE|REUTERS|Reuters|TASS|Xinhua|Getty|Bloomberg|AFP/Getty Images|Getty Images|The Associated Press|USA TODAY|Pool|[\\p{L} .,'-]{2,40}/[\\p{L} .'-]{2,40})(?: file)?");
    private static final Pattern DATE_LABEL = Pattern.compile(
            "(?:first )?(?:published|posted|updated|modified|last (?:updated|modified|edited)|created|date|added)(?: on| at)?(?::|\\b)[^.]{0,80}",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_SLUG = 80;
    private static final Pattern SLUG = Pattern.compile(
            "(?:[\\p{Lu}\\p{N}.&]++(?:-[\\p{Lu}\\p{N}.&]++)++(?:/[\\p{Lu}\\p{N}.&-]*+)++|\\p{Lu}[\\p{Lu}\\p{N}.&]++/)"
                    + "(?: \\(\\p{Lu}[\\p{Lu}\\p{N} ,:&-]*+\\))?");
    private static final Map<String, Kind> WHOLE = new HashMap<>();
    private static final List<Cue> START = new ArrayList<>();
    private static final List<Cue> ANYWHERE = new ArrayList<>();
    private static final List<Cue> OVER = new ArrayList<>();
    private static final List<Cue> LEGAL = new ArrayList<>();
    private static final Set<Kind> OPENING = Set.of(Kind.RELATED, Kind.TAG, Kind.COMMENT, Kind.BIOGRAPHY);

    private record Cue(Kind kind, String phrase) {}

    static {
        learn("line-cues.tsv");
        learn("page-cues.tsv");
    }

    private FurnitureLines() {}

    private static void learn(String table) {
        for (String[] row : WordTable.rows(table)) {
            Kind kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT));
            switch (row[1]) {
                case "whole" -> WHOLE.putIfAbsent(row[2], kind);
                case "start" -> START.add(new Cue(kind, row[2]));
                case "over" -> OVER.add(new Cue(kind, row[2]));
                case "legal" -> LEGAL.add(new Cue(kind, row[2]));
                default -> ANYWHERE.add(new Cue(kind, row[2]));
            }
        }
    }

    /** The kind of furniture that {@code line} is by itself; null for what may be text. */
    static @Nullable Kind kind(String line) {
        String text = line.length() <= LONGEST_LEGAL ? line.strip() : "";
        if (text.isEmpty()) {
            return null;
        }
        String low = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        Kind kind = byShape(text, low);
        kind = kind == null ? caption(text) : kind;
        kind = kind == null && isCredit(text) ? Kind.CREDIT : kind;
        return kind == null ? byPhrase(text, low) : kind;
    }

    /** The kind of a line that is known to stand outside the body, where even a sentence is furniture by how it begins. */
    static @Nullable Kind kindOutside(String line) {
        String low = line.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        return line.length() > LONGEST ? null : phrase(low, false);
    }

    /** Whether {@code line} is a heading over furniture: what stands below it, up to the next running text, is of its kind. */
    static @Nullable Kind heading(String line) {
        String low =
                line.length() > 60 ? "" : bare(line.toLowerCase(Locale.ROOT).replace('’', '\''));
        Kind kind = WHOLE.get(low);
        if (kind == null && !LineShape.endsSentence(line)) {
            kind = OVER.stream()
                    .filter(cue -> low.startsWith(cue.phrase + " "))
                    .map(Cue::kind)
                    .findFirst()
                    .orElse(null);
        }
        return kind != null && OPENING.contains(kind) ? kind : null;
    }

    private static @Nullable Kind byShape(String text, String low) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters <= 2
                || (text.length() <= 160 && BUTTONS.matcher(low).matches())
                || COUNTER.matcher(low).matches()
                || (text.length() <= LONGEST && ADDRESS.matcher(text).matches())) {
            return Kind.CONTROL;
        }
        if (isSlug(text)) {
            return Kind.TAG;
        }
        return CODE.matcher(text).find() && !LineShape.endsSentence(text) ? Kind.CONTROL : null;
    }

    /** {@code PORTS-STRIKE/ (UPDATE 1, PIX)}: the words under which an agency files a report. */
    static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }

    private static @Nullable Kind caption(String text) {
        if (text.length() > LONGEST_CAPTION) {
            return null;
        }
        boolean caption = CAPTION_OPENS.matcher(text).lookingAt()
                || PHOTO_CREDIT.matcher(text).matches()
                || SLASH_CREDIT
                        .matcher(text.substring(Math.max(0, text.length() - 60)))
                        .find()
                || CAPTION_ENDS
                        .matcher(text.substring(Math.max(0, text.length() - 160)))
                        .find();
        return caption && !isByline(text) ? Kind.CAPTION : null;
    }

    private static boolean isByline(String text) {
        return text.regionMatches(true, 0, "by ", 0, 3) || text.regionMatches(true, 0, "written by ", 0, 11);
    }

    private static boolean isCredit(String text) {
        return CreditLines.isCredit(text)
                || (text.startsWith("((") && text.endsWith("))"))
                || (text.length() <= 120
                        && DATE_LABEL.matcher(text).matches()
                        && text.chars().anyMatch(Character::isDigit));
    }

    private static @Nullable Kind byPhrase(String text, String low) {
        if (text.length() <= LONGEST) {
            Kind whole = WHOLE.get(bare(low));
            Kind kind = whole == null ? phrase(low, LineShape.isProse(text)) : whole;
            if (kind != null) {
                return kind;
            }
        }
        return first(LEGAL, low);
    }

    private static @Nullable Kind phrase(String low, boolean prose) {
        for (Cue cue : START) {
            boolean said = low.startsWith(cue.phrase) && endsWord(low, cue.phrase);
            if (said && (!prose || cue.phrase.endsWith(":") || low.length() < 90)) {
                return cue.kind;
            }
        }
        return first(ANYWHERE, low);
    }

    private static @Nullable Kind first(List<Cue> cues, String low) {
        for (Cue cue : cues) {
            if (low.contains(cue.phrase)) {
                return cue.kind;
            }
        }
        return null;
    }

    private static boolean endsWord(String low, String phrase) {
        return low.length() == phrase.length()
                || !Character.isLetter(phrase.charAt(phrase.length() - 1))
                || !Character.isLetter(low.charAt(phrase.length()));
    }

    private static String bare(String low) {
        return low.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "").replaceAll("\\s+", " ");
    }
}
