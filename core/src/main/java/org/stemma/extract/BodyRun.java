package org.stemma.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/**
 * Finds the lines that hold a report's body: the consecutive lines with the largest sum of scores, where running text scores by its
 * length and everything else costs (the maximal segment, Bentley 1984). What stands below a heading such as "Related" counts
 * for less, below "Comments" for nothing.
 */
final class BodyRun {
    private static final double MOST_A_LINE = 500;
    private static final double PER_CHARACTER = .01;
    private static final double HEADING = -4;
    private static final double FURNITURE = -.8;
    private static final double LABEL = -.8;
    private static final double SHORT_SENTENCE = .2;
    private static final double UNDER_HEADING = .4;
    private static final double WHOLE_COST = 1500; // on a page with less text, what interrupts it costs less
    private static final double LEAST_COST = .25;

    private BodyRun() {}

    /**
     * Lines from {@code begin} (inclusive) to {@code end} (exclusive).
     *
     * @param weight characters of running text among them
     */
    record Run(int begin, int end, double weight) {}

    static Run find(List<RawLine> lines, Datelines datelines) {
        double total = prose(lines, 0, lines.size());
        Run marked = marked(lines, datelines, total);
        return marked == null ? heaviest(lines, total) : marked;
    }

    /** From an agency's dateline to its credits, where both are there and most of the page's text stands between. */
    private static @Nullable Run marked(List<RawLine> lines, Datelines datelines, double total) {
        int begin = 0;
        while (begin < lines.size() && !isOpening(lines.get(begin), datelines)) {
            begin++;
        }
        int last = lines.size() - 1;
        while (last > begin && !lines.get(last).closes()) {
            last--;
        }
        double between = begin < last ? prose(lines, begin, last + 1) : 0;
        return between > total / 2 ? new Run(begin, last + 1, between) : null;
    }

    private static boolean isOpening(RawLine line, Datelines datelines) {
        Datelines.@Nullable Opening opening = line.prose() ? datelines.read(line.text(), null) : null;
        return opening != null && opening.dateline().agency() != null;
    }

    private static Run heaviest(List<RawLine> lines, double total) {
        double cost = Math.clamp(total / WHOLE_COST, LEAST_COST, 1);
        double best = 0;
        double sum = 0;
        double passed = 0;
        int begin = 0;
        int from = 0;
        int to = 0;
        @Nullable Kind under = null;
        for (int i = 0; i < lines.size(); i++) {
            RawLine line = lines.get(i);
            under = under(line, under, passed / Math.max(1, total));
            passed += line.prose() ? line.weight() : 0;
            double score = score(line, under);
            sum += score < 0 ? score * cost : score;
            if (sum <= 0) {
                sum = 0;
                begin = i + 1;
            } else if (sum > best) {
                best = sum;
                from = begin;
                to = i + 1;
            }
        }
        return new Run(from, to, prose(lines, from, to));
    }

    private static double prose(List<RawLine> lines, int from, int to) {
        return lines.subList(from, to).stream()
                .filter(RawLine::prose)
                .mapToDouble(RawLine::weight)
                .sum();
    }

    /** The heading that a line stands under. "Comments" above the text is a button, below it the end. */
    private static @Nullable Kind under(RawLine line, @Nullable Kind under, double passed) {
        if (line.heading() == null) {
            return under;
        }
        return line.heading() == Kind.COMMENT && passed < .3 ? under : line.heading();
    }

    private static double score(RawLine line, @Nullable Kind under) {
        if (line.heading() != null) {
            return HEADING;
        }
        if (line.kind() != null) {
            return FURNITURE;
        }
        if (!line.prose()) {
            return LineShape.endsSentence(line.text()) ? SHORT_SENTENCE : LABEL;
        }
        double share = under == null ? 1 : under == Kind.COMMENT ? 0 : UNDER_HEADING;
        return Math.min(line.weight(), MOST_A_LINE) * PER_CHARACTER * share;
    }
}
