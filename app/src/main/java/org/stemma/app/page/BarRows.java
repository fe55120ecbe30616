package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stemma.app.page.GraphView.Bar;
import org.stemma.app.view.Branch;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;

/** Rows of so many reports that they cannot stand apart: those of one moment are one bar, higher the more they are. */
final class BarRows {
    /** Bars that stand apart on one row, at most. */
    private static final int APART = 110;

    private static final double BIN = 6;
    private static final double LOWEST = 5;
    private static final double HIGHEST = 21;

    private BarRows() {}

    /** Whether so many reports of one row stand too close. */
    static boolean dense(int reports) {
        return reports > APART;
    }

    /** The bars of a row at {@code y}, whose line begins at {@code begin}. */
    static List<Bar> of(List<Branch> branches, TimePlaces places, double begin, double y) {
        Map<Integer, List<ReportView>> bins = new TreeMap<>();
        for (Branch branch : branches) {
            int bin = (int) (places.x(branch, begin) / BIN);
            bins.computeIfAbsent(bin, key -> new ArrayList<>()).add(Objects.requireNonNull(branch.report()));
        }
        int most = bins.values().stream().mapToInt(List::size).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        bins.forEach((bin, reports) -> bars.add(bar(bin, reports, most, y)));
        return bars;
    }

    private static Bar bar(int bin, List<ReportView> reports, int most, double y) {
        String numbers = reports.stream()
                .map(report -> Integer.toString(report.number()))
                .collect(Collectors.joining(" "));
        double height = LOWEST + (HIGHEST - LOWEST) * reports.size() / most;
        return new Bar(
                reports.getFirst(),
                Marks.count(reports.size(), "report"),
                "",
                0,
                bin * BIN + BIN / 2,
                y + Bar.ONE / 2 - height,
                numbers,
                height);
    }
}
