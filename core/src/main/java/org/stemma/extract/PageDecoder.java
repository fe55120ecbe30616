package org.stemma.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page's bytes into characters as browsers do (WHATWG Encoding): byte order mark, the transport's charset, the page's own
 * declaration in its first 4,096 bytes, else a guess. A declaration that the bytes contradict is not followed.
 */
final class PageDecoder {
    /** Bytes of a page that are read at most. */
    static final int MOST_BYTES = 16 << 20;

    private static final int PRESCAN = 4096;
    /** Bytes from which a charset is judged at most. */
    private static final int LOOKED_AT = 1 << 18;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s{0,8}=\\s{0,8}[\"']?\\s{0,8}([A-Za-z0-9_:.-]{2,40})");
    // the labels that browsers read as another, larger set
    private static final Map<String, String> WIDENED = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "windows-874"),
            Map.entry("tis-620", "windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-16", "UTF-8"), // a page that could say so in ASCII is not UTF-16
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"));

    private PageDecoder() {}

    /** The characters that {@code bytes} stand for; never fails, what cannot be decoded becomes U+FFFD. */
    static String decode(byte[] bytes, @Nullable String transport) {
        Charset marked = byteOrderMark(bytes);
        Charset charset = marked != null ? marked : charset(bytes, transport);
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Charset charset(byte[] bytes, @Nullable String transport) {
        int wide = wideUnits(bytes);
        if (wide != 0) {
            return wide > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        Utf8Evidence evidence = Utf8Evidence.of(bytes);
        if (evidence.convincing()) {
            return StandardCharsets.UTF_8;
        }
        Charset declared = named(transport);
        if (declared == null) {
            declared = named(declaredInside(bytes));
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8) && fits(bytes, declared)) {
            return declared;
        }
        return declared != null && evidence.mostlyValid() ? StandardCharsets.UTF_8 : guess(bytes);
    }

    private static @Nullable Charset byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE ? StandardCharsets.UTF_16LE : null;
    }

    /** Positive where every other byte from the second on is zero (little endian), negative where from the first. */
    private static int wideUnits(byte[] b) {
        int n = Math.min(b.length & ~1, 200);
        if (n < 20) {
            return 0;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i += 2) {
            even += b[i] == 0 ? 1 : 0;
            odd += b[i + 1] == 0 ? 1 : 0;
        }
        int most = n / 2 * 8 / 10;
        return odd > most && even == 0 ? 1 : even > most && odd == 0 ? -1 : 0;
    }

    private static @Nullable String declaredInside(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(start.toLowerCase(Locale.ROOT));
        while (m.find()) {
            int tag = start.lastIndexOf('<', m.start());
            String inside = tag < 0 ? "" : start.substring(tag, m.start()).toLowerCase(Locale.ROOT);
            if (inside.startsWith("<meta") || inside.startsWith("<?xml")) {
                return m.group(1);
            }
        }
        return null;
    }

    private static @Nullable Charset named(@Nullable String label) {
        if (label == null || label.isBlank()) {
            return null;
        }
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(WIDENED.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Whether all but a few of the bytes mean something in {@code charset}. */
    private static boolean fits(byte[] bytes, Charset charset) {
        String text = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), charset);
        long lost = text.chars().filter(c -> c == 0xFFFD).count();
        long foreign = text.chars().filter(c -> c > 0x7F).count();
        return lost * 10 <= foreign;
    }

    private static Charset guess(byte[] bytes) {
        if (decodes(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(bytes.length > LOOKED_AT ? java.util.Arrays.copyOf(bytes, LOOKED_AT) : bytes);
        CharsetMatch match = detector.detect();
        Charset found = match == null || match.getConfidence() < 35 ? null : named(match.getName());
        return found == null || found.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : found;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** How many sequences beyond ASCII are right in UTF-8, and how many are not. */
    record Utf8Evidence(int right, int wrong) {
        static Utf8Evidence of(byte[] b) {
            int right = 0;
            int wrong = 0;
            int end = Math.min(b.length, LOOKED_AT);
            for (int i = 0; i < end; i++) {
                int more = following(b[i]);
                if (more == 0) {
                    continue;
                }
                if (more > 0 && continues(b, i + 1, more)) {
                    right++;
                    i += more;
                } else {
                    wrong++;
                }
            }
            return new Utf8Evidence(right, wrong);
        }

        /** Bytes that must follow {@code lead}; -1 where it cannot lead. */
        private static int following(byte lead) {
            int u = lead & 0xFF;
            if (u < 0x80) {
                return 0;
            }
            return u >= 0xC2 && u <= 0xDF ? 1 : u >= 0xE0 && u <= 0xEF ? 2 : u >= 0xF0 && u <= 0xF4 ? 3 : -1;
        }

        private static boolean continues(byte[] b, int from, int count) {
            if (from + count > b.length) {
                return false;
            }
            for (int i = from; i < from + count; i++) {
                if ((b[i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            return true;
        }

        /** Bytes beyond ASCII stand there and hardly one is wrong: nothing but UTF-8 looks so. */
        boolean convincing() {
            return right > 0 && wrong * 50 <= right;
        }

        /** Nothing beyond ASCII, or more right than wrong. */
        boolean mostlyValid() {
            return right >= wrong;
        }
    }
}
