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
    /** Confidence that is enough where the text cannot be in Latin letters. */
    private static final int LEAST_SURE = 10;
    /** Bytes that tell UTF-16. */
    private static final int WIDE = 200;
    /** Sequences that must be right for one that is wrong. */
    private static final int WRONG = 20;

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
        Charset wide = wide(bytes);
        if (wide != null) {
            return new Decoded(new String(bytes, wide), null);
        }
        String utf8 = utf8(bytes);
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
        if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff) || wide(bytes) != null) {
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

    /** UTF-16 without a mark, known by the zeros in every other place; null where the bytes are not that. */
    private static @Nullable Charset wide(byte[] bytes) {
        int pairs = Math.min(bytes.length, WIDE) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < 2 * pairs; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        boolean little = odd * 10 > pairs * 8 && even == 0;
        boolean big = even * 10 > pairs * 8 && odd == 0;
        return pairs < 10 ? null : little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : null;
    }

    /** {@code bytes} as UTF-8, where hardly one is wrong: a cut through a character costs that character; null otherwise. */
    static @Nullable String utf8(byte[] bytes) {
        String strict = strictUtf8(bytes);
        if (strict != null) {
            return strict;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == 0xfffd).count();
        long right = text.chars().filter(c -> c > 0x7f && c != 0xfffd).count();
        return wrong * WRONG < right ? text : null;
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
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
        boolean latin = isLatin(part);
        for (CharsetMatch match : new CharsetDetector().setText(part).detectAll()) {
            boolean sure = match.getConfidence() >= (latin ? SURE : LEAST_SURE);
            boolean foreign = latin || !match.getName().matches("UTF-8|ISO-8859-[12]|windows-125[02]");
            if (sure && foreign && Charset.isSupported(match.getName())) {
                // browsers read Latin-1 as windows-1252; UTF-8 was refuted, but for a broken tail
                return match.getName().equals("ISO-8859-1") ? WINDOWS_1252 : Charset.forName(match.getName());
            }
        }
        return WINDOWS_1252;
    }

    /** Whether so few bytes are beyond ASCII that the text may be written with Latin letters. */
    private static boolean isLatin(byte[] bytes) {
        int beyond = 0;
        for (byte b : bytes) {
            beyond += b < 0 ? 1 : 0;
        }
        return beyond < bytes.length / 3;
    }
}
