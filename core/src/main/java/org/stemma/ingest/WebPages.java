package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.stemma.ingest.Capture.Content;

/** Makes captures of fetched pages and texts. */
final class WebPages {
    private final Limits limits;

    WebPages(Limits limits) {
        this.limits = limits;
    }

    Capture page(Listed asked, Fetched.Document document, InputStream in) throws IOException {
        return capture(
                asked, document, new Content.Html(plain(in), document.type().charset()));
    }

    Capture text(Listed asked, Fetched.Document document, InputStream in) throws IOException {
        byte[] bytes = plain(in);
        String declared = document.type().charset();
        Charsets.Decoded decoded = Charsets.decode(bytes);
        String text = declared == null || decoded.guess() == null
                ? decoded.text()
                : new String(bytes, Charsets.named(declared, Charsets.WINDOWS_1252));
        return capture(asked, document, new Content.Raw(text));
    }

    private byte[] plain(InputStream in) throws IOException {
        Bytes read = Bytes.document(in, limits.document());
        if (read.fault() != null) {
            throw read.fault();
        }
        return read.bytes();
    }

    private static Capture capture(Listed asked, Fetched.Document document, Content content) {
        String place = document.address().toString();
        return new Capture(asked.url(), place, asked.hints().at(place), content);
    }
}
