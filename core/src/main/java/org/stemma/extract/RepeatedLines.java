package org.stemma.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture;
import org.stemma.report.Furniture.Kind;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import org.stemma.text.Hash;

/**
 * What outlets put into report after report: learned from the reports of a run, taken off their bodies. A paragraph is furniture when
 * several texts of one outlet hold it that have little else in common; versions of one report, and reports on one matter with its
 * background, count once. It holds no text, only hash values of a bounded number of lines, those seen last. Not thread-safe: what it
 * knows depends on the order of the reports.
 */
public final class RepeatedLines {
    private static final int MOST_LINES = 100_000;
    private static final int MOST_OUTLETS = 20_000;
    private static final double SHORTEST_BODY = 40;

    private final Map<Long, LineSightings> lines = recent(MOST_LINES);
    private final Map<Long, Integer> reports = recent(MOST_OUTLETS);

    /** Remembers what may be repeated in {@code report}; one of an unknown outlet teaches nothing. */
    public void learn(Report report) {
        Long outlet = outlet(report);
        if (outlet == null) {
            return;
        }
        int count = reports.merge(outlet, 1, Integer::sum);
        RepeatableFinder finder = new RepeatableFinder(paragraphs(report));
        List<Repeatable> found = finder.find();
        WordSketch host = finder.sketch(found);
        Set<Long> met = new HashSet<>();
        for (Repeatable each : found) {
            long line = Hash.join(outlet, each.line());
            if (met.add(line)) {
                lines.computeIfAbsent(line, fresh -> new LineSightings(count)).add(host);
            }
        }
    }

    /** {@code report} with what its outlet is known to repeat moved from its text to its furniture. */
    public Report without(Report report) {
        Long outlet = outlet(report);
        if (outlet == null) {
            return report;
        }
        List<String> paragraphs = paragraphs(report);
        List<Repeatable> repeated = repeated(outlet, new RepeatableFinder(paragraphs).find());
        boolean body = without(paragraphs, repeated).stream()
                        .mapToDouble(LineShape::weight)
                        .sum()
                >= SHORTEST_BODY;
        return repeated.isEmpty() || !body ? report : divided(report, paragraphs, repeated);
    }

    /** Those that are furniture by themselves, and those beside them that are furniture in their company. */
    private List<Repeatable> repeated(long outlet, List<Repeatable> found) {
        Set<Integer> dropped = new HashSet<>();
        for (Repeatable each : found) {
            LineSightings seen = lines.get(Hash.join(outlet, each.line()));
            if (seen != null && each.isFurniture(seen, reports.getOrDefault(outlet, 0))) {
                dropped.add(each.paragraph());
            }
        }
        found.forEach(each -> beside(outlet, each, -1, dropped));
        found.reversed().forEach(each -> beside(outlet, each, 1, dropped));
        return found.stream().filter(each -> dropped.contains(each.paragraph())).toList();
    }

    private void beside(long outlet, Repeatable each, int step, Set<Integer> dropped) {
        LineSightings seen = lines.get(Hash.join(outlet, each.line()));
        if (seen != null && dropped.contains(each.paragraph() + step) && each.isFurnitureBeside(seen)) {
            dropped.add(each.paragraph());
        }
    }

    private static Report divided(Report report, List<String> paragraphs, List<Repeatable> repeated) {
        List<Furniture> furniture = new ArrayList<>(report.furniture());
        int above = 0;
        for (Repeatable each : repeated) {
            String text = paragraphs.get(each.paragraph());
            furniture.add(
                    each.paragraph() == above ? above++ : furniture.size(), new Furniture(kind(text, each), text));
        }
        String text = String.join("\n\n", without(paragraphs, repeated));
        return new Report(report.key(), report.uri(), report.metadata(), report.language(), text, furniture);
    }

    private static Kind kind(String text, Repeatable each) {
        Kind kind = FurnitureLines.kind(text);
        kind = kind == null ? FurnitureLines.kindOutside(text) : kind;
        return kind == null ? each.sign().kind() : kind;
    }

    private static List<String> without(List<String> paragraphs, List<Repeatable> dropped) {
        List<String> kept = new ArrayList<>(paragraphs);
        dropped.reversed().forEach(each -> kept.remove(each.paragraph()));
        return kept;
    }

    private static List<String> paragraphs(Report report) {
        return Arrays.asList(report.text().split("\n\n"));
    }

    private static @Nullable Long outlet(Report report) {
        Outlet outlet = report.metadata().outlet();
        String name = Objects.requireNonNullElse(outlet.domain(), Objects.requireNonNullElse(outlet.name(), ""));
        return name.isBlank() ? null : Hash.of(LineShape.folded(name));
    }

    private static <V> Map<Long, V> recent(int most) {
        return new LinkedHashMap<>(16, .75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
                return size() > most;
            }
        };
    }
}
