package org.stemma.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Dateline;

/**
 * Reads the opening of an agency report: place, date, agency and a dash, in any of the agencies' styles ({@code SEOUL, Nov 11
 * (Reuters) -}, {@code ROME (AP) —}, {@code MOSCOW, November 10. /TASS/.}, {@code (ANSA) - ROME, NOV 10 -}, {@code Madrid, 10 nov
 * (EFE).-}, {@code TOKYO, Nov. 11, Kyodo -}).
 */
final class Datelines {
    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 8;
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’]*+\\.?(?:\\p{Lu}\\.)*+");
    private static final Pattern PARTICLE = Pattern.compile(
            "(?:de|del|la|las|los|al|el|of|the|upon|on|am|an|der|du|des|da|do|dos|au|and)(?=[ -]\\p{Lu})");
    private static final Pattern BETWEEN = Pattern.compile(", ?|/|-(?=\\p{L})| (?=\\p{L}|[\\[(])");
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "\\[\\p{Lu}[\\p{L} ]{1,40}+\\]|\\(\\p{Lu}[\\p{L} ]{1,40}+\\)(?=,? (?:\\(|\\p{L}{3,9}\\.? \\d|\\d{1,2} \\p{L}))");
    private static final Pattern SPACE = Pattern.compile("\\s*+");
    private static final Pattern GAP = Pattern.compile("[ \\u00a0]*+[.,]?[ \\u00a0]*+");
    private static final Pattern AGENCY = Pattern.compile("\\(([^()\\n]{2,60}+)\\)|/([\\p{L} -]{2,30}+)/");
    private static final Pattern BARE_AGENCY = Pattern.compile("\\p{Lu}[\\p{L}]{1,15}+(?: \\p{Lu}[\\p{L}]{1,15}+)?");
    private static final Pattern DASH = Pattern.compile("[\\s.]{0,3}(?:-{1,2}|[–—―_]|−)\\s*+");
    private static final Pattern STOP = Pattern.compile("\\s?[.:]\\s++|\\s?:\\s*+");
    private static final Pattern OPENS_SENTENCE = Pattern.compile("[\"“‘'«\\p{Lu}\\p{N}]");
    /** Words in capitals before a dash that are no place. */
    private static final Set<String> NO_PLACE = Set.of(
            ("THE A AN WHAT WHY HOW WHO WHEN WHERE IS ARE FOR WITH IN AT TO FROM BY NOT AND OR IF AS IT THIS THAT BREAKING UPDATE "
                            + "UPDATED WATCH VIDEO PHOTOS PHOTO GALLERY LIVE EXCLUSIVE OPINION ANALYSIS EDITORIAL COLUMN COMMENT "
                            + "REVIEW EXPLAINER CORRECTION CORRECTED NOTE WARNING READ MORE ALSO SEE LISTEN NEW JUST FILE ADVERTISEMENT "
                            + "SPONSORED INTERVIEW PREVIEW FACTBOX TIMELINE POLL QUIZ TRANSCRIPT DEVELOPING URGENT ALERT MONDAY TUESDAY "
                            + "WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY TODAY SET REUTERS AP AFP")
                    .split(" "));

    private final AgencyNames agencies;

    Datelines(AgencyNames agencies) {
        this.agencies = agencies;
    }

    /**
     * What opens a paragraph.
     *
     * @param end where its first sentence begins
     */
    record Opening(Dateline dateline, int end) {}

    /**
     * The dateline at the start of {@code paragraph}; null where there is none.
     *
     * @param published gives a date without a year its year, the nearest one; without it such a date stays absent
     */
    @Nullable
    Opening read(String paragraph, @Nullable LocalDate published) {
        Parts parts = new Parts(paragraph);
        parts.read();
        if (!believable(parts)) {
            return null;
        }
        Opening opening = opening(parts, published);
        return parts.place.isEmpty() && parts.date == null ? second(paragraph, opening, published) : opening;
    }

    /** After a bare {@code (ANSA) -} place and date may follow, with a dash of their own. */
    private Opening second(String paragraph, Opening first, @Nullable LocalDate published) {
        Parts rest = new Parts(paragraph.substring(first.end));
        rest.read();
        if (rest.place.isEmpty() || rest.agency != null || !rest.dash || !believable(rest)) {
            return first;
        }
        Opening next = opening(rest, published);
        Dateline joined = new Dateline(next.dateline.place(), next.dateline.date(), first.dateline.agency());
        return new Opening(joined, first.end + next.end);
    }

    private Opening opening(Parts parts, @Nullable LocalDate published) {
        String place = parts.place.isEmpty() ? null : placeName(parts.place);
        LocalDate date = parts.date == null ? null : parts.date.near(published);
        String id = parts.agency == null ? null : agency(parts.agency);
        return new Opening(new Dateline(place, date, id == null ? parts.agency : id), parts.at);
    }

    private boolean believable(Parts parts) {
        boolean known = parts.agency != null && agency(parts.agency) != null;
        if (!parts.opensSentence()) {
            return false;
        }
        if (known) {
            return parts.dash || parts.stop || !parts.place.isEmpty() || parts.date != null || parts.bracketOnly();
        }
        if (parts.agency != null) {
            return parts.dash && looksLikeName(parts.agency) && (parts.date != null || inCapitals(parts.place));
        }
        return parts.dash && !parts.place.isEmpty() && (parts.date != null || inCapitals(parts.place));
    }

    /** The agency of what stands in brackets: by its name, or by the name before a desk or writer ({@code dpa/bb}). */
    private @Nullable String agency(String written) {
        String id = agencies.id(written);
        for (int end = written.length(); id == null && end > 0; end = lastBreak(written, end)) {
            id = agencies.id(written.substring(0, end));
        }
        return id;
    }

    private static int lastBreak(String written, int end) {
        return Math.max(written.lastIndexOf(' ', end - 1), written.lastIndexOf('/', end - 1));
    }

    private static boolean looksLikeName(String agency) {
        return agency.length() >= 2
                && agency.matches("\\p{L}[\\p{L} '&/-]{1,39}")
                && agency.split(" ").length <= 4
                && agency.chars().anyMatch(Character::isUpperCase);
    }

    /** The part before the first comma stands in capitals, and is not a label such as WATCH. */
    private static boolean inCapitals(String place) {
        String city = place.split("[,\\[]", 2)[0].strip();
        return city.length() >= 3
                && city.codePoints().noneMatch(Character::isLowerCase)
                && city.split("[ /]").length <= 5
                && List.of(city.split("[ /]")).stream().noneMatch(NO_PLACE::contains);
    }

    /** A place as it is written in running text: {@code PORT-AU-PRINCE, Haiti} becomes {@code Port-au-Prince, Haiti}. */
    static String placeName(String place) {
        Matcher m = Pattern.compile("[\\p{L}\\p{M}'’]++\\.?").matcher(place);
        return m.replaceAll(word -> Matcher.quoteReplacement(inRunningText(word.group(), word.start() == 0)));
    }

    private static String inRunningText(String word, boolean first) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 2 && word.endsWith(".");
        boolean capitals = word.length() > 1 && !initial && word.equals(word.toUpperCase(Locale.ROOT));
        if (!capitals) {
            return word;
        }
        if (!first
                && Set.of("de", "la", "du", "au", "of", "the", "and", "da", "do", "el")
                        .contains(lower)) {
            return lower;
        }
        return word.length() == 2 && !first ? word : word.charAt(0) + lower.substring(1);
    }

    /** A cursor over the parts of a dateline. */
    private final class Parts {
        private final String text;
        private int at;
        private String place = "";
        private @Nullable DayOfYear date;
        private @Nullable String agency;
        private boolean dash;
        private boolean stop;

        Parts(String paragraph) {
            text = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        }

        void read() {
            take(SPACE);
            place();
            date();
            agency();
            dash = take(DASH) != null;
            stop = !dash && take(STOP) != null;
            take(SPACE);
        }

        boolean bracketOnly() {
            return agency != null && text.startsWith("(");
        }

        boolean opensSentence() {
            return at < text.length()
                    && OPENS_SENTENCE.matcher(text).region(at, text.length()).lookingAt();
        }

        private void place() {
            int begin = at;
            int end = at;
            for (int words = 0; words < MOST_WORDS && DayOfYear.at(text, at) == null; words++) {
                boolean word = take(WORD) != null || take(PARTICLE) != null || take(IN_BRACKETS) != null;
                if (!word) {
                    break;
                }
                end = at;
                if (take(BETWEEN) == null) {
                    break;
                }
            }
            at = end;
            place = text.substring(begin, end);
            cutAgency(begin);
        }

        /** {@code Damascus, SANA -}: an agency that follows the place without brackets is not part of it. */
        private void cutAgency(int begin) {
            int comma = place.lastIndexOf(',');
            String last = place.substring(comma + 1).strip();
            if (comma > 0 && agencies.id(last) != null) {
                at = begin + comma;
                place = place.substring(0, comma);
            }
        }

        private void date() {
            int before = at;
            take(GAP);
            DayOfYear found = DayOfYear.at(text, at);
            date = found;
            at = found == null ? before : found.end();
        }

        private void agency() {
            int before = at;
            take(GAP);
            Matcher m = take(AGENCY);
            if (m != null) {
                agency = (m.group(1) == null ? m.group(2) : m.group(1)).strip();
                return;
            }
            Matcher bare = at > before ? take(BARE_AGENCY) : null;
            agency = bare != null && agencies.id(bare.group()) != null ? bare.group() : null;
            at = agency == null ? before : at;
        }

        private @Nullable Matcher take(Pattern pattern) {
            Matcher m = pattern.matcher(text).region(at, text.length());
            m.useTransparentBounds(true);
            if (!m.lookingAt()) {
                return null;
            }
            at = m.end();
            return m;
        }
    }
}
