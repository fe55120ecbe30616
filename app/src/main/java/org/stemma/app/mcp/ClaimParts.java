package org.stemma.app.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.compare.Difference;
import org.stemma.text.Span;

/** The part of a sentence that may say what a claim says, and the figures in both. */
final class ClaimParts {
    private static final Pattern BREAK = Pattern.compile(
            "[,;:\u2013\u2014\u3001\uff0c\uff1b]\\s*|\\s+(?=(?:when|after|before|as|and|but|while|who|which|where|because|if)\\b)");
    /** Before these a sentence goes on with a circumstance that a claim may leave out. */
    private static final Pattern CHUNK = Pattern.compile(
            "(?=[,;:\u2013\u2014])|\\s+-\\s+|\\s+(?=(?:in|on|at|off|of|with|from|by|for|near|during|under|over|after|before|when|as|and|while|who"
                    + "|which|where|because|to)\\b)");

    /** What changes what is claimed is never left out. */
    private static final Pattern TURNING = Pattern.compile(
            "\\b(?:not|no|never|nobody|none|nothing|without|denied|denies|deny|false|untrue|wrong|if|unless|may|might|could|would|reportedly"
                    + "|alleged|allegedly)\\b|n['\u2019]t\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Pieces of a sentence that are put together. */
    private static final int TOGETHER = 3;

    private static final int PIECES = 24;

    private ClaimParts() {}

    /** The words that tell: long ones, and those with figures. */
    static Set<String> words(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(each -> each.length() > 3 || each.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The run of pieces that shares most words with {@code words}, and has few besides. */
    static Span nearest(String sentence, Set<String> words) {
        List<Span> pieces = pieces(sentence);
        Span best = new Span(0, sentence.length());
        double most = likeness(sentence, words);
        for (int i = 0; i < pieces.size(); i++) {
            for (int k = i; k < Math.min(pieces.size(), i + TOGETHER); k++) {
                Span run = pieces.get(i).hull(pieces.get(k));
                double likeness = likeness(run.of(sentence), words);
                if (likeness > most) {
                    most = likeness;
                    best = run;
                }
            }
        }
        return best;
    }

    /** A sentence without the circumstances that share no word with the claim. */
    static String trimmed(String sentence, Set<String> words) {
        return CHUNK.splitAsStream(sentence)
                .filter(each ->
                        TURNING.matcher(each).find() || words(each).stream().anyMatch(words::contains))
                .map(each -> each.replaceFirst("^[,;:\u2013\u2014]", "").strip())
                .collect(Collectors.joining(" "));
    }

    private static List<Span> pieces(String sentence) {
        List<Span> pieces = new ArrayList<>();
        Matcher breaks = BREAK.matcher(sentence);
        int at = 0;
        while (breaks.find() && pieces.size() < PIECES) {
            if (breaks.start() > at) {
                pieces.add(new Span(at, breaks.start()));
            }
            at = breaks.end();
        }
        if (at < sentence.length()) {
            pieces.add(new Span(at, sentence.length()));
        }
        return pieces;
    }

    /** Shared words among all of both, 0 to 1. */
    private static double likeness(String part, Set<String> words) {
        Set<String> own = words(part);
        long shared = own.stream().filter(words::contains).count();
        int all = own.size() + words.size();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    /** A difference of wording in which both sides have figures, and other ones, is one of number. */
    static Difference withFigures(Difference difference) {
        Set<String> a = figures(difference.a());
        Set<String> b = figures(difference.b());
        boolean other = !a.isEmpty()
                && !b.isEmpty()
                && Stream.concat(a.stream(), b.stream()).anyMatch(each -> !a.contains(each) || !b.contains(each));
        return difference.kind() == Difference.Kind.WORDING && other
                ? new Difference(Difference.Kind.NUMBER, difference.a(), difference.b())
                : difference;
    }

    private static Set<String> figures(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(each -> each.group().replaceAll("[.,]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
