package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import tools.jackson.databind.JsonNode;

/** Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1). */
final class JsonFeed {
    private JsonFeed() {}

    static boolean is(JsonNode json) {
        String version = JsonFields.string(json, "version");
        return version != null && version.contains("jsonfeed.org") && json.has("items");
    }

    static void read(JsonNode feed, FeedItems items) {
        String home = JsonFields.string(feed, "home_page_url", "feed_url");
        items.home(home);
        Outlet outlet = new Outlet(JsonFields.string(feed, "title"), home == null ? null : JsonRecord.domain(home));
        JsonFields.each(feed, "items").filter(JsonNode::isObject).forEach(item -> items.add(item(item, outlet)));
    }

    private static FeedItems.Item item(JsonNode item, Outlet outlet) {
        String url = JsonFields.string(item, "url", "external_url");
        String published = JsonFields.string(item, "date_published");
        String modified = JsonFields.string(item, "date_modified");
        Hints hints = Hints.builder()
                .url(url)
                .outlet(outlet)
                .title(JsonFields.string(item, "title"))
                .published(Moment.parse(published == null ? modified : published))
                .modified(published == null ? null : Moment.parse(modified))
                .authors(authors(item))
                .keywords(JsonFields.strings(item, "tags", "name"))
                .build();
        return new FeedItems.Item(JsonFields.string(item, "id"), hints, contents(item));
    }

    private static List<String> authors(JsonNode item) {
        return Stream.concat(
                        JsonFields.strings(item, "authors", "name").stream(),
                        JsonFields.strings(item, "author", "name").stream())
                .distinct()
                .toList();
    }

    private static List<String> contents(JsonNode item) {
        List<String> contents = new ArrayList<>();
        String html = JsonFields.string(item, "content_html");
        if (html != null) {
            contents.add(html);
        } else {
            addText(contents, JsonFields.string(item, "content_text"));
            addText(contents, JsonFields.string(item, "summary"));
        }
        return contents;
    }

    private static void addText(List<String> contents, @Nullable String text) {
        if (text != null) {
            contents.add(Stream.of(text.split("\\R\\s*\\R"))
                    .map(paragraph -> "<p>" + Entities.escape(paragraph) + "</p>")
                    .reduce("", String::concat));
        }
    }
}
