package org.stemma.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file holds, by its name where that says it, by its first bytes otherwise. */
enum FileKind {
    PAGE,
    TEXT,
    JSON_LINES,
    JSON,
    ARCHIVE,
    FEED,
    SITEMAP,
    BINARY,
    UNKNOWN;

    /** Bytes at the start of a file that {@link #of} looks at. */
    static final int HEAD = 4096;

    /** @param name without {@code .gz} */
    static FileKind of(String name, byte[] head) {
        return switch (extension(name)) {
            case "html", "htm", "xhtml", "shtml" -> PAGE;
            case "txt", "text", "md" -> TEXT;
            case "jsonl", "ndjson" -> JSON_LINES;
            case "json" -> JSON;
            case "warc" -> ARCHIVE;
            case "rss", "atom" -> FEED;
            default -> byMarkup(head);
        };
    }

    /** The kind of a file that the user named, whatever its name: plain text where nothing else fits. */
    static FileKind ofAny(String name, byte[] head) {
        FileKind kind = of(name, head);
        if (kind != UNKNOWN) {
            return kind;
        }
        return switch (start(head).isEmpty() ? ' ' : start(head).charAt(0)) {
            case '{' -> JSON_LINES;
            case '[' -> JSON;
            default -> Charsets.isBinary(head) ? BINARY : TEXT;
        };
    }

    private static FileKind byMarkup(byte[] head) {
        String start = start(head);
        if (start.startsWith("warc/1.")) {
            return ARCHIVE;
        }
        if (!start.startsWith("<")) {
            return UNKNOWN;
        }
        if (holds(start, "<rss", "<feed", "<rdf:rdf")) {
            return FEED;
        }
        if (holds(start, "<urlset", "<sitemapindex")) {
            return SITEMAP;
        }
        return holds(start, "<!doctype html", "<html", "<head", "<body") ? PAGE : UNKNOWN;
    }

    private static boolean holds(String start, String... marks) {
        for (String mark : marks) {
            if (start.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private static String start(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
