package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Place;
import org.stemma.pipeline.Document;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * One report on the page of its language.
 *
 * @param silence why there is nothing to show beside the text; empty where it was analysed
 */
public record AnalyzePart(ReadPart read, List<Row> rows, List<Name> names, List<Time> times, String silence) {

    /** A paragraph, where it begins in the text in UTF-16 units, and what is concluded of its words. */
    public record Row(int begin, List<Run> runs, List<Numbered> notes) {}

    /**
     * Characters that look alike.
     *
     * @param said whether somebody is said to have said them
     * @param ends numbers of the notes whose words end here
     */
    public record Run(String text, boolean said, List<Integer> ends) {}

    /** A conclusion and its number in the report, from 1. */
    public record Numbered(int number, Note note) {
        public String kind() {
            return note.kind();
        }

        public String text() {
            return note.text();
        }

        public String code() {
            return note.code() == null ? "" : note.code();
        }

        public String place() {
            return note.place();
        }

        public String offsets() {
            return note.offsets();
        }

        public List<Note.Step> steps() {
            return note.steps();
        }

        private int begin() {
            return note.spans().getFirst().begin();
        }

        private int end() {
            return note.spans().getLast().end();
        }
    }

    /** A named thing. */
    public record Name(
            String text, String type, String name, @Nullable String actor, String place, Span span) {}

    /** A time expression. */
    public record Time(String text, String type, String value, Span span) {}

    static AnalyzePart of(ReadPart read, Document document) {
        AnalyzedReport analysis = document.analysis();
        String text = read.report().text();
        return analysis == null
                ? new AnalyzePart(read, rows(text, List.of(), List.of()), List.of(), List.of(), fault(document))
                : of(read, analysis, text);
    }

    private static String fault(Document document) {
        return document.fault() == null ? "Not analysed." : "Not analysed: " + document.fault();
    }

    private static AnalyzePart of(ReadPart read, AnalyzedReport analysis, String text) {
        AnnotatedReport annotated = analysis.annotated();
        List<Span> said = analysis.statements().stream()
                .map(Statement::content)
                .flatMap(List::stream)
                .toList();
        return new AnalyzePart(
                read,
                rows(text, said, notes(analysis, text)),
                annotated.entities().stream()
                        .map(e -> new Name(
                                e.span().of(text), e.type().name(), e.name(), e.actor(), place(e.place()), e.span()))
                        .toList(),
                annotated.times().stream()
                        .map(t -> new Time(
                                t.span().of(text), t.type().name(), t.value() == null ? "open" : t.value(), t.span()))
                        .toList(),
                annotated.analyzed() ? "" : "This language is read, grouped and aligned, but not analysed.");
    }

    private static String place(@Nullable Place place) {
        return place == null ? "" : place.name() + ", " + place.country();
    }

    private static List<Numbered> notes(AnalyzedReport analysis, String text) {
        List<Note> notes = Stream.concat(
                        analysis.statements().stream().map(each -> Note.of(each, text)),
                        analysis.events().stream().map(each -> Note.of(each, text)))
                .sorted(Comparator.comparing((Note each) -> each.spans().getFirst()))
                .toList();
        List<Numbered> numbered = new ArrayList<>();
        notes.forEach(note -> numbered.add(new Numbered(numbered.size() + 1, note)));
        return numbered;
    }

    private static List<Row> rows(String text, List<Span> said, List<Numbered> notes) {
        return Reader.paragraphs(text).stream()
                .map(paragraph -> new Row(
                        paragraph.begin(),
                        runs(text, paragraph, said, notes),
                        notes.stream()
                                .filter(note -> paragraph.begin() <= note.begin() && note.begin() < paragraph.end())
                                .toList()))
                .toList();
    }

    private static List<Run> runs(String text, Span paragraph, List<Span> said, List<Numbered> notes) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(paragraph.begin(), paragraph.end()));
        said.forEach(span -> edges.addAll(List.of(span.begin(), span.end())));
        notes.forEach(note -> edges.add(note.end()));
        List<Integer> cuts = List.copyOf(edges.subSet(paragraph.begin(), true, paragraph.end(), true));
        List<Run> runs = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            Span run = new Span(cuts.get(i - 1), cuts.get(i));
            runs.add(new Run(
                    run.of(text),
                    said.stream().anyMatch(each -> each.contains(run)),
                    notes.stream()
                            .filter(note -> note.end() == run.end())
                            .map(Numbered::number)
                            .toList()));
        }
        return runs;
    }

    /** How many statements and events were found. */
    public int found() {
        return rows.stream().mapToInt(row -> row.notes().size()).sum();
    }

    /** The characters of {@code span} as the script finds them. */
    public String place(Span span) {
        return span.begin() + "-" + span.end();
    }
}
