package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.text.Span;

/**
 * Counts how well found attributions agree with marked ones, one to one, the likest contents first. An attribution is right where
 * half of the words of both contents are shared and the sources share a word that is not small, or neither has one.
 */
final class AttributionScore {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "of", "and", "in", "to", "his", "her", "their", "its", "who", "for", "on", "at", "by");

    private int marked;
    private int found;
    private int right;
    private int sourced;
    private int sourcesRight;
    private int exact;
    private final int[] words = new int[3];
    private final Map<Statement.Mode, int[]> modes = new EnumMap<>(Statement.Mode.class);

    /** Spans of one attribution that was found. */
    record Found(List<Span> source, List<Span> content) {}

    private record Pair(int marked, int found, double likeness) {}

    void add(GoldArticle article, List<Found> attributions) {
        String text = article.report().text();
        List<GoldArticle.Marked> gold = article.attributions().stream()
                .filter(m -> !words(text, m.content()).isEmpty())
                .toList();
        List<Set<Integer>> wanted =
                gold.stream().map(m -> words(text, m.content())).toList();
        List<Set<Integer>> given =
                attributions.stream().map(f -> words(text, f.content())).toList();
        marked += gold.size();
        found += given.size();
        gold.forEach(m -> counts(m.mode())[1]++);
        countWords(wanted, given);
        Set<Integer> usedMarked = new HashSet<>();
        Set<Integer> usedFound = new HashSet<>();
        for (Pair p : pairs(wanted, given)) {
            if (!usedMarked.contains(p.marked()) && !usedFound.contains(p.found())) {
                usedMarked.add(p.marked());
                usedFound.add(p.found());
                count(text, gold.get(p.marked()), attributions.get(p.found()), p.likeness());
            }
        }
    }

    private int[] counts(Statement.Mode mode) {
        return modes.computeIfAbsent(mode, m -> new int[2]);
    }

    private void countWords(List<Set<Integer>> wanted, List<Set<Integer>> given) {
        Set<Integer> all = new HashSet<>();
        wanted.forEach(all::addAll);
        Set<Integer> held = new HashSet<>();
        given.forEach(held::addAll);
        words[1] += held.size();
        words[2] += all.size();
        held.retainAll(all);
        words[0] += held.size();
    }

    private static List<Pair> pairs(List<Set<Integer>> wanted, List<Set<Integer>> given) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = 0; j < given.size(); j++) {
                Set<Integer> both = new HashSet<>(wanted.get(i));
                both.retainAll(given.get(j));
                if (!both.isEmpty()) {
                    int either = wanted.get(i).size() + given.get(j).size() - both.size();
                    pairs.add(new Pair(i, j, (double) both.size() / either));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.likeness())
                .thenComparingInt(Pair::marked)
                .thenComparingInt(Pair::found));
        return pairs;
    }

    private void count(String text, GoldArticle.Marked gold, Found given, double likeness) {
        exact += likeness == 1 ? 1 : 0;
        if (likeness < .5) {
            return;
        }
        Set<String> wanted = names(text, gold.source());
        Set<String> named = names(text, given.source());
        boolean good = wanted.isEmpty() ? named.isEmpty() : wanted.stream().anyMatch(named::contains);
        sourced += wanted.isEmpty() ? 0 : 1;
        sourcesRight += !wanted.isEmpty() && good ? 1 : 0;
        right += good ? 1 : 0;
        counts(gold.mode())[0] += good ? 1 : 0;
    }

    /** Where the words of the spans begin. */
    private static Set<Integer> words(String text, List<Span> spans) {
        Set<Integer> starts = new TreeSet<>();
        for (Span s : spans) {
            Matcher m = WORD.matcher(text).region(s.begin(), s.end());
            while (m.find()) {
                starts.add(m.start());
            }
        }
        return starts;
    }

    private static Set<String> names(String text, List<Span> spans) {
        Set<String> all = new TreeSet<>();
        for (Span s : spans) {
            Matcher m = WORD.matcher(text).region(s.begin(), s.end());
            while (m.find()) {
                all.add(m.group().toLowerCase(Locale.ROOT));
            }
        }
        Set<String> large = new TreeSet<>(all);
        large.removeAll(SMALL);
        return large.isEmpty() ? all : large;
    }

    double f() {
        return harmonic(right, found, marked);
    }

    private static double harmonic(int both, int a, int b) {
        return a + b == 0 ? 0 : 2.0 * both / (a + b);
    }

    private double recall(Statement.Mode mode) {
        return (double) counts(mode)[0] / Math.max(1, counts(mode)[1]);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F %.4f P %.4f R %.4f; recall direct %.3f mixed %.3f indirect %.3f; words F %.4f; exact contents F %.4f;"
                        + " sources %.4f; %d found of %d",
                f(),
                (double) right / Math.max(1, found),
                (double) right / Math.max(1, marked),
                recall(Statement.Mode.DIRECT),
                recall(Statement.Mode.MIXED),
                recall(Statement.Mode.INDIRECT),
                harmonic(words[0], words[1], words[2]),
                harmonic(exact, found, marked),
                (double) sourcesRight / Math.max(1, sourced),
                found,
                marked);
    }
}
