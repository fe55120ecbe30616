package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads OPML: the feeds that a user has subscribed to, in folders. */
public final class Subscriptions {
    private static final int LARGEST = 8 << 20;
    private static final int DEEPEST = 32;
    private static final String DIVIDER = " / ";

    private final List<Subscription> found = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private Subscriptions() {}

    /**
     * A feed.
     *
     * @param address in its plain form
     * @param title null where none is given
     * @param folder names of the folders that it is in, outermost first, divided by {@code " / "}; may be empty
     */
    public record Subscription(String address, @Nullable String title, String folder) {}

    /**
     * The feeds of an OPML file.
     *
     * @param unread outlines whose addresses cannot be looked at, with reasons
     */
    public record Read(List<Subscription> feeds, List<String> unread) {
        public Read {
            feeds = List.copyOf(feeds);
            unread = List.copyOf(unread);
        }
    }

    /**
     * The feeds that an OPML document names.
     *
     * @throws IOException saying why {@code in} is no OPML that can be read
     */
    public static Read read(InputStream in) throws IOException {
        Bytes bytes = Bytes.document(new BufferedInputStream(in), LARGEST);
        if (bytes.fault() != null) {
            throw new IOException(Faults.reason(bytes.fault()), bytes.fault());
        }
        Document document = Parser.xmlParser()
                .setMaxDepth(2 * DEEPEST)
                .parseInput(new String(bytes.bytes(), StandardCharsets.UTF_8), "");
        Element root = document.firstElementChild();
        Element body = root == null ? null : XmlElements.child(root, "body");
        if (root == null || !XmlElements.name(root).equals("opml") || body == null) {
            throw new IOException("is no OPML: it has no opml element with a body");
        }
        Subscriptions subscriptions = new Subscriptions();
        subscriptions.outlines(body, "", 0);
        return new Read(subscriptions.found, subscriptions.unread);
    }

    private void outlines(Element parent, String folder, int depth) {
        for (Element outline : parent.children()) {
            if (!XmlElements.name(outline).equals("outline")) {
                continue;
            }
            String title = title(outline);
            String address = attribute(outline, "xmlUrl");
            if (address != null) {
                add(address, title, folder);
            }
            if (depth < DEEPEST) {
                String name = title == null ? "" : title;
                outlines(outline, folder.isEmpty() ? name : folder + DIVIDER + name, depth + 1);
            }
        }
    }

    private void add(String address, @Nullable String title, String folder) {
        try {
            Subscription feed = new Subscription(Lookout.address(address), title, folder);
            if (found.stream().noneMatch(each -> each.address().equals(feed.address()))) {
                found.add(feed);
            }
        } catch (IllegalArgumentException wrong) {
            unread.add(String.valueOf(wrong.getMessage()));
        }
    }

    private static @Nullable String title(Element outline) {
        String text = attribute(outline, "text");
        return text == null ? attribute(outline, "title") : text;
    }

    /** Names of attributes are written in any case. */
    private static @Nullable String attribute(Element outline, String name) {
        String value = Faults.line(outline.attributes().getIgnoreCase(name));
        return value.isEmpty() ? null : value;
    }
}
