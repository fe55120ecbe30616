package org.stemma.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;
import org.stemma.report.Moment;

/** Reads the lines above a body: section, byline, dates. */
final class RawHead {
    private static final int MOST_LINES = 300;
    private static final int LONGEST_DATE_LINE = 130;
    private static final Pattern BY =
            Pattern.compile("(?i)^(?:written |posted |reported |authored |story |words )?by\\b[: ]{0,3}(?=\\S)");
    private static final Pattern CHANGED =
            Pattern.compile("(?i)\\b(?:last )?(?:updated|modified|edited|revised)\\b(?: (?:on|at))?:?");
    private static final Pattern NAME =
            Pattern.compile("(?:(?:and|de|van|von|der|al|bin) |[\\p{Lu}][\\p{L}\\p{M}.'’-]*+[, ]{0,2}+){2,12}+");
    private static final Pattern COPYRIGHT = Pattern.compile("(?i)©|copyright|\\(c\\)");
    private static final Set<String> SECTIONS = Set.of(
            ("world news politics us uk business markets market opinion sport sports technology tech science health entertainment "
                            + "culture arts lifestyle travel asia europe africa americas international local economy finance "
                            + "money environment climate education law crime society religion media military defense defence security "
                            + "energy middle east pacific region nation metro state states features insights commentary analysis oceania")
                    .split(" "));

    private static final LocalDate FIRST_PAGES = LocalDate.of(1990, 1, 1);
    private final List<RawLine> lines;
    private final LocalDate latest;

    /** @param latest the day after which nothing can have been published */
    RawHead(List<RawLine> lines, LocalDate latest) {
        this.lines = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        this.latest = latest;
    }

    /** The section named right above {@code headline}, or the last of a trail such as {@code Home > World > Asia}. */
    @Nullable
    String section(@Nullable String headline) {
        String section = null;
        for (RawLine line : lines) {
            if (line.text().equals(headline)) {
                break;
            }
            String[] trail = line.text().split("\\s*[>›»/|]\\s*");
            String last = trail.length == 0 ? "" : trail[trail.length - 1].strip(); // a line of dividers alone
            section = isSection(last) ? last : section;
        }
        return section;
    }

    private static boolean isSection(String label) {
        String[] words = label.toLowerCase(Locale.ROOT)
                .replace("&", " ")
                .replace(".", "")
                .strip()
                .split("\\s+");
        for (String word : words) {
            if (!SECTIONS.contains(word)) {
                return false;
            }
        }
        return words.length <= 3 && !label.isBlank() && Character.isUpperCase(label.codePointAt(0));
    }

    /** The people's part of the bylines, without "By" and without the agency behind the names. */
    List<String> bylines(AgencyNames agencies) {
        List<String> bylines = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean by = BY.matcher(text).find()
                    && text.length() <= 200
                    && !lines.get(i).prose();
            if (by) {
                bylines.add(people(BY.matcher(text).replaceFirst(""), agencies));
            } else if (isAlone(i) || namesSomeone(i, agencies)) {
                bylines.add(people(lines.get(isAlone(i) ? i + 1 : i).text(), agencies));
            }
        }
        return bylines;
    }

    private boolean isAlone(int i) {
        return lines.get(i).text().equalsIgnoreCase("by") && i + 1 < lines.size();
    }

    private static String people(String byline, AgencyNames agencies) {
        String names = byline.replaceFirst("\\s*+[-–>→]+\\s*+$", "").replaceFirst(" for (?:the |The )?\\p{Lu}.*", "");
        AgencyNames.Ending ending = agencies.ending(names);
        return ending == null ? names : names.substring(0, ending.begin());
    }

    /** A name alone above its agency's, or with the agency behind it. */
    private boolean namesSomeone(int i, AgencyNames agencies) {
        String text = lines.get(i).text();
        boolean name = lines.get(i).kind() == null && NAME.matcher(text).matches() && agencies.id(text) == null;
        boolean agencyBelow =
                i + 1 < lines.size() && agencies.id(lines.get(i + 1).text()) != null;
        return name && (agencyBelow || agencies.ending(text) != null);
    }

    /** When the report was published, as precisely as a line says; null where none does. */
    @Nullable
    Moment published() {
        Moment best = null;
        for (int i = 0; i < lines.size(); i++) {
            String text = withoutChange(lines.get(i).text());
            boolean label = i > 0 && isChangeLabel(lines.get(i - 1).text());
            Moment found = label || lines.get(i).kind() == Kind.CAPTION ? null : date(text);
            if (found != null && (best == null || (best.time() == null && found.time() != null))) {
                best = found;
            }
        }
        return best;
    }

    /** When it was last changed; null where no line says. */
    @Nullable
    Moment modified() {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            String rest = text.substring(withoutChange(text).length());
            boolean label = i > 0 && isChangeLabel(lines.get(i - 1).text());
            Moment found = date(label ? text : rest);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code text} up to the word that says when it was changed. */
    private static String withoutChange(String text) {
        Matcher m = CHANGED.matcher(text);
        return m.find() ? text.substring(0, m.start()) : text;
    }

    private static boolean isChangeLabel(String text) {
        return text.length() < 20 && CHANGED.matcher(text).lookingAt() && date(text, LocalDate.MAX) == null;
    }

    private @Nullable Moment date(String text) {
        return date(text, latest);
    }

    static boolean isDateLine(String text) {
        return date(text, LocalDate.MAX) != null;
    }

    /** A date in a short line that is no copyright; one that may be read as day or as month first is none. */
    private static @Nullable Moment date(String text, LocalDate latest) {
        if (text.length() < 8
                || text.length() > LONGEST_DATE_LINE
                || COPYRIGHT.matcher(text).find()) {
            return null;
        }
        Moment american = DateText.find(text, true);
        Moment other = DateText.find(text, false);
        if (american == null || !american.equals(other)) {
            return null;
        }
        boolean possible = !american.date().isAfter(latest) && !american.date().isBefore(FIRST_PAGES);
        return possible && LineShape.words(text) <= 16 && !LineShape.isProse(text) ? american : null;
    }
}
