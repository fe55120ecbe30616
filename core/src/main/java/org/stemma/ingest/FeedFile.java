package org.stemma.ingest;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;

/**
 * Reads an RSS or Atom file: every item is a capture, a page of its own made of its title and its longest content. Where addresses
 * are fetched, an item with no more than a teaser stands for the page that it links.
 */
final class FeedFile {
    private static final int TEASER = 1000;
    private final Intake intake;
    private final Limits limits;
    private final Listed.Reader addresses;

    FeedFile(Intake intake, Limits limits, Listed.Reader addresses) {
        this.intake = intake;
        this.limits = limits;
        this.addresses = addresses;
    }

    void read(InputStream in, String key, String uri) {
        Bytes read = Bytes.document(in, limits.feed());
        if (read.fault() != null) {
            intake.unreadable(key, uri, Faults.reason(read.fault()));
            return;
        }
        try (XmlReader xml = new XmlReader(new ByteArrayInputStream(read.bytes()))) {
            items(new SyndFeedInput().build(xml), key, uri);
        } catch (FeedException | IOException | IllegalArgumentException fault) {
            intake.unreadable(key, uri, "is not a feed that can be read: " + Faults.message(fault));
        }
    }

    private void items(SyndFeed feed, String key, String uri) {
        Outlet outlet = outlet(feed);
        int number = 0;
        for (SyndEntry entry : feed.getEntries()) {
            number++;
            item(entry, outlet, key + "#" + number, uri + "#" + number);
        }
        if (number == 0) {
            intake.unreadable(key, uri, "the feed has no items");
        }
    }

    private void item(SyndEntry entry, Outlet outlet, String key, String place) {
        String itemKey = Stream.of(entry.getLink(), entry.getUri())
                .map(FeedFile::plain)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(key);
        Optional<String> markup = longest(entry);
        if (isTeaser(markup.orElse("")) && isRead(entry, place)) {
            return;
        }
        if (markup.isEmpty()) {
            intake.unreadable(itemKey, place, "the item has no content");
            return;
        }
        String title = plain(entry.getTitle());
        Hints hints = Hints.builder()
                .url(plain(entry.getLink()))
                .outlet(outlet)
                .published(published(entry))
                .title(title)
                .build();
        byte[] page = page(title, markup.get()).getBytes(StandardCharsets.UTF_8);
        intake.accept(new Input.Captured(new Capture(itemKey, place, hints, new Content.Html(page, "UTF-8"))));
    }

    /** Whether the page that {@code entry} links is read instead. */
    private boolean isRead(SyndEntry entry, String place) {
        String link = plain(entry.getLink());
        Hints hints = Hints.builder()
                .published(published(entry))
                .title(plain(entry.getTitle()))
                .build();
        return link != null && addresses.read(new Listed(link, place, hints));
    }

    private static boolean isTeaser(String markup) {
        return markup.length() < TEASER
                || Jsoup.parseBodyFragment(markup).text().length() < TEASER;
    }

    private static Outlet outlet(SyndFeed feed) {
        String link = plain(feed.getLink());
        return new Outlet(plain(feed.getTitle()), link == null ? null : JsonRecord.domain(link));
    }

    private static Optional<String> longest(SyndEntry entry) {
        Stream<@Nullable SyndContent> contents =
                Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()));
        return contents.filter(Objects::nonNull)
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .max(Comparator.comparingInt(String::length));
    }

    private static String page(@Nullable String title, String markup) {
        String heading = title == null ? "" : "<h1>" + Entities.escape(title) + "</h1>\n";
        return "<!DOCTYPE html>\n<html><body><article>\n" + heading + markup + "\n</article></body></html>\n";
    }

    private static @Nullable Moment published(SyndEntry entry) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        if (date == null) {
            return null;
        }
        OffsetDateTime at = date.toInstant().atOffset(ZoneOffset.UTC);
        return new Moment(at.toLocalDate(), at.toLocalTime().withNano(0), ZoneOffset.UTC);
    }

    private static @Nullable String plain(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Parser.unescapeEntities(text, false).strip();
    }
}
