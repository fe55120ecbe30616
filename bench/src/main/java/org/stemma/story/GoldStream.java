package org.stemma.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports in the order of a stream, and the story of each as people, or the maker of the stream, say.
 *
 * @param name the file's
 * @param stories by report, in the order of the reports
 */
record GoldStream(String name, List<Report> reports, List<String> stories) {
    private static final JsonMapper JSON = new JsonMapper();

    private record Line(Report report, String story) {}

    /** Reads {@code REPORTS.jsonl}, where {@code cluster} is the story, or {@code REPORTS.jsonl=GOLD.jsonl}, with a line of id and story. */
    static GoldStream read(String files) throws IOException {
        String[] parts = files.split("=", 2);
        Map<String, String> stories = parts.length < 2 ? Map.of() : stories(Path.of(parts[1]));
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(parts[0]))) {
            JsonNode node = JSON.readTree(line);
            String cluster = field(node, "cluster");
            String id = node.get("id").asString();
            lines.add(new Line(report(id, node), cluster == null ? stories.getOrDefault(id, id) : cluster));
        }
        lines.sort(Comparator.comparing(
                line -> line.report().metadata().published(), Comparator.nullsLast(Comparator.naturalOrder())));
        return new GoldStream(
                parts[0],
                lines.stream().map(Line::report).toList(),
                lines.stream().map(Line::story).toList());
    }

    private static Map<String, String> stories(Path gold) throws IOException {
        Map<String, String> stories = new HashMap<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode node = JSON.readTree(line);
            stories.put(node.get("id").asString(), node.get("story").asString());
        }
        return stories;
    }

    private static Report report(String id, JsonNode node) {
        String published = field(node, "published");
        Metadata metadata = Metadata.builder()
                .headline(headline(node))
                .outlet(new Outlet(field(node, "outlet"), null))
                .published(published == null ? null : Moment.parse(published))
                .build();
        return new Report(id, null, metadata, "en", node.get("text").asString(), List.of());
    }

    /** None where the headline is but the file's name. */
    private static @Nullable String headline(JsonNode node) {
        String title = field(node, "title");
        return title == null || title.matches("[a-z_]+_\\d+_\\d+") ? null : title;
    }

    private static @Nullable String field(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() || value.asString().isBlank() ? null : value.asString();
    }
}
