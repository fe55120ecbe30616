package org.stemma.app.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes a feed as Atom (RFC 4287). */
public final class Atom {
    public static final String MEDIA = "application/atom+xml; charset=utf-8";

    private final StringBuilder out = new StringBuilder(4096);

    private Atom() {}

    public static String of(Feed feed) {
        Atom atom = new Atom();
        atom.feed(feed);
        return atom.out.toString();
    }

    private void feed(Feed feed) {
        out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        element("id", feed.id());
        element("title", feed.title());
        element("updated", time(feed.updated()));
        out.append("<author><name>Stemma</name></author>\n<generator>Stemma</generator>\n");
        link("self", "application/atom+xml", feed.self());
        link("alternate", "text/html", feed.page());
        feed.entries().forEach(this::entry);
        out.append("</feed>\n");
    }

    private void entry(Feed.Entry entry) {
        out.append("<entry>\n");
        element("id", entry.id());
        element("title", entry.title());
        element("updated", time(entry.updated()));
        Instant published = entry.published();
        element("published", published == null ? null : time(published));
        link("alternate", "text/html", entry.link());
        element("summary", entry.summary());
        out.append("</entry>\n");
    }

    private void element(String name, @Nullable String text) {
        if (text != null) {
            out.append('<').append(name).append('>').append(Markup.escape(text)).append("</");
            out.append(name).append(">\n");
        }
    }

    private void link(String relation, String type, String address) {
        out.append("<link rel=\"")
                .append(relation)
                .append("\" type=\"")
                .append(type)
                .append("\" href=\"");
        out.append(Markup.escape(address)).append("\"/>\n");
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
