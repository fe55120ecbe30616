package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an XML file, each as it is complete. Broken and truncated XML gives what stands in it; a document type is passed
 * over, so that no entity is expanded and nothing outside the file is read.
 */
final class XmlElements {
    private static final int DEEPEST = 256;
    /** Elements that are held at once: those of one item, and those around the items. */
    private static final int MOST_HELD = 200_000;

    private static final int DECLARATION = 200;
    /** Bytes at the end of a file in which its root is closed; comments may follow. */
    private static final int LAST = 4096;

    private static final Pattern ENCODING =
            Pattern.compile("^\\s{0,20}<\\?xml[^>]{0,100}?encoding\\s{0,5}=\\s{0,5}[\"']([A-Za-z0-9._:-]{2,40})");

    private XmlElements() {}

    /**
     * Hands every element called one of {@code names} (with its prefix, in lower case) to {@code sink} once it is complete, then
     * forgets it, but for those that are a part of another such element.
     *
     * @throws IOException where the file cannot be read on, is larger than {@code most} bytes, or ends before its root does
     */
    static void forEach(InputStream in, int most, Set<String> names, Consumer<Element> sink) throws IOException {
        Bounded bounded = new Bounded(in, most);
        BufferedInputStream bytes = new BufferedInputStream(bounded);
        Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
        try (StreamParser elements = new StreamParser(parser).parse(reader(bytes), "")) {
            Iterator<Element> each = elements.iterator();
            String root = "";
            int held = 0;
            while (each.hasNext()) {
                Element element = each.next();
                root = root.isEmpty() ? root(element) : root;
                if (++held > MOST_HELD) {
                    throw new TooLargeException("holds more than " + MOST_HELD + " elements without an item");
                }
                if (names.contains(name(element)) && !isWithin(element, names)) {
                    sink.accept(element);
                    element.remove();
                    held = 0;
                }
            }
            if (!root.isEmpty() && !bounded.endsWith(root)) {
                throw new EOFException();
            }
        } catch (java.io.UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    /** The element's name as written, in lower case. */
    static String name(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT);
    }

    private static String root(Element element) {
        Element root = element;
        for (Element parent = element; parent != null && !(parent instanceof Document); parent = parent.parent()) {
            root = parent;
        }
        return root.tagName();
    }

    private static boolean isWithin(Element element, Set<String> names) {
        Element parent = element.parent();
        while (parent != null && !names.contains(name(parent))) {
            parent = parent.parent();
        }
        return parent != null;
    }

    /** The text of the first element within {@code element} that one of {@code queries} finds and that has any. */
    static @Nullable String text(Element element, String... queries) {
        for (String query : queries) {
            for (Element found : element.select(query)) {
                String text = found.text().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    /** The texts of all elements that {@code query} finds. */
    static List<String> texts(Element element, String query) {
        return element.select(query).eachText().stream().distinct().toList();
    }

    /** The first child of {@code element} that has one of {@code names}, in their order; null where none has. */
    static @Nullable Element child(Element element, String... names) {
        for (String name : names) {
            for (Element child : element.children()) {
                if (name(child).equals(name)) {
                    return child;
                }
            }
        }
        return null;
    }

    /** The attribute {@code name} of the first element that {@code query} finds; null where there is none. */
    static @Nullable String attribute(Element element, String query, String name) {
        Element found = element.selectFirst(query);
        String value = found == null ? "" : found.attr(name).strip();
        return value.isEmpty() ? null : value;
    }

    private static Reader reader(BufferedInputStream in) throws IOException {
        byte[] head = Packed.head(in, DECLARATION);
        if (Charsets.starts(head, 0xff, 0xfe) || Charsets.starts(head, 0xfe, 0xff)) {
            return new InputStreamReader(in, StandardCharsets.UTF_16);
        }
        if (Charsets.starts(head, 0xef, 0xbb, 0xbf)) {
            in.skipNBytes(3);
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        }
        return new InputStreamReader(in, declared(head));
    }

    private static Charset declared(byte[] head) {
        Matcher m = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return m.find() ? Charsets.named(m.group(1), StandardCharsets.UTF_8) : StandardCharsets.UTF_8;
    }

    /** Fails beyond a number of bytes, and knows the last ones. */
    private static final class Bounded extends FilterInputStream {
        private final int most;
        private long left;
        private String last = "";

        Bounded(InputStream in, int most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                left -= read;
                String all = last + new String(buffer, offset, read, StandardCharsets.ISO_8859_1);
                last = all.substring(Math.max(0, all.length() - LAST));
            }
            if (left < 0) {
                throw new TooLargeException("is larger than " + Limits.size(most));
            }
            return read;
        }

        /** Whether the element {@code root} is closed by what was read last. */
        boolean endsWith(String root) {
            String end = last.replace("\0", "").stripTrailing();
            return end.contains("</" + root) || end.endsWith("/>");
        }
    }
}
