package org.stemma.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a text file into characters: byte order mark, then UTF-8, then what the bytes look like. */
final class Charsets {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 1 << 16;
    private static final int SURE = 50;

    private Charsets() {}

    /**
     * A decoded text.
     *
     * @param guess the charset that had to be guessed, null where it was declared or UTF-8
     */
    record Decoded(String text, @Nullable String guess) {}

    static Decoded decode(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return new Decoded(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), null);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), null);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), null);
        }
        String utf8 = strictUtf8(bytes);
        return utf8 != null ? new Decoded(utf8, null) : guessed(bytes);
    }

    /** The charset that browsers read under {@code label}, {@code otherwise} where there is none. */
    static Charset named(String label, Charset otherwise) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(name);
            boolean latin1 = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return latin1 ? WINDOWS_1252 : charset;
        } catch (IllegalArgumentException unknown) {
            return otherwise;
        }
    }

    /** True for bytes that no text holds: control characters such as NUL, where they are not UTF-16. */
    static boolean isBinary(byte[] bytes) {
        if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
            return false;
        }
        int controls = 0;
        for (byte b : bytes) {
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b;
            controls += control ? (b == 0 ? 4 : 1) : 0;
        }
        return controls > 0 && controls >= bytes.length / 100;
    }

    static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    static @Nullable String strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            return null;
        }
    }

    private static Decoded guessed(byte[] bytes) {
        Charset charset = likely(bytes);
        return new Decoded(new String(bytes, charset), charset.name());
    }

    private static Charset likely(byte[] bytes) {
        byte[] part = bytes.length <= LOOKED_AT ? bytes : Arrays.copyOf(bytes, LOOKED_AT);
        CharsetMatch match = new CharsetDetector().setText(part).detect();
        if (match == null || match.getConfidence() < SURE || !Charset.isSupported(match.getName())) {
            return WINDOWS_1252;
        }
        // browsers read Latin-1 as windows-1252; UTF-8 was refuted, but for a broken tail
        return match.getName().equals("ISO-8859-1") ? WINDOWS_1252 : Charset.forName(match.getName());
    }
}
