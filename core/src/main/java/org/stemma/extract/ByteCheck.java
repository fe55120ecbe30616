package org.stemma.extract;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells bytes that cannot be a page (an image, an archive, nothing at all) from those that may be. */
final class ByteCheck {
    private static final int LOOKED_AT = 4096;
    private static final String[][] SIGNATURES = {
        {"%PDF-", "a PDF document"},
        {"\u0089PNG", "a PNG image"},
        {"\u00FF\u00D8\u00FF", "a JPEG image"},
        {"GIF8", "a GIF image"},
        {"RIFF", "a RIFF media file"},
        {"PK\u0003\u0004", "a ZIP archive"},
        {"\u001F\u008B", "a gzip archive"},
        {"(\u00B5/\u00FD", "a zstd archive"},
        {"BZh", "a bzip2 archive"},
        {"\u00D0\u00CF\u0011\u00E0", "an office document"},
        {"\u007FELF", "a program"},
        {"wOF", "a font"},
        {"ID3", "an audio file"},
        {"OggS", "an audio file"},
    };

    private ByteCheck() {}

    /** Why {@code bytes} are no page; null where they may be one. */
    static @Nullable String refuse(byte[] bytes) {
        if (bytes.length > PageDecoder.MOST_BYTES) {
            return "larger than a page may be: " + (bytes.length >> 20) + " MB, the bound is "
                    + (PageDecoder.MOST_BYTES >> 20) + " MB";
        }
        if (blank(bytes)) {
            return "empty";
        }
        String kind = signature(bytes);
        return kind != null ? "not text: " + kind : controls(bytes) ? "not text: binary bytes" : null;
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t' && b != 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String signature(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        for (String[] s : SIGNATURES) {
            if (start.startsWith(s[0])) {
                return s[1];
            }
        }
        return null;
    }

    /** Text holds next to no control characters; UTF-16 is told by its regular zeros before. */
    private static boolean controls(byte[] bytes) {
        int n = Math.min(bytes.length, LOOKED_AT);
        int strange = 0;
        for (int i = 0; i < n; i++) {
            int b = bytes[i];
            strange += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27 ? 1 : 0;
        }
        return strange * 20 > n && !wide(PageDecoder.charset(bytes, null).name()) && !marked(bytes);
    }

    private static boolean wide(String charset) {
        return charset.startsWith("UTF-16");
    }

    private static boolean marked(byte[] b) {
        return b.length > 1 && (b[0] & 0xFF) >= 0xFE && (b[1] & 0xFF) >= 0xFE;
    }
}
