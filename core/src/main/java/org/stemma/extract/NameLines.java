package org.stemma.extract;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells lines that hold names of people and nothing else, without a "By" to say so. Names that the text speaks of are its topics and
 * not its authors; names of places are datelines.
 */
final class NameLines {
    private static final int LONGEST = 70;
    private static final int TELLING = 4;
    private static final int OPENING_LINES = 5;
    private static final int SHORTEST_PROSE = 200;
    private static final double ALL_BOLD = .9;
    private static final String NAME =
            "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,25}(?: (?:(?:de|van|von|der|bin|al) )?\\p{Lu}[\\p{L}\\p{M}.'’-]{0,25}){1,3}";
    private static final Pattern NAMES =
            Pattern.compile(NAME + "(?:\\s?(?:/|,|&|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b)\\s?" + NAME + "){0,3}");

    private final String spoken;
    private final Predicate<String> place;
    private final List<Block> kept;

    /** @param place whether a name is that of a place */
    NameLines(Body body, List<String> headlines, Predicate<String> place) {
        this(body.kept(), String.join("\n", headlines) + "\n" + body.text(), place);
    }

    private NameLines(List<Block> kept, String text, Predicate<String> place) {
        this.kept = kept;
        this.spoken = text.toLowerCase(Locale.ROOT);
        this.place = place;
    }

    /** Of lines outside {@code text}, which has no markup. */
    static NameLines outside(String text, Predicate<String> place) {
        return new NameLines(List.of(), text, place);
    }

    /** Whether {@code line} only names people; where it is a line of the body, the body may name them once. */
    boolean is(String line) {
        return line.length() <= LONGEST
                && NAMES.matcher(line).matches()
                && !place.test(line)
                && Titles.words(line).stream()
                        .filter(word -> word.length() >= TELLING)
                        .noneMatch(word -> spokenOf(word, line));
    }

    private boolean spokenOf(String word, String line) {
        int first = spoken.indexOf(word);
        boolean itself =
                kept.stream().limit(OPENING_LINES).anyMatch(b -> b.text().equals(line));
        return first >= 0 && (!itself || spoken.indexOf(word, first + word.length()) >= 0);
    }

    /** The first of the body's opening lines that is set apart by bold or capitals and holds names; -1 where none does. */
    int opening() {
        for (int i = 0;
                i < Math.min(OPENING_LINES, kept.size() - 1)
                        && kept.get(i).text().length() < SHORTEST_PROSE;
                i++) {
            Block b = kept.get(i);
            boolean capitals = b.text().codePoints().noneMatch(Character::isLowerCase);
            boolean bold = b.boldness() >= ALL_BOLD;
            if (!b.heading() && (capitals || bold) && is(b.text())) {
                return i;
            }
        }
        return -1;
    }
}
