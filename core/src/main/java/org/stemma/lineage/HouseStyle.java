package org.stemma.lineage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture;
import org.stemma.report.Report;
import org.stemma.text.Span;

/**
 * Recognizes a house's copy by its habits and its writers, where its name was taken out. One habit is chance; {@value #NEEDED} points
 * are a sign.
 */
final class HouseStyle {
    private static final int NEEDED = 2;
    private static final double SIGN = .75;
    private static final double SURE = .85;
    private static final int END = 600;
    private static final int MOST = 60_000;
    /** What a page shows beside its report that is none of the report's. */
    private static final Set<Furniture.Kind> FOREIGN =
            Set.of(Furniture.Kind.CAPTION, Furniture.Kind.RELATED, Furniture.Kind.PROMOTION, Furniture.Kind.COMMENT);

    private static final List<Mark> MARKS = read();

    private final List<House> houses;
    private final Bylines bylines;
    private final Map<String, Map<String, Signs>> known = new HashMap<>();

    HouseStyle(List<House> houses, Bylines bylines) {
        this.houses = houses;
        this.bylines = bylines;
    }

    /**
     * A habit of a house.
     *
     * @param where the part of the report that is searched
     * @param words what the habit is
     * @param needed one of these is in every match, so that most reports need not be searched; empty where that cannot be told
     */
    private record Mark(String house, int points, String where, String words, List<String> needed, Pattern pattern) {
        /** The mark of a row of the resource. */
        static Mark of(String[] cells) {
            List<String> needed = cells[4].isEmpty() ? List.of() : List.of(cells[4].split("\\|"));
            return new Mark(
                    cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], needed, Pattern.compile(cells[5]));
        }

        @Nullable
        Span find(Report report, String lines) {
            String text = report.text();
            String headline = report.metadata().headline();
            return switch (where) {
                case "headline" -> headline != null && holds(headline) ? Leads.first(text) : null;
                case "lines" -> holds(lines) ? Leads.first(text) : null;
                case "head" -> inside(text, 0, END);
                case "tail" -> beside(inside(text, text.length() - END, text.length()), lines, text);
                default -> beside(inside(text, 0, MOST), lines, text);
            };
        }

        private boolean holds(String where) {
            return mayBeIn(where) && pattern.matcher(where).find();
        }

        private boolean mayBeIn(String where) {
            return needed.isEmpty() || needed.stream().anyMatch(where::contains);
        }

        /** Signatures at an end of the text may have been set apart from it. */
        private @Nullable Span beside(@Nullable Span found, String lines, String text) {
            return found == null && holds(lines) ? Leads.first(text) : found;
        }

        private @Nullable Span inside(String text, int begin, int end) {
            if (!mayBeIn(text)) {
                return null;
            }
            Matcher matcher = pattern.matcher(text).region(Math.max(0, begin), Math.min(end, text.length()));
            return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
        }
    }

    /** What speaks for one house. */
    private static final class Signs {
        private final List<String> words = new ArrayList<>();
        private int points;
        private @Nullable Span evidence;

        void add(int more, String what, Span span) {
            if (!words.contains(what)) {
                points += more;
                words.add(what);
                evidence = evidence == null ? span : evidence;
            }
        }
    }

    /** The house whose style the report has; null where none reaches {@value #NEEDED} points, or two do alike. */
    @Nullable
    HouseCredit of(Report report) {
        Map<String, Signs> signs = signs(report);
        int most = signs.values().stream().mapToInt(each -> each.points).max().orElse(0);
        List<String> best = signs.entrySet().stream()
                .filter(each -> each.getValue().points == most)
                .map(Map.Entry::getKey)
                .toList();
        return most < NEEDED || best.size() > 1 ? null : credit(best.getFirst(), signs.get(best.getFirst()));
    }

    /** Whether anything in the report's style speaks for the house of this id. */
    boolean hints(Report report, String house) {
        return signs(report).containsKey(house);
    }

    /** What in the report's style speaks for a house, but not enough; in words for a reader. */
    List<String> weak(Report report) {
        return signs(report).entrySet().stream()
                .map(each -> "of " + each.getKey() + "'s style it has only this: "
                        + String.join("; ", each.getValue().words))
                .toList();
    }

    private Map<String, Signs> signs(Report report) {
        return known.computeIfAbsent(report.key(), key -> read(report));
    }

    private Map<String, Signs> read(Report report) {
        String lines = lines(report);
        Map<String, Signs> signs = new TreeMap<>();
        for (Mark mark : MARKS) {
            Span span = mark.find(report, lines);
            if (span != null && !span.isEmpty()) {
                signs.computeIfAbsent(mark.house(), house -> new Signs()).add(mark.points(), mark.words(), span);
            }
        }
        Span lead = Leads.first(report.text());
        if (!lead.isEmpty()) {
            bylines.of(report)
                    .forEach((house, writers) -> signs.computeIfAbsent(house, id -> new Signs())
                            .add(writers.points(), writers.words(), lead));
        }
        return signs;
    }

    private static String lines(Report report) {
        return report.furniture().stream()
                .filter(piece -> !FOREIGN.contains(piece.kind()))
                .map(Furniture::text)
                .limit(100)
                .map(text -> text.substring(0, Math.min(END, text.length())))
                .collect(Collectors.joining("\n"));
    }

    private @Nullable HouseCredit credit(String id, @Nullable Signs signs) {
        House house =
                houses.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (house == null || signs == null || signs.evidence == null) {
            return null;
        }
        String reason = "written as " + house.name() + " writes: " + String.join("; ", signs.words);
        return new HouseCredit(house, signs.points > NEEDED ? SURE : SIGN, signs.evidence, reason);
    }

    private static List<Mark> read() {
        try (InputStream in = HouseStyle.class.getResourceAsStream("house-style.tsv")) {
            if (in == null) {
                throw new IllegalStateException("house-style.tsv is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Mark.of(line.split("\t", 6)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("house-style.tsv", e);
        }
    }
}
