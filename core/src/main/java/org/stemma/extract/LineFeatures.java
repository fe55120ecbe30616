package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;
import org.stemma.text.Stems;
import org.stemma.text.StopWords;
import org.stemma.text.Words;

/** What can be said of the lines of scraped text in numbers, most of them between 0 and 1; each has a name that a reader understands. */
final class LineFeatures {
    private static final int NEAR = 3;
    private static final int FAR = 12;
    private static final int LATELY = 10;
    private static final int TOPIC = 3;

    private final List<RawLine> lines;
    private final double[] prose;
    private final double[] label;
    private final double[] dated;
    private final double[] furniture;
    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, Integer> topics = new HashMap<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final double total;

    LineFeatures(List<RawLine> lines) {
        this.lines = lines;
        this.prose = new double[lines.size()];
        this.label = new double[lines.size()];
        this.dated = new double[lines.size()];
        this.furniture = new double[lines.size()];
        double sum = 0;
        for (int i = 0; i < prose.length; i++) {
            RawLine line = lines.get(i);
            prose[i] = line.prose() ? Math.min(line.weight(), 250) / 250 : 0;
            label[i] = line.prose() || LineShape.endsSentence(line.text()) ? 0 : 1;
            dated[i] = RawHead.isDateLine(line.text()) ? 1 : 0;
            furniture[i] = line.kind() == null ? 0 : 1;
            sum += prose[i];
            words.add(content(line.text()));
            if (line.prose()) {
                words.get(i).forEach(word -> topics.merge(word, 1, Integer::sum));
            }
            repeated.merge(line.text(), 1, Integer::sum);
        }
        this.total = sum;
    }

    /** The stems of the words that say something. */
    static Set<String> content(String text) {
        Set<String> words = new HashSet<>();
        Words.of(text).stream()
                .filter(word -> !StopWords.contains(word.form()))
                .forEach(word -> words.add(Stems.of(word.form())));
        return words;
    }

    /** The features of every line that are not zero, by name. */
    List<Map<String, Double>> all() {
        List<Map<String, Double>> all = new ArrayList<>();
        Path path = new Path();
        for (int i = 0; i < prose.length; i++) {
            Map<String, Double> f = new LinkedHashMap<>();
            f.put("bias", 1.0);
            shape(lines.get(i), f);
            path.step(i, f);
            surroundings(i, f);
            matter(i, f);
            all.add(f);
        }
        return all;
    }

    private static void shape(RawLine line, Map<String, Double> f) {
        String text = line.text();
        f.put("length", Math.log1p(Math.min(line.weight(), 1500) / 25));
        f.put("short", line.weight() < 40 ? 1.0 : 0);
        f.put("prose", line.prose() ? 1.0 : 0);
        f.put("closed", LineShape.endsSentence(text) ? 1.0 : 0);
        f.put("marks", Math.min(Scripts.marks(text), 6) / 6.0);
        f.put("quotes", text.codePoints().anyMatch(c -> "\"“”„«»「".indexOf(c) >= 0) ? 1.0 : 0);
        f.put("digits", share(text, Character::isDigit));
        f.put("capitals", Math.min(share(text, Character::isUpperCase), .4));
        f.put("ends with colon", text.endsWith(":") ? 1.0 : 0);
        if (line.kind() != null) {
            f.put("says " + line.kind().word(), 1.0);
        }
    }

    private static double share(String text, IntPredicate what) {
        return (double) text.chars().filter(what).count() / text.length();
    }

    private void surroundings(int i, Map<String, Double> f) {
        f.put("prose before", around(i, -1, prose));
        f.put("prose after", around(i, 1, prose));
        f.put("labels before", around(i, -1, label));
        f.put("labels after", around(i, 1, label));
        f.put("dates before", around(i, -1, dated));
        f.put("dates after", around(i, 1, dated));
        f.put("furniture before", around(i, -1, furniture));
        f.put("furniture after", around(i, 1, furniture));
        f.put("mass before", mass(i - FAR, i));
        f.put("mass after", mass(i + 1, i + 1 + FAR));
        f.put("repeated", repeated.getOrDefault(lines.get(i).text(), 1) > 1 ? 1.0 : 0);
        f.put("place", (double) i / prose.length);
    }

    private static double around(int i, int step, double[] what) {
        double sum = 0;
        for (int k = 1; k <= NEAR; k++) {
            int at = i + step * k;
            sum += at >= 0 && at < what.length ? what[at] / k : 0;
        }
        return sum / 1.83;
    }

    private double mass(int from, int to) {
        double sum = 0;
        for (int i = Math.max(0, from); i < Math.min(prose.length, to); i++) {
            sum += prose[i];
        }
        return Math.log1p(sum);
    }

    /** How much of what the line says is said elsewhere on the page, and beside it. */
    private void matter(int i, Map<String, Double> f) {
        Set<String> own = words.get(i);
        if (own.isEmpty()) {
            return;
        }
        int mine = lines.get(i).prose() ? 1 : 0;
        long topical = own.stream()
                .filter(word -> topics.getOrDefault(word, 0) - mine >= TOPIC)
                .count();
        f.put("topical", (double) topical / own.size());
        long shared = own.stream().filter(word -> isNear(i, word)).count();
        f.put("shared with neighbours", (double) shared / own.size());
    }

    private boolean isNear(int i, String word) {
        for (int at = Math.max(0, i - 2 * NEAR); at <= Math.min(prose.length - 1, i + 2 * NEAR); at++) {
            if (at != i && lines.get(at).prose() && words.get(at).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What was passed on the way down the page. */
    private final class Path {
        private @Nullable Kind heading;
        private int sinceHeading;
        private int sinceCredit = Integer.MAX_VALUE / 2;
        private double passed;

        void step(int i, Map<String, Double> f) {
            RawLine line = lines.get(i);
            if (line.heading() != null) {
                heading = line.heading();
                sinceHeading = 0;
                f.put("heading", 1.0);
            }
            double share = total == 0 ? 0 : passed / total;
            f.put("passed", share);
            if (heading != null) {
                f.put("under " + heading.word(), Math.exp(-sinceHeading / (double) LATELY));
                f.put("under " + heading.word() + " late", share);
            }
            f.put("below a credit", Math.exp(-sinceCredit / (double) LATELY));
            boolean credit = line.kind() == Kind.CREDIT || BodyStart.isByline(line.text());
            sinceCredit = credit ? 0 : sinceCredit + 1;
            sinceHeading++;
            passed += prose[i];
        }
    }
}
