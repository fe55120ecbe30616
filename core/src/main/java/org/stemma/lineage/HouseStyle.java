package org.stemma.lineage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Report;
import org.stemma.text.Span;

/** Recognizes a house's copy by its habits, where its name was taken out. One habit is chance; {@value #NEEDED} points are a sign. */
final class HouseStyle {
    private static final int NEEDED = 2;
    private static final int END = 600;
    private static final int MOST = 60_000;
    private static final List<Mark> MARKS = read();

    private HouseStyle() {}

    private record Mark(String house, int points, String where, Pattern pattern) {
        @Nullable
        Span find(Report report) {
            String text = report.text();
            if (where.equals("headline")) {
                String headline = report.metadata().headline();
                return headline != null && pattern.matcher(headline).find() ? Leads.first(text) : null;
            }
            int begin = where.equals("tail") ? Math.max(0, text.length() - END) : 0;
            int end = where.equals("head") ? Math.min(END, text.length()) : Math.min(MOST, text.length());
            Matcher matcher = pattern.matcher(text).region(Math.min(begin, end), end);
            return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
        }
    }

    /** The house whose style the report has; null where none reaches {@value #NEEDED} points, or two do alike. */
    static @Nullable HouseCredit of(Report report, List<House> houses) {
        Map<String, Integer> points = new TreeMap<>();
        Map<String, Span> evidence = new TreeMap<>();
        for (Mark mark : MARKS) {
            Span span = mark.find(report);
            if (span != null && !span.isEmpty()) {
                points.merge(mark.house(), mark.points(), Integer::sum);
                evidence.putIfAbsent(mark.house(), span);
            }
        }
        int most = points.values().stream().max(Integer::compare).orElse(0);
        List<String> best = points.keySet().stream()
                .filter(id -> points.getOrDefault(id, 0) == most)
                .toList();
        return most < NEEDED || best.size() > 1 ? null : credit(best.getFirst(), evidence, houses);
    }

    private static @Nullable HouseCredit credit(String id, Map<String, Span> evidence, List<House> houses) {
        Span span = evidence.get(id);
        return houses.stream()
                .filter(house -> house.id().equals(id) && span != null)
                .findFirst()
                .map(house -> new HouseCredit(
                        house, .75, span == null ? new Span(0, 0) : span, "written as " + house.name() + " writes"))
                .orElse(null);
    }

    private static List<Mark> read() {
        try (InputStream in = HouseStyle.class.getResourceAsStream("house-style.tsv")) {
            if (in == null) {
                throw new IllegalStateException("house-style.tsv is not on the class path");
            }
            List<Mark> marks = new ArrayList<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 4))
                    .forEach(f -> marks.add(new Mark(f[0], Integer.parseInt(f[1]), f[2], Pattern.compile(f[3]))));
            return List.copyOf(marks);
        } catch (IOException e) {
            throw new UncheckedIOException("house-style.tsv", e);
        }
    }
}
