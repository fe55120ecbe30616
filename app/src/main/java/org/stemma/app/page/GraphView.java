package org.stemma.app.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.lineage.Derivation;

/**
 * A laid out lineage: lanes, an axis, links and marks with their places in pixels.
 *
 * @param dated whether there is an axis of time
 */
public record GraphView(
        double width,
        double height,
        boolean dated,
        List<Tick> ticks,
        List<Double> breaks,
        List<Lane> lanes,
        List<Source> sources,
        List<Link> links,
        List<Own> owns,
        List<Whisker> whiskers,
        List<Fold> folds) {

    /**
     * Reports that are not drawn one by one: as many as stand for the lanes and rows that found no room, by time.
     *
     * @param bars each of them several reports
     */
    public record Fold(String name, String note, List<Bar> bars, double y, int row) {}

    /** A point of the axis of time and its label. */
    public record Tick(double x, String label) {}

    /** A newsroom's strip; {@code row} is its first. */
    public record Lane(String name, String note, double y, int row) {}

    /** An origin at the left. */
    public record Source(String name, boolean held, double x, double y, int row, double bus) {
        /** From the origin to the line that comes down from it. */
        public String stub() {
            return "M" + px(x + 9) + " " + px(y) + "H" + px(bus - 8) + "q8 0 8 8";
        }
    }

    /** A stretch in which a report of unknown time can lie. */
    public record Whisker(double from, double to, double y, int row) {}

    /** A newsroom's own text, a filled circle, and what stands above it. */
    public record Own(ReportView report, String label, String time, double x, double y, int row) {}

    /**
     * A derived report, a bar on its link; or several of one moment, a bar as high as they are many.
     *
     * @param numbers of the reports, divided by blanks
     * @param height of 14 for one report
     */
    public record Bar(
            ReportView report,
            String label,
            String detail,
            int evidence,
            double x,
            double y,
            String numbers,
            double height) {
        static final double ONE = 14;

        Bar(ReportView report, String label, String detail, int evidence, double x, double y) {
            this(report, label, detail, evidence, x, y, Integer.toString(report.number()), ONE);
        }

        public boolean many() {
            return numbers.indexOf(' ') > 0;
        }
    }

    /** Where a link comes down from: a vertical line that crosses rows, then a line along a row. */
    public record Path(double trunk, double fromY, int fromRow, double y, double to) {
        /** The vertical part with its bend; empty where the link runs along one row. */
        public String down() {
            return fromY == y
                    ? ""
                    : "M" + px(trunk) + " " + px(fromY) + "V" + px(y - 8) + "q0 8 " + (to < trunk ? "-8" : "8") + " 8";
        }

        /** The part along the row. */
        public String along() {
            double begin = fromY == y ? trunk : trunk + (to < trunk ? -8 : 8);
            return "M" + px(begin) + " " + px(y) + "H" + px(to);
        }

        public String bend() {
            return to < trunk ? "-8" : "8";
        }
    }

    /** What is written beside a link. */
    public record Caption(String kind, String name, String detail, double x, double y, String anchor) {}

    /**
     * A link, or several of one kind in one line.
     *
     * @param evidence number of the evidence shown when it is chosen; 0 where there is none
     * @param bars derived reports on it
     * @param opened what a stack shows when it opens, below its row
     * @param more reports of the stack that it does not show then
     * @param ring the centre of what is framed when the link is chosen
     */
    public record Link(
            Derivation.@Nullable Kind kind,
            String name,
            int evidence,
            int row,
            @Nullable Path path,
            List<Bar> bars,
            List<Bar> opened,
            int more,
            Caption caption,
            Ring ring) {
        Link(
                Derivation.@Nullable Kind kind,
                String name,
                int evidence,
                int row,
                @Nullable Path path,
                List<Bar> bars,
                Caption caption,
                Ring ring) {
            this(kind, name, evidence, row, path, bars, List.of(), 0, caption, ring);
        }

        public boolean stacked() {
            return !opened.isEmpty();
        }

        /** What is said of it: first what is written beside it, so that who reads that can ask for it. */
        public String spoken() {
            String written = Stream.of(caption.kind(), caption.name(), caption.detail())
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.joining(" "));
            return written.isEmpty() ? name : written + ": " + name;
        }

        /** The class of its line: the kind, or that nothing is decided. */
        public String style() {
            return kind == null ? "unknown" : kind.word();
        }
    }

    /** A frame around a link's mark. */
    public record Ring(double x, double y, double width, double height) {}

    /** A length as SVG writes it, one decimal at most. */
    public static String px(double value) {
        String text = String.format(java.util.Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String confidence(@Nullable Derivation link) {
        return link == null ? "" : Marks.confidence(link.confidence());
    }
}
