package org.stemma.app.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Json;

/** Writes a feed as JSON Feed 1.1. */
public final class JsonFeed {
    public static final String MEDIA = "application/feed+json; charset=utf-8";

    private JsonFeed() {}

    /** The document. */
    record Whole(
            String version,
            String title,
            @JsonProperty("home_page_url") String homePage,
            @JsonProperty("feed_url") String feed,
            List<Item> items) {}

    /** An entry. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") @Nullable Instant published,
            @JsonProperty("date_modified") Instant modified) {}

    public static String of(Feed feed) {
        List<Item> items = feed.entries().stream()
                .map(each -> new Item(
                        each.id(), each.link(), each.title(), each.summary(), each.published(), each.updated()))
                .toList();
        return Json.line(new Whole("https://jsonfeed.org/version/1.1", feed.title(), feed.page(), feed.self(), items));
    }
}
