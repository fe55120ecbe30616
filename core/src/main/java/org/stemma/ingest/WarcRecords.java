package org.stemma.ingest;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Divides a web archive (WARC 0.17 to 1.1) into its records. Whatever is wrong with one, the next is found: by the next packed
 * member, or by the next line that begins with {@code WARC/}.
 */
final class WarcRecords {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_FIELDS = 1000;
    private static final int VERSION = 9;
    /** Line breaks behind a record: the standard asks for two, some writers leave one or none. */
    private static final int LINE_BREAKS = 8;

    private final Packed packed;
    private final Rewindable in;
    private final ToIntFunction<WarcHead> wanted;
    private int number = 1;
    private boolean lost;
    private boolean ended;

    /** @param wanted how many bytes of a record's block to hold at most, 0 to pass over it */
    WarcRecords(Packed packed, ToIntFunction<WarcHead> wanted) {
        this.packed = packed;
        this.in = new Rewindable(packed);
        this.wanted = wanted;
    }

    /** The next record or loss; null at the end. */
    @Nullable
    WarcItem next() {
        while (!ended) {
            try {
                WarcItem item = item();
                if (item != null) {
                    return item;
                }
            } catch (IOException fault) {
                return resync(Faults.reason(fault));
            }
        }
        return null;
    }

    private WarcItem.Lost resync(String reason) {
        lost = true;
        in.clear();
        try {
            ended = !packed.resync("WARC/");
        } catch (IOException fault) {
            ended = true;
        }
        return new WarcItem.Lost(number, null, ended ? reason : reason + "; the next is read");
    }

    private @Nullable WarcItem item() throws IOException {
        long junk = passOver();
        if (junk > 0 && !lost) {
            lost = true;
            return new WarcItem.Lost(number, null, Limits.size(junk) + " that belong to no record are left out");
        }
        lost = false;
        if (ended) {
            return null;
        }
        HeaderFields fields = new HeaderFields();
        String wrong = head(fields);
        WarcHead head = new WarcHead(fields);
        wrong = wrong == null && head.length() < 0 ? "has no usable Content-Length" : wrong;
        return wrong == null ? record(head) : broken(head, wrong);
    }

    private WarcItem broken(WarcHead head, String wrong) {
        lost = true;
        return new WarcItem.Lost(number++, head.target(), wrong);
    }

    /** Goes to the next line that begins a record; returns how many bytes stood before it, padding not counted. */
    private long passOver() throws IOException {
        byte[] last = new byte[VERSION];
        long count = 0;
        while (!isVersion(last)) {
            int next = in.read();
            if (next < 0) {
                ended = true;
                return count;
            }
            count += next == '\r' || next == '\n' || next == 0 ? 0 : 1;
            System.arraycopy(last, 1, last, 0, VERSION - 1);
            last[VERSION - 1] = (byte) next;
        }
        in.unread(last, 0);
        return count - (last[VERSION - 1] < ' ' ? VERSION - 1 : VERSION);
    }

    private static boolean isVersion(byte[] last) {
        return last[0] == 'W' && new String(last, StandardCharsets.ISO_8859_1).matches("WARC/\\d\\.\\d[\\d\\r\\n]");
    }

    /** Reads the head; null, or what is wrong with it. */
    private @Nullable String head(HeaderFields fields) throws IOException {
        line();
        for (int i = 0; i < MOST_FIELDS; i++) {
            byte[] bytes = line();
            String line = new String(bytes, StandardCharsets.UTF_8).stripTrailing();
            if (line.isEmpty()) {
                return null;
            }
            if (line.matches("WARC/\\d\\.\\d{1,2}")) {
                in.unread(bytes, 0);
                return "has a head without an end";
            }
            if (!fields.add(line)) {
                return "has a head with a line that is no field: " + Faults.line(line);
            }
        }
        return "has a head of more than " + MOST_FIELDS + " fields";
    }

    /** A line with its break, cut where it is too long to be one. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = 0;
        while (next != '\n' && line.size() < LONGEST_LINE) {
            next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    private WarcItem record(WarcHead head) {
        WarcBlock block = new WarcBlock(head.length(), wanted.applyAsInt(head));
        block.read(in);
        IOException fault = block.fault();
        boolean whole = fault == null && !block.isOverlong() && endsThere();
        if (whole) {
            return held(head, block, null);
        }
        lost = true;
        if (fault != null && !block.hasSecond()) {
            return stopped(head, block, fault);
        }
        in.unread(block.hasSecond() ? block.fromSecond() : block.last(), 0);
        return held(head, block, "has a wrong Content-Length");
    }

    private WarcItem held(WarcHead head, WarcBlock block, @Nullable String fault) {
        return block.isTooLarge()
                ? new WarcItem.Lost(number++, head.target(), "is larger than a page may be")
                : new WarcItem.Held(number++, head, block.asked(fault == null || !block.hasSecond()), fault);
    }

    /** What was read of a truncated block is kept; of a damaged one it cannot be known how much of it is sound. */
    private WarcItem stopped(WarcHead head, WarcBlock block, IOException fault) {
        WarcItem.Lost loss = resync(Faults.reason(fault));
        boolean damaged = fault instanceof ZipException || fault instanceof TooLargeException;
        return damaged || block.isTooLarge()
                ? new WarcItem.Lost(number++, head.target(), loss.reason())
                : new WarcItem.Held(number++, head, block.asked(true), loss.reason());
    }

    /** Whether another record or the end follows. A fault there is the next record's. */
    private boolean endsThere() {
        byte[] next = new byte[LINE_BREAKS + VERSION];
        int size = 0;
        try {
            int read = in.read(next, 0, next.length);
            while (read > 0) {
                size += read;
                read = size == next.length ? 0 : in.read(next, size, next.length - size);
            }
        } catch (IOException fault) {
            return true;
        } finally {
            in.unread(java.util.Arrays.copyOf(next, size), 0);
        }
        String text = new String(next, 0, size, StandardCharsets.ISO_8859_1).replaceFirst("^[\r\n]{1,8}", "");
        return text.isBlank() || text.startsWith("WARC/");
    }
}
