package org.stemma.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue.Field;
import org.stemma.report.Furniture.Kind;
import org.stemma.report.Moment;

/** Reads the lines above a body: section, byline, dates. */
final class RawHead {
    private static final int MOST_LINES = 300;
    private static final int LONGEST_DATE_LINE = 130;
    private static final Pattern CHANGED =
            Pattern.compile("(?i)\\b(?:last )?(?:updated|modified|edited|revised)\\b(?: (?:on|at))?:?");
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

    /** Names a section of a newspaper and nothing else. */
    static boolean isSection(String label) {
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

    /** When the report was published, as precisely as a line says; null where none does. */
    @Nullable
    Moment published(Clues clues) {
        List<DateOffer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = withoutChange(lines.get(i).text());
            boolean other = isBelowChangeLabel(i) || lines.get(i).kind() == Kind.CAPTION;
            offer(found, text, other ? null : date(text));
        }
        return take(Field.PUBLISHED, found, clues);
    }

    /** When it was last changed; null where no line says. */
    @Nullable
    Moment modified(Clues clues) {
        List<DateOffer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            String said = isBelowChangeLabel(i)
                    ? text
                    : text.substring(withoutChange(text).length());
            offer(found, text, date(said));
        }
        return take(Field.MODIFIED, found.stream().limit(1).toList(), clues);
    }

    private static void offer(List<DateOffer> found, String text, @Nullable Moment moment) {
        if (moment != null) {
            found.add(new DateOffer(text, "line above the body", 1, moment, null));
        }
    }

    /** The first, or the first with a time of day. */
    private static @Nullable Moment take(Field field, List<DateOffer> found, Clues clues) {
        DateOffer taken = found.stream()
                .filter(offer -> offer.time() != null)
                .findFirst()
                .orElse(found.isEmpty() ? null : found.getFirst());
        found.forEach(offer -> clues.add(offer.clue(field, taken)));
        return taken == null ? null : taken.moment();
    }

    private boolean isBelowChangeLabel(int i) {
        return i > 0 && isChangeLabel(lines.get(i - 1).text());
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
