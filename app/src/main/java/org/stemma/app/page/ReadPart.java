package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Excerpt;
import org.stemma.app.view.Times;
import org.stemma.report.Clue;
import org.stemma.report.Dateline;
import org.stemma.report.Furniture;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Report;

/**
 * One report on the page of what was read.
 *
 * @param number from 1, in the order of the input
 */
public record ReadPart(int number, Report report) {
    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

    /**
     * What the page says of itself under one name.
     *
     * @param value empty where it offers something, but nothing that can be true
     * @param clues the evidence, what was taken first
     */
    public record Field(String name, String value, boolean address, List<Clue> clues) {}

    /** What was taken out of the body for one reason. */
    public record Pieces(String kind, List<String> texts) {}

    /** Its place on the page. */
    public String id() {
        return "r" + number;
    }

    /** Its headline, or the beginning of its text. */
    public String title() {
        String headline = metadata().headline();
        return headline == null || headline.isBlank() ? Excerpt.start(report.text(), 90) : headline;
    }

    public Metadata metadata() {
        return report.metadata();
    }

    public String outlet() {
        String name = metadata().outlet().name();
        return name == null ? or(metadata().outlet().domain()) : name;
    }

    public String authors() {
        return String.join(", ", metadata().authors());
    }

    /** The moment of publication for a reader. */
    public String time() {
        return time(metadata().published());
    }

    private static String time(@Nullable Moment moment) {
        return Times.stretch(moment, moment);
    }

    /** When it was changed, where that is another moment than that of publication; else empty. */
    public String changed() {
        Moment modified = metadata().modified();
        return modified == null || modified.equals(metadata().published()) ? "" : time(modified);
    }

    public int words() {
        return report.text().isBlank() ? 0 : report.text().strip().split("\\s+").length;
    }

    public String language() {
        return or(report.language());
    }

    public List<String> paragraphs() {
        return BLANK_LINE.splitAsStream(report.text()).filter(p -> !p.isBlank()).toList();
    }

    /** Every field that has a value or evidence, in the contract's order. */
    public List<Field> fields() {
        Metadata m = metadata();
        List<Field> fields = new ArrayList<>();
        add(fields, "headline", or(m.headline()), Clue.Field.HEADLINE);
        add(fields, "outlet", joined(m.outlet().name(), m.outlet().domain()), Clue.Field.OUTLET);
        add(fields, "authors", authors(), Clue.Field.AUTHORS);
        add(fields, "dateline", dateline(m.dateline()), Clue.Field.DATELINE);
        add(fields, "published", Objects.toString(m.published(), ""), Clue.Field.PUBLISHED);
        add(fields, "modified", Objects.toString(m.modified(), ""), Clue.Field.MODIFIED);
        add(fields, "revision", joined(m.revision().mark(), m.revision().note()), Clue.Field.REVISION);
        add(fields, "agency", or(m.agency()), Clue.Field.AGENCY);
        m.credits().forEach(credit -> add(fields, credit.role(), String.join(", ", credit.names()), null));
        add(fields, "section", or(m.section()), null);
        add(fields, "keywords", String.join(", ", m.keywords()), null);
        add(fields, "address", or(m.url()), null);
        add(fields, "read from", or(report.uri()), null);
        return fields;
    }

    private void add(List<Field> fields, String name, String value, Clue.@Nullable Field of) {
        List<Clue> clues = Stream.concat(clues(of, true), clues(of, false)).toList();
        if (!value.isEmpty() || !clues.isEmpty()) {
            boolean address =
                    List.of("published", "modified", "address", "read from").contains(name);
            fields.add(new Field(name, value, address, clues));
        }
    }

    private Stream<Clue> clues(Clue.@Nullable Field of, boolean taken) {
        return metadata().evidence().stream().filter(clue -> clue.field() == of && clue.taken() == taken);
    }

    private static String dateline(Dateline dateline) {
        return joined(
                dateline.place(),
                dateline.date() == null ? null : dateline.date().toString(),
                dateline.agency());
    }

    private static String joined(@Nullable String... parts) {
        return String.join(" · ", Stream.of(parts).flatMap(Stream::ofNullable).toList());
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What was taken out of the body, kind by kind. */
    public List<Pieces> furniture() {
        Map<Furniture.Kind, List<String>> byKind = new TreeMap<>();
        for (Furniture piece : report.furniture()) {
            byKind.computeIfAbsent(piece.kind(), kind -> new ArrayList<>()).add(piece.text());
        }
        return byKind.entrySet().stream()
                .map(each -> new Pieces(each.getKey().word(), each.getValue()))
                .toList();
    }
}
