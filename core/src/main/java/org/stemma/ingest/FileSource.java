package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;

/** Reads one file of any kind. Whatever goes wrong inside it is an input with a reason. */
final class FileSource {
    private final Intake intake;
    private final Disk disk;
    private final Limits limits;
    private final Listed.Reader addresses;

    /** @param addresses what becomes of addresses that a file lists without their text */
    FileSource(Intake intake, Disk disk, Limits limits, Listed.Reader addresses) {
        this.intake = intake;
        this.disk = disk;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** Reads a file that the user named. */
    void read(Path file) {
        read(file, true);
    }

    /** Reads a file met in a folder; false where it is of a kind that is not read. */
    boolean readIfKnown(Path file) {
        return read(file, false);
    }

    /** Reads JSON Lines, or what the first bytes say it is: an archive, a feed. */
    void standardInput(InputStream in) {
        String uri = "standard input";
        try {
            Packed packed = Packed.open(in, limits);
            read(FileKind.of("stdin.jsonl", Packed.head(packed, FileKind.HEAD)), "stdin", uri, packed);
        } catch (IOException fault) {
            intake.unreadable("stdin", uri, Faults.reason(fault));
        }
    }

    private boolean read(Path file, boolean named) {
        String uri = file.toString();
        String name = Packed.plainName(String.valueOf(file.getFileName()));
        String key = withoutExtension(name);
        try (InputStream raw = disk.open(file);
                Packed in = Packed.open(raw, limits)) {
            byte[] head = Packed.head(in, FileKind.HEAD);
            FileKind kind = named ? FileKind.ofAny(name, head) : FileKind.of(name, head);
            if (kind == FileKind.UNKNOWN) {
                return false;
            }
            if (head.length < FileKind.HEAD && isBlank(head)) {
                emptyOrFaulty(key, uri, in);
            } else {
                read(kind, key, uri, in);
            }
        } catch (IOException fault) {
            intake.unreadable(key, uri, Faults.reason(fault));
        }
        return true;
    }

    private void emptyOrFaulty(String key, String uri, InputStream in) {
        IOException fault = Bytes.read(in, FileKind.HEAD).fault();
        intake.unreadable(key, uri, fault == null ? "is empty" : Faults.reason(fault));
    }

    /** Reads a document whose kind is known. */
    void read(FileKind kind, String key, String uri, Packed in) throws IOException {
        switch (kind) {
            case PAGE -> page(key, uri, in);
            case TEXT -> text(key, uri, in);
            case JSON_LINES -> new JsonLines(intake, limits, addresses, key, uri).read(in);
            case JSON -> new JsonDocument(intake, limits, addresses, key, uri).read(in);
            case ARCHIVE -> new WarcArchive(intake, limits, uri).read(in);
            case FEED -> new FeedFile(intake, limits, addresses).read(in, key, uri);
            case SITEMAP -> new SitemapFile(intake, limits, addresses).read(in, key, uri);
            case NEWS -> new NewsFile(intake, limits, key, uri).read(in);
            case BINARY, UNKNOWN -> intake.unreadable(key, uri, "is a binary file");
        }
    }

    private void page(String key, String uri, InputStream in) {
        Bytes read = Bytes.document(in, limits.document());
        if (Charsets.isBinary(read.bytes())) {
            intake.unreadable(key, uri, "is a binary file, not a page");
            return;
        }
        deliver(key, uri, read, new Content.Html(read.bytes(), null));
    }

    private void text(String key, String uri, InputStream in) {
        Bytes read = Bytes.document(in, limits.document());
        if (Charsets.isBinary(read.bytes())) {
            intake.unreadable(key, uri, "is a binary file, not text");
            return;
        }
        Charsets.Decoded decoded = Charsets.decode(read.bytes());
        if (decoded.guess() != null) {
            intake.warn(uri, "is not UTF-8; read as " + decoded.guess().toLowerCase(Locale.ROOT));
        }
        deliver(key, uri, read, new Content.Raw(decoded.text()));
    }

    /** Passes on what was read, and after it why the rest was not. */
    private void deliver(String key, String uri, Bytes read, Content content) {
        if (isBlank(read.bytes())) {
            intake.unreadable(key, uri, read.fault() == null ? "is empty" : Faults.reason(read.fault()));
            return;
        }
        intake.accept(new Input.Captured(new Capture(key, uri, Hints.NONE, content)));
        if (read.fault() != null) {
            intake.unreadable(key, uri, Faults.reason(read.fault()) + "; what stands before is kept");
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
