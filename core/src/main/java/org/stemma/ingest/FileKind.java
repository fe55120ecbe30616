package org.stemma.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file holds: by its first bytes where they say it, else by its name. */
enum FileKind {
    PAGE,
    TEXT,
    JSON_LINES,
    JSON,
    ARCHIVE,
    FEED,
    SITEMAP,
    NEWS,
    BINARY,
    UNKNOWN;

    /** Bytes at the start of a file that {@link #of} looks at. */
    static final int HEAD = 4096;

    /** What may stand before the root of an XML file: declaration, comments, a document type. */
    private static final Pattern PROLOG = Pattern.compile(
            "\\s++|<\\?.*?\\?>|<!--.*?-->|<!doctype(?!\\s+html)[^\\[>]*+(?:\\[.*?\\]\\s*+)?>", Pattern.DOTALL);

    private static final Pattern ROOT = Pattern.compile("<(?:[a-z0-9_.-]{1,40}:)?([a-z0-9_.-]{1,40})");

    /** @param name without {@code .gz} or {@code .zst} */
    static FileKind of(String name, byte[] head) {
        FileKind named = byName(name);
        if (named == TEXT) {
            return TEXT;
        }
        String start = start(head);
        FileKind marked = start.startsWith("warc/1.") ? ARCHIVE : byMarkup(start, named);
        return marked == UNKNOWN ? named : marked;
    }

    /** The kind of a file that the user named, whatever its name: plain text where nothing else fits. */
    static FileKind ofAny(String name, byte[] head) {
        FileKind kind = of(name, head);
        if (kind != UNKNOWN) {
            return kind;
        }
        String start = start(head);
        return switch (start.isEmpty() ? ' ' : start.charAt(0)) {
            case '{' -> start.matches("(?s)\\{\\s*\\R.*") ? JSON : JSON_LINES;
            case '[' -> JSON;
            default -> Charsets.isBinary(head) ? BINARY : TEXT;
        };
    }

    private static FileKind byName(String name) {
        return switch (extension(name)) {
            case "html", "htm", "xhtml", "shtml" -> PAGE;
            case "txt", "text", "md" -> TEXT;
            case "jsonl", "ndjson" -> JSON_LINES;
            case "json", "ninjs", "jsonfeed" -> JSON;
            case "warc" -> ARCHIVE;
            case "rss", "atom" -> FEED;
            case "nitf", "newsml" -> NEWS;
            default -> UNKNOWN;
        };
    }

    private static FileKind byMarkup(String start, FileKind named) {
        Matcher root = ROOT.matcher(start);
        return switch (root.lookingAt() ? root.group(1) : "") {
            case "rss", "feed", "rdf" -> FEED;
            case "urlset", "sitemapindex" -> SITEMAP;
            case "nitf", "newsml", "newsitem", "packageitem", "newsmessage", "itemset" -> NEWS;
            case "" -> start.startsWith("<!doctype html") ? PAGE : UNKNOWN;
            default -> named == UNKNOWN && holds(start, "<html", "<head", "<body") ? PAGE : UNKNOWN;
        };
    }

    private static boolean holds(String start, String... marks) {
        for (String mark : marks) {
            if (start.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** The first bytes in lower case, from the root element on where the file is XML. */
    private static String start(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .toLowerCase(Locale.ROOT);
        Matcher prolog = PROLOG.matcher(text);
        while (prolog.lookingAt()) {
            prolog.region(prolog.end(), text.length());
        }
        return text.substring(prolog.regionStart());
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
