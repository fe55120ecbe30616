package org.stemma.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/**
 * Finds the line that is a scraped report's headline: a label shortly above the body that says what the body's first paragraphs say,
 * stands over a byline, a date or a standfirst, and is often on the page once more, as its title or in a trail of sections. Lists of
 * other reports' headlines stand above many bodies too: where no line is convincing, there is no headline.
 */
final class RawHeadline {
    private static final int LONGEST = 220;
    private static final int LONG = 100;
    private static final int SHORTEST = 18;
    private static final int FEWEST_WORDS = 3;
    private static final int WORDS_OF_MOST = 4;
    private static final double DENSE =
            2; // weight over length of a line without spaces, which may be one word to look at
    private static final int MOST_LINES = 60;
    private static final int CREDIT_WITHIN = 5;
    private static final int STANDFIRST_WITHIN = 2;
    private static final int STANDFIRSTS = 15; // lines above the body among which its standfirst stands
    private static final int BODY_BEGINS = 2500;
    private static final int LEAST_SHARED = 2;
    private static final int FULL = 6; // words that a short line must share to share all

    private static final double SHARED = 2.0;
    private static final double AGAIN = .5;
    private static final double CREDITED = .7;
    private static final double STANDFIRST = .2;
    private static final double TOO_LONG = .5;
    private static final double CAPTION = .6;
    private static final double A_LINE_UP = .02;
    private static final double CONVINCING = 1.1;
    private static final Pattern SENTENCE_WITHIN = Pattern.compile("\\p{Ll}{3}[.)] +\\p{Lu}");
    private static final Pattern QUESTION = Pattern.compile("[?!？！][\"”’'»）)\\s]*$");

    private final List<RawLine> lines;
    private final boolean[] credits;
    private final Set<String> body;
    private final Map<String, Integer> labels = new HashMap<>();

    /**
     * @param head the lines above the body
     * @param page all lines of the page
     * @param body the body's text
     */
    RawHeadline(List<RawLine> head, List<RawLine> page, String body) {
        this.lines = head.subList(Math.max(0, head.size() - MOST_LINES), head.size());
        this.credits = new boolean[lines.size()];
        for (int i = 0; i < credits.length; i++) {
            RawLine line = lines.get(i);
            credits[i] = line.kind() == Kind.CREDIT || BodyStart.isByline(line.text());
        }
        this.body = LineFeatures.content(body.substring(0, Math.min(body.length(), BODY_BEGINS)));
        lines.subList(Math.max(0, lines.size() - STANDFIRSTS), lines.size()).stream()
                .filter(RawLine::prose)
                .forEach(line -> this.body.addAll(LineFeatures.content(line.text())));
        page.stream()
                .filter(line -> line.text().length() <= LONGEST)
                .forEach(line -> labels.merge(LineShape.folded(line.text()), 1, Integer::sum));
    }

    /** The line that is the headline, marks and all; null where no line is one. */
    @Nullable
    String find() {
        int best = -1;
        double most = CONVINCING;
        for (int i = 0; i < lines.size(); i++) {
            double score = score(i);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best < 0 ? null : lines.get(aboveStandfirst(best)).text();
    }

    /** A standfirst shares more words with the body than the headline above it. */
    private int aboveStandfirst(int best) {
        for (int i = best - 1; i >= Math.max(0, best - STANDFIRST_WITHIN); i--) {
            boolean headline =
                    score(i) > CONVINCING && LineShape.words(lines.get(i).text()) >= WORDS_OF_MOST;
            if (headline && lines.get(i).weight() < lines.get(best).weight()) {
                return i;
            }
        }
        return best;
    }

    /** 0 for what cannot be a headline. */
    private double score(int i) {
        String text = lines.get(i).text();
        Set<String> words = !credits[i] && isPossible(lines.get(i)) ? LineFeatures.content(text) : Set.of();
        long shared = words.stream().filter(body::contains).count();
        if (shared < LEAST_SHARED) {
            return 0;
        }
        double score = SHARED * shared / Math.max(FULL, words.size()) - A_LINE_UP * labelsBelow(i);
        score += isAgain(text) ? AGAIN : -oddity(text);
        score += isCredited(i) ? CREDITED : 0;
        return score + (i + 1 < lines.size() && lines.get(i + 1).prose() ? STANDFIRST : 0);
    }

    /** Labels between the line and the body, which neither control the page nor say who wrote it and when. */
    private long labelsBelow(int i) {
        return IntStream.range(i + 1, lines.size())
                .filter(at -> !credits[at] && lines.get(at).isLabel())
                .count();
    }

    /** What speaks against a line that is on the page only once: the length of a standfirst, the sentence of a caption. */
    private static double oddity(String text) {
        double odd = LineShape.weight(text) > LONG ? TOO_LONG : 0;
        return SENTENCE_WITHIN.matcher(text).find() ? odd + CAPTION : odd;
    }

    private static boolean isPossible(RawLine line) {
        String text = line.text();
        return text.codePoints().limit(3).anyMatch(Character::isLetterOrDigit)
                && line.kind() == null
                && line.heading() == null
                && line.weight() >= SHORTEST
                && text.length() <= LONGEST
                && (LineShape.words(text) >= FEWEST_WORDS || line.weight() >= DENSE * text.length())
                && !isStatement(text);
    }

    /** Ends in a full stop or a colon, as standfirsts, captions and labels do and headlines do not. */
    private static boolean isStatement(String text) {
        return text.endsWith(":")
                || (LineShape.endsSentence(text) && !QUESTION.matcher(text).find());
    }

    /** Whether it stands on the page once more, alone or in a longer line. */
    private boolean isAgain(String text) {
        String folded = LineShape.folded(text);
        return labels.getOrDefault(folded, 0) > 1
                || labels.keySet().stream()
                        .anyMatch(other -> other.length() > folded.length() && other.contains(folded));
    }

    private boolean isCredited(int i) {
        return IntStream.range(i + 1, Math.min(lines.size(), i + 1 + CREDIT_WITHIN))
                .anyMatch(at -> credits[at]);
    }
}
