package org.stemma.ingest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Dateline;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import tools.jackson.databind.JsonNode;

/** Reads news in JSON (IPTC ninjs): versions 1.x with {@code body_text} and {@code headline}, 2.x and 3.x with {@code bodies}. */
final class Ninjs {
    private static final List<String> BODIES = List.of("body_xhtml", "body_html", "body_text");

    private Ninjs() {}

    /** Whether a record that has none of Stemma's own contents is ninjs. */
    static boolean is(JsonNode json) {
        boolean body = json.has("bodies") || BODIES.stream().anyMatch(json::has);
        return body
                || (json.has("uri")
                        && JsonFields.holds(json, "versioncreated", "versionCreated", "pubstatus", "pubStatus"));
    }

    /** The items of a list as agencies' interfaces answer with one, each bare or within an {@code item}; empty where it is none. */
    static List<JsonNode> list(JsonNode json) {
        JsonNode data = json.has("data") ? json.get("data") : json;
        return JsonFields.each(data, "items")
                .map(each -> each.isObject() && each.has("item") ? each.get("item") : each)
                .filter(each -> each.isObject() && is(each))
                .toList();
    }

    static NewsFile.Document read(JsonNode item) {
        return new NewsFile.Document(id(item), hints(item), body(item), instead(item));
    }

    private static @Nullable String id(JsonNode item) {
        return JsonFields.string(item, "uri", "guid", "altid");
    }

    private static String instead(JsonNode item) {
        String type = JsonFields.string(item, "type");
        return type == null || type.equals("text")
                ? "the item has no text"
                : "the item is of type " + Faults.line(type) + " and has no text";
    }

    private static String body(JsonNode item) {
        String own = BODIES.stream()
                .filter(item::has)
                .map(name -> body(name, JsonFields.string(item, name)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return own.isEmpty() ? ofBodies(item) : own;
    }

    private static String body(String name, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return name.equals("body_text")
                ? MarkupText.ofPlain(value)
                : MarkupText.of(Jsoup.parse(value).body());
    }

    /** Version 2: the body for the web where there are several. */
    private static String ofBodies(JsonNode item) {
        List<JsonNode> bodies = JsonFields.each(item, "bodies").toList();
        return Stream.concat(
                        bodies.stream().filter(each -> "main".equals(JsonFields.string(each, "role"))), bodies.stream())
                .map(Ninjs::ofBody)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String ofBody(JsonNode body) {
        String value = JsonFields.string(body, "value", "body");
        String type = Objects.requireNonNullElse(JsonFields.string(body, "contenttype", "contentType"), "");
        boolean markup = type.contains("html")
                || type.contains("xml")
                || (type.isEmpty() && value != null && value.startsWith("<"));
        return body(markup ? "body_xhtml" : "body_text", value);
    }

    private static Hints hints(JsonNode item) {
        Moment created = Moment.parse(JsonFields.string(
                item, "firstcreated", "firstCreated", "contentcreated", "contentCreated", "published"));
        Moment version = Moment.parse(JsonFields.string(item, "versioncreated", "versionCreated"));
        String holder = JsonFields.string(item, "copyrightholder", "copyrightHolder");
        String source = source(item);
        String provider = holder == null ? source : holder;
        return Hints.builder()
                .url(url(item))
                .outlet(provider == null ? null : new Outlet(provider, null))
                .title(headline(item))
                .published(created == null ? version : created)
                .modified(created == null || created.equals(version) ? null : version)
                .authors(authors(item))
                .agency(source == null ? holder : source)
                .dateline(dateline(item))
                .revision(NewsText.revision(
                        signals(item),
                        NewsText.number(JsonFields.string(item, "version")),
                        JsonFields.string(item, "ednote", "edNote")))
                .keywords(keywords(item))
                .build();
    }

    private static @Nullable String url(JsonNode item) {
        return Stream.of("url", "located_at", "uri")
                .map(name -> JsonFields.string(item, name))
                .filter(value -> value != null && value.matches("(?i)https?://\\S+"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String headline(JsonNode item) {
        List<String> headlines = JsonFields.strings(item, "headlines", "value");
        String title = JsonFields.string(item, "headline", "title");
        return title != null || headlines.isEmpty() ? title : headlines.getFirst();
    }

    private static List<String> authors(JsonNode item) {
        String line = JsonFields.string(item, "byline");
        List<String> lines = line == null ? JsonFields.strings(item, "bylines", "value") : List.of(line);
        return lines.isEmpty() ? JsonFields.strings(item, "people_creator", "name") : lines;
    }

    private static @Nullable String source(JsonNode item) {
        return Stream.of("infosources", "infoSources", "infosource", "source", "organisation_source")
                .flatMap(name -> JsonFields.strings(item, name, "name").stream())
                .findFirst()
                .orElse(null);
    }

    private static Dateline dateline(JsonNode item) {
        Dateline line = NewsText.dateline(JsonFields.string(item, "dateline"), null);
        String located =
                JsonFields.strings(item, "located", "name").stream().findFirst().orElse(null);
        return line.place() != null || located == null ? line : new Dateline(located, null, line.agency());
    }

    private static String signals(JsonNode item) {
        return Stream.of("pubstatus", "pubStatus", "profile", "signal", "signals", "genres")
                .flatMap(name -> Stream.concat(
                        JsonFields.strings(item, name, "name").stream(),
                        JsonFields.strings(item, name, "uri").stream()))
                .reduce("", (all, next) -> all + " " + next);
    }

    private static List<String> keywords(JsonNode item) {
        String slug = JsonFields.string(item, "slugline", "slug");
        List<String> words = NewsText.joined(
                JsonFields.strings(item, "keywords", "name"), JsonFields.strings(item, "keyword", "name"));
        List<String> subjects = NewsText.joined(
                JsonFields.strings(item, "subject", "name"), JsonFields.strings(item, "subjects", "name"));
        return NewsText.joined(NewsText.slugWords(slug), NewsText.joined(words, subjects));
    }
}
