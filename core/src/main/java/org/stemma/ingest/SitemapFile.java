package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;

/**
 * Reads a sitemap, a news sitemap or an index of sitemaps: addresses, and of news also the outlet, the title and the time. It holds
 * no text: where nothing is fetched, it says so once.
 */
final class SitemapFile {
    private final Intake intake;
    private final Limits limits;
    private final Listed.Reader addresses;
    private int count;
    private int unread;

    SitemapFile(Intake intake, Limits limits, Listed.Reader addresses) {
        this.intake = intake;
        this.limits = limits;
        this.addresses = addresses;
    }

    void read(InputStream in, String key, String uri) {
        try {
            XmlElements.forEach(in, limits.feed(), Set.of("url", "sitemap"), entry -> entry(entry, uri));
        } catch (IOException fault) {
            intake.unreadable(key, uri, Faults.reason(fault) + "; the entries before are kept");
        }
        if (unread > 0) {
            String addressCount = unread == 1 ? "one address" : unread + " addresses";
            intake.unreadable(
                    key, uri, "lists " + addressCount + " and holds no text; --fetch reads what stands there");
        } else if (count == 0) {
            intake.unreadable(key, uri, "the sitemap lists no address");
        }
    }

    private void entry(Element entry, String uri) {
        String url = XmlElements.text(entry, "loc");
        if (url == null) {
            return;
        }
        count++;
        boolean read = addresses.read(new Listed(url, uri + "#" + count, hints(entry, url)));
        unread += read ? 0 : 1;
    }

    private static Hints hints(Element entry, String url) {
        String name = XmlElements.text(entry, "news|name");
        return Hints.builder()
                .url(url)
                .outlet(name == null ? null : new Outlet(name, JsonRecord.domain(url)))
                .published(Moment.parse(XmlElements.text(entry, "news|publication_date")))
                .title(XmlElements.text(entry, "news|title"))
                .keywords(keywords(XmlElements.text(entry, "news|keywords")))
                .build();
    }

    private static List<String> keywords(@Nullable String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
