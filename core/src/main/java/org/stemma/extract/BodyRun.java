package org.stemma.extract;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that hold a report's body: the consecutive lines with the largest sum of scores, where a line that is likely to be
 * text scores by its length and any other costs (the maximal segment, Bentley 1984).
 */
final class BodyRun {
    private static final double MOST_A_LINE = 500;
    private static final double LEAST_A_LINE = 60;
    private static final double EVEN = .3; // the probability that neither speaks for a line nor against it
    private static final double OF_HIGHEST = .5; // of a page where no line is very likely, the likeliest are the body
    private static final double WHOLE_COST = 3000; // on a page with less text, what interrupts it costs less
    private static final double LEAST_COST = .25;

    private BodyRun() {}

    /**
     * Lines from {@code begin} (inclusive) to {@code end} (exclusive).
     *
     * @param weight characters of running text among them
     */
    record Run(int begin, int end, double weight) {}

    static Run find(List<RawLine> lines, double[] scores, Datelines datelines) {
        double total = prose(lines, 0, lines.size());
        Run marked = marked(lines, datelines, total);
        return marked != null ? marked : total == 0 ? new Run(0, 0, 0) : heaviest(lines, scores, total);
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

    private static Run heaviest(List<RawLine> lines, double[] scores, double total) {
        double cost = Math.clamp(total / WHOLE_COST, LEAST_COST, 1);
        double even = Math.min(EVEN, OF_HIGHEST * Arrays.stream(scores).max().orElse(0));
        double best = 0;
        double sum = 0;
        int begin = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < lines.size(); i++) {
            double score =
                    (scores[i] - even) * Math.min(LEAST_A_LINE + lines.get(i).weight(), MOST_A_LINE);
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
        return widened(from, to, lines);
    }

    /** With the sentences that stand right above and below: the short last words of a report look like little by themselves. */
    private static Run widened(int from, int to, List<RawLine> lines) {
        int begin = from;
        while (begin > 0 && isSentence(lines.get(begin - 1))) {
            begin--;
        }
        int end = to;
        while (end < lines.size() && to > from && isSentence(lines.get(end))) {
            end++;
        }
        return new Run(begin, end, prose(lines, begin, end));
    }

    private static boolean isSentence(RawLine line) {
        return line.kind() == null && LineShape.endsSentence(line.text());
    }

    private static double prose(List<RawLine> lines, int from, int to) {
        return lines.subList(from, to).stream()
                .filter(RawLine::prose)
                .mapToDouble(RawLine::weight)
                .sum();
    }
}
