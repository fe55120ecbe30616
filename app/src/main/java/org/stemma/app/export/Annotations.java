package org.stemma.app.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Json;
import org.stemma.compare.StoryStatement;
import org.stemma.lineage.Derivation;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.store.StoryRow;
import org.stemma.text.Span;

/**
 * Evidence and statements as Web Annotations over the texts of the reports: one page of a collection. A target's selectors give its
 * place in code points, and its words with those around them.
 */
final class Annotations implements StoryWriter {
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final String SPACE = "urn:stemma:";
    /** Characters of the quotation's surroundings. */
    private static final int AROUND = 32;

    private final Writer out;
    private boolean begun;

    Annotations(Writer out) {
        this.out = out;
    }

    /** An annotation. */
    record Annotation(String id, String type, String motivation, List<Body> body, List<Target> target) {}

    /** What is said of the target. */
    record Body(String type, String value, String purpose) {
        static Body text(String purpose, String value) {
            return new Body("TextualBody", value, purpose);
        }
    }

    /** A part of a report's text. */
    record Target(String type, Source source, List<Object> selector) {}

    /** A report's text; {@code via} is the page it was read from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            String id,
            String type,
            String format,
            @Nullable String language,
            @Nullable String via) {}

    /** By position, in code points. */
    record Position(String type, int start, int end) {}

    /** By its words. */
    record Quote(String type, String exact, String prefix, String suffix) {}

    /** The collection that the annotations are in; they follow. */
    private record Collection(@JsonProperty("@context") String context, String id, String type) {}

    @Override
    public void begin() throws IOException {
        String collection = Json.line(new Collection(CONTEXT, SPACE + "annotations", "AnnotationCollection"));
        out.write(collection.substring(0, collection.length() - 1) + ",\"first\":{\"id\":\"" + SPACE
                + "annotations/1\",\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[");
    }

    @Override
    public void story(StoryRow row, TracedStory story) throws IOException {
        Places places = new Places(story);
        String id = SPACE + "story:" + encoded(story.story().id());
        for (StoryStatement each : story.comparison().statements()) {
            write(statement(id, each, places));
        }
        int number = 0;
        for (Derivation each : story.lineage().derivations()) {
            write(derivation(id + ":derivation:" + ++number, each, places));
        }
    }

    private void write(Annotation annotation) throws IOException {
        out.write((begun ? ",\n" : "\n") + Json.line(annotation));
        begun = true;
    }

    @Override
    public void end() throws IOException {
        out.write("\n]}}\n");
    }

    private static Annotation statement(String story, StoryStatement statement, Places places) {
        String speaker =
                statement.speaker() == null ? null : statement.speaker().name();
        Body gist = Body.text("describing", statement.gist());
        return new Annotation(
                story + ":statement:" + encoded(statement.id()),
                "Annotation",
                "identifying",
                speaker == null ? List.of(gist) : List.of(gist, Body.text("tagging", "speaker: " + speaker)),
                statement.wordings().stream()
                        .map(each -> target(each.passage(), places))
                        .toList());
    }

    private static Annotation derivation(String id, Derivation derivation, Places places) {
        String said = derivation.to() + " " + derivation.kind().word() + " " + derivation.from();
        return new Annotation(
                id,
                "Annotation",
                "linking",
                List.of(
                        Body.text("describing", said),
                        Body.text("tagging", derivation.kind().word())),
                derivation.evidence().stream().map(each -> target(each, places)).toList());
    }

    private static Target target(Passage passage, Places places) {
        Places.Place at = places.of(passage);
        Report report = places.report(at.report());
        Source source = new Source(
                SPACE + "report:" + encoded(at.report()),
                "Text",
                "text/plain",
                report.language(),
                report.metadata().url());
        Position position = new Position("TextPositionSelector", at.begin(), at.end());
        return new Target("SpecificResource", source, List.of(position, quote(report.text(), passage.span())));
    }

    private static Quote quote(String text, Span span) {
        int before = text.offsetByCodePoints(span.begin(), -Math.min(AROUND, text.codePointCount(0, span.begin())));
        int after =
                text.offsetByCodePoints(span.end(), Math.min(AROUND, text.codePointCount(span.end(), text.length())));
        return new Quote(
                "TextQuoteSelector",
                span.of(text),
                text.substring(before, span.begin()),
                text.substring(span.end(), after));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
