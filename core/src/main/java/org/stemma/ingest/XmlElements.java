package org.stemma.ingest;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The elements of an XML file, each as it is complete. Broken and truncated XML gives what stands in it; a document type is passed
 * over, so that no entity is expanded and nothing outside the file is read.
 */
final class XmlElements {
    private static final int DEEPEST = 256;
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^\\s{0,20}<\\?xml[^>]{0,100}?encoding\\s{0,5}=\\s{0,5}[\"']([A-Za-z0-9._:-]{2,40})");

    private XmlElements() {}

    /**
     * Hands every outermost element called one of {@code names} (with its prefix, in lower case) to {@code sink}, then forgets it.
     *
     * @throws IOException where the file cannot be read on, or is larger than {@code most} bytes
     */
    static void forEach(InputStream in, int most, Set<String> names, Consumer<Element> sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(new Bounded(in, most));
        Parser parser = Parser.xmlParser().setMaxDepth(DEEPEST);
        try (StreamParser elements = new StreamParser(parser).parse(reader(bytes), "")) {
            Iterator<Element> each = elements.iterator();
            while (each.hasNext()) {
                Element element = each.next();
                if (names.contains(name(element))) {
                    sink.accept(element);
                    element.remove();
                }
            }
        } catch (java.io.UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    /** The element's name as written, in lower case. */
    static String name(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT);
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

    /** Fails beyond a number of bytes. */
    private static final class Bounded extends FilterInputStream {
        private final int most;
        private long left;

        Bounded(InputStream in, int most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLargeException("is larger than " + Limits.size(most));
            }
            return read;
        }
    }
}
