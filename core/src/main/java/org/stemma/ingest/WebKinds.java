package org.stemma.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which documents of the web are read, by what the site says and by their first bytes. */
final class WebKinds {
    private static final List<String> PACKED = List.of("application/gzip", "application/x-gzip");
    private static final String PDF = "is a PDF, which is not read";

    private WebKinds() {}

    /** Why a document of {@code type} is not read, null where it may be; its first bytes decide then. */
    static @Nullable String refusal(MediaType type) {
        String name = type.type();
        if (name.equals("application/pdf")) {
            return PDF;
        }
        boolean read =
                name.startsWith("text/") || isXml(name) || isJson(name) || PACKED.contains(name) || type.isVague();
        return read ? null : "is no page and no feed, but " + Faults.line(name);
    }

    /**
     * What a document of {@code type} is that begins with {@code head}.
     *
     * @throws WebFault where it is nothing that is read
     */
    static FileKind of(MediaType type, byte[] head) throws WebFault {
        if (Charsets.starts(head, '%', 'P', 'D', 'F', '-')) {
            throw new WebFault(PDF);
        }
        FileKind seen = FileKind.ofAny("", head);
        return switch (seen) {
            case BINARY, UNKNOWN -> throw new WebFault("is a binary file, not a page");
            case FEED, SITEMAP, NEWS, ARCHIVE -> seen;
            case PAGE, TEXT, JSON, JSON_LINES -> type.isPage() ? FileKind.PAGE : seen;
        };
    }

    private static boolean isXml(String name) {
        return name.endsWith("/xml") || (name.endsWith("+xml") && !name.startsWith("image/"));
    }

    private static boolean isJson(String name) {
        return name.endsWith("json") || name.endsWith("jsonl");
    }
}
