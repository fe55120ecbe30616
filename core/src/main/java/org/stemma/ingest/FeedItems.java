package org.stemma.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;

/**
 * Passes on the items of one feed: every item is a page of its own, made of its title and its longest content. Where addresses are
 * fetched, an item with no more than a teaser stands for the page that it links.
 */
final class FeedItems {
    private static final int TEASER = 1000;

    private final Intake intake;
    private final Listed.Reader addresses;
    private final String key;
    private final String uri;
    private @Nullable WebAddress home;
    private int count;

    FeedItems(Intake intake, Listed.Reader addresses, String key, String uri) {
        this.intake = intake;
        this.addresses = addresses;
        this.key = key;
        this.uri = uri;
    }

    /**
     * One item.
     *
     * @param id as the feed gives it, null where it gives none
     * @param contents as HTML, of one of which the item is made
     */
    record Item(@Nullable String id, Hints hints, List<String> contents) {
        /** The longest content; empty where there is none. */
        String markup() {
            return contents.stream()
                    .filter(content -> !content.isBlank())
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
        }
    }

    int count() {
        return count;
    }

    /** @param address of the feed's site, which the items' addresses may be relative to; null where the feed names none */
    void home(@Nullable String address) {
        try {
            home = address == null ? null : WebAddress.parse(address);
        } catch (WebFault noAddress) {
            home = null;
        }
    }

    private @Nullable String absolute(@Nullable String url) {
        if (url == null || home == null || WebAddress.isAddress(url)) {
            return url;
        }
        try {
            return home.resolve(url).toString();
        } catch (WebFault noAddress) {
            return url;
        }
    }

    void add(Item item) {
        count++;
        Hints hints = item.hints().at(absolute(item.hints().url()));
        String named = hints.url() == null ? item.id() : hints.url();
        String itemKey = named == null ? key + "#" + count : named;
        String place = uri + "#" + count;
        String markup = item.markup();
        if (isTeaser(markup) && isRead(hints, place)) {
            return;
        }
        if (markup.isEmpty()) {
            intake.unreadable(itemKey, place, "the item has no content");
            return;
        }
        byte[] page = page(hints.title(), markup).getBytes(StandardCharsets.UTF_8);
        intake.accept(new Input.Captured(new Capture(itemKey, place, hints, new Content.Html(page, "UTF-8"))));
    }

    /** Whether the page that the item links is read instead; that page knows its outlet better than its feed's title does. */
    private boolean isRead(Hints item, String place) {
        Hints hints = Hints.builder()
                .published(item.published())
                .modified(item.modified())
                .title(item.title())
                .authors(item.authors())
                .keywords(item.keywords())
                .build();
        return item.url() != null && addresses.read(new Listed(item.url(), place, hints));
    }

    private static boolean isTeaser(String markup) {
        return markup.length() < TEASER
                || Jsoup.parseBodyFragment(markup).text().length() < TEASER;
    }

    private static String page(@Nullable String title, String markup) {
        String heading = title == null ? "" : "<h1>" + Entities.escape(title) + "</h1>\n";
        return "<!DOCTYPE html>\n<html><body><article>\n" + heading + markup + "\n</article></body></html>\n";
    }
}
