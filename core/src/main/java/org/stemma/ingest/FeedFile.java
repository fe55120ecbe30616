package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Outlet;

/** Reads an RSS (0.9 to 2.0) or Atom feed, one item held at a time; what is broken or cut off costs the items behind it alone. */
final class FeedFile {
    /** {@code desk@lantern.example (Ada Quill)}. */
    private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S{1,100}@\\S{1,100}\\s{0,3}\\(([^()]{1,100})\\)");

    static final String NO_ITEMS = "the feed has no items";

    private final Intake intake;
    private final Limits limits;
    private final Listed.Reader addresses;

    FeedFile(Intake intake, Limits limits, Listed.Reader addresses) {
        this.intake = intake;
        this.limits = limits;
        this.addresses = addresses;
    }

    void read(InputStream in, String key, String uri) {
        FeedItems items = new FeedItems(intake, addresses, key, uri);
        try {
            XmlElements.forEach(in, limits.feed(), Set.of("item", "entry"), element -> {
                items.home(home(element));
                items.add(item(element));
            });
        } catch (IOException fault) {
            String kept = items.count() == 0 ? "" : "; the items before are kept";
            intake.unreadable(key, uri, Faults.reason(fault) + kept);
            return;
        }
        if (items.count() == 0) {
            intake.unreadable(key, uri, NO_ITEMS);
        }
    }

    private static FeedItems.Item item(Element item) {
        String published =
                child(item, "pubdate", "published", "dc:date", "issued", "dcterms:issued", "dcterms:created");
        String updated = child(item, "updated", "modified", "dcterms:modified", "atom:updated");
        Hints hints = Hints.builder()
                .url(link(item))
                .outlet(outlet(item))
                .title(child(item, "title"))
                .published(MailDate.parse(published == null ? updated : published))
                .modified(published == null ? null : MailDate.parse(updated))
                .authors(authors(item))
                .keywords(keywords(item))
                .build();
        return new FeedItems.Item(child(item, "guid", "id"), hints, contents(item));
    }

    private static List<String> contents(Element item) {
        List<String> contents = new ArrayList<>();
        for (String name : List.of("content:encoded", "content", "xhtml:body", "body", "description", "summary")) {
            Element content = XmlElements.child(item, name);
            if (content != null) {
                contents.add(markup(content));
            }
        }
        return contents;
    }

    /** The content as HTML: written as text, as XHTML, or plain. */
    private static String markup(Element content) {
        if (content.childrenSize() > 0) {
            return content.html();
        }
        String text = content.wholeText();
        return content.attr("type").equals("text") ? Entities.escape(text) : text;
    }

    private static @Nullable String link(Element item) {
        String text = child(item, "link");
        if (text != null) {
            return text;
        }
        for (String query : List.of("> link[rel=alternate]", "> link:not([rel])", "> atom|link[rel=alternate]")) {
            String href = XmlElements.attribute(item, query, "href");
            if (href != null) {
                return href;
            }
        }
        String guid = child(item, "guid");
        return guid != null && guid.matches("(?i)https?://\\S+") ? guid : null;
    }

    /** The outlet that the item is taken from, where it says so; else the feed's. */
    private static @Nullable Outlet outlet(Element item) {
        Element source = XmlElements.child(item, "source");
        if (source != null) {
            String name = source.childrenSize() == 0 ? source.text() : child(source, "title");
            String address = source.hasAttr("url") ? source.attr("url") : link(source);
            if (name != null && !name.isBlank()) {
                return new Outlet(plain(name), address == null ? null : JsonRecord.domain(address));
            }
        }
        Element feed = feed(item);
        return feed == null ? null : outletOf(feed);
    }

    private static @Nullable String home(Element item) {
        Element feed = feed(item);
        return feed == null ? null : link(feed);
    }

    private static @Nullable Element feed(Element item) {
        Element parent = item.parent();
        Element channel = parent == null ? null : XmlElements.child(parent, "channel");
        return channel == null ? parent : channel;
    }

    private static @Nullable Outlet outletOf(Element feed) {
        String name = child(feed, "title");
        String link = link(feed);
        String domain = link == null ? null : JsonRecord.domain(link);
        return name == null && domain == null ? null : new Outlet(name, domain);
    }

    private static List<String> authors(Element item) {
        return item.children().stream()
                .filter(child -> Set.of("dc:creator", "author", "itunes:author").contains(XmlElements.name(child)))
                .map(child -> child.childrenSize() == 0 ? child.text() : XmlElements.text(child, "name"))
                .flatMap(Stream::ofNullable)
                .map(FeedFile::person)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static String person(String author) {
        Matcher m = MAIL_AND_NAME.matcher(author.strip());
        String name = m.matches() ? m.group(1) : author.contains("@") ? "" : author;
        return Parser.unescapeEntities(name, false).strip();
    }

    private static List<String> keywords(Element item) {
        return item.children().stream()
                .filter(child -> Set.of("category", "dc:subject").contains(XmlElements.name(child)))
                .map(child -> child.hasAttr("label") ? child.attr("label") : child.attr("term") + child.text())
                .map(word -> Parser.unescapeEntities(word, false).strip())
                .filter(word -> !word.isEmpty() && word.length() < 80)
                .distinct()
                .limit(50)
                .toList();
    }

    private static @Nullable String child(Element element, String... names) {
        Element child = XmlElements.child(element, names);
        return child == null ? null : plain(child.text());
    }

    /** {@code text} with the entities that are escaped once more in many feeds; null where it is blank. */
    private static @Nullable String plain(String text) {
        String plain = Parser.unescapeEntities(text, false).strip();
        return plain.isEmpty() ? null : plain;
    }
}
