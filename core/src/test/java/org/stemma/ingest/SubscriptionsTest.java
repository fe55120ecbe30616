package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stemma.ingest.Subscriptions.Subscription;

class SubscriptionsTest {
    private static Subscriptions.Read read(String body) throws IOException {
        String text = "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><head><title>Mine</title></head><body>" + body
                + "</body></opml>";
        return Subscriptions.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void feedsKeepTheirFoldersAndTitles() throws IOException {
        Subscriptions.Read read = read("<outline text=\"Coast\"><outline text=\"Ports &amp; ships\">"
                + "<outline type=\"rss\" text=\"Gull Post\" xmlUrl=\"http://Gull.example/feed#top\"/></outline></outline>"
                + "<outline title=\"Plain\" XMLURL=\"https://plain.example/atom\"/>");
        assertThat(read.feeds())
                .containsExactly(
                        new Subscription("http://gull.example/feed", "Gull Post", "Coast / Ports & ships"),
                        new Subscription("https://plain.example/atom", "Plain", ""));
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void aFeedThatStandsTwiceIsWatchedOnce() throws IOException {
        String feed = "<outline text=\"A\" xmlUrl=\"http://a.example/f\"/>";
        assertThat(read(feed + feed).feeds()).hasSize(1);
    }

    @Test
    void whatIsNoAddressIsNamed() throws IOException {
        Subscriptions.Read read = read("<outline text=\"A\" xmlUrl=\"file:///etc/passwd\"/>");
        assertThat(read.feeds()).isEmpty();
        assertThat(read.unread()).containsExactly("file:///etc/passwd is not an http or https address");
    }

    @Test
    void noEntityIsExpanded() throws IOException {
        String text = "<!DOCTYPE opml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><opml><body>"
                + "<outline text=\"&x;\" xmlUrl=\"http://a.example/f\"/></body></opml>";
        Subscriptions.Read read = Subscriptions.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.feeds()).containsExactly(new Subscription("http://a.example/f", "&x;", ""));
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> Subscriptions.read(
                        new ByteArrayInputStream("<html><body></body></html>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no OPML");
    }
}
