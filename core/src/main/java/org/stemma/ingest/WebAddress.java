package org.stemma.ingest;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web in its plain form: scheme and host in lower case, the host in ASCII, the target without dot segments
 * and with every character encoded that a request line cannot hold. A fragment is left out.
 *
 * @param host a name, or an IPv6 literal in brackets
 * @param target path and query, from {@code /}
 */
record WebAddress(boolean secure, String host, int port, String target) {
    private static final int LONGEST = 8192;
    private static final Pattern PARTS =
            Pattern.compile("(?s)(https?)://([^/?]*)([^?]*)(\\?.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]{0,30}:.*");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
    private static final Pattern HOST_NAME =
            Pattern.compile("(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\\.[a-z0-9_][a-z0-9_-]{0,62})*+");
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");
    private static final Pattern DOTTED = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    private static final int LAST_SYSTEM_PORT = 1023;

    static boolean isAddress(String text) {
        String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    /** Reads {@code text} as browsers do; refuses what leads elsewhere than it seems to. */
    static WebAddress parse(String text) throws WebFault {
        String plain = text.strip().replaceAll("[\\t\\r\\n]", "");
        Matcher parts = PARTS.matcher(plain.contains("#") ? plain.substring(0, plain.indexOf('#')) : plain);
        if (plain.length() > LONGEST || !parts.matches()) {
            throw new WebFault("is not an http or https address");
        }
        boolean secure = parts.group(1).length() == "https".length();
        Matcher authority = authority(parts.group(2));
        String host = host(authority.group(1));
        String query = parts.group(4) == null ? "" : parts.group(4);
        return new WebAddress(
                secure, host, port(authority.group(2), secure), encode(withoutDots(parts.group(3)) + query));
    }

    /** The address that {@code reference} names on the page of this one. */
    WebAddress resolve(String reference) throws WebFault {
        String to = reference.strip();
        if (SCHEME.matcher(to).matches()) {
            return parse(to);
        }
        if (to.startsWith("//")) {
            return parse((secure ? "https:" : "http:") + to);
        }
        String path = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
        if (to.startsWith("/")) {
            return parse(origin() + to);
        }
        if (to.isEmpty() || to.startsWith("#")) {
            return this;
        }
        return parse(origin() + (to.startsWith("?") ? path : path.substring(0, path.lastIndexOf('/') + 1)) + to);
    }

    /** Scheme, host and port: what one robots.txt holds for. */
    String origin() {
        return (secure ? "https://" : "http://") + authority();
    }

    /** Host, and port where it is not the scheme's own. */
    String authority() {
        return port == usualPort(secure) ? host : host + ":" + port;
    }

    /** The host without the brackets of a literal. */
    String bareHost() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String toString() {
        return origin() + target;
    }

    private static Matcher authority(String text) throws WebFault {
        if (text.contains("@")) {
            throw new WebFault("holds a user name or password");
        }
        Matcher authority = AUTHORITY.matcher(text);
        if (!authority.matches()) {
            throw new WebFault("has no readable host");
        }
        return authority;
    }

    private static String host(String text) throws WebFault {
        if (text.startsWith("[")) {
            return text.toLowerCase(Locale.ROOT);
        }
        String host = ascii(text).toLowerCase(Locale.ROOT);
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (!HOST_NAME.matcher(name).matches()) {
            throw new WebFault("has no readable host");
        }
        if (NUMBER.matcher(name).matches() && !DOTTED.matcher(name).matches()) {
            throw new WebFault("hides its host behind a number");
        }
        return name;
    }

    private static String ascii(String host) throws WebFault {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noName) {
            throw new WebFault("has no readable host");
        }
    }

    private static int port(@Nullable String text, boolean secure) throws WebFault {
        if (text == null || text.isEmpty()) {
            return usualPort(secure);
        }
        int port = Integer.parseInt(text);
        boolean ofTheWeb = port == usualPort(true) || port == usualPort(false) || port > LAST_SYSTEM_PORT;
        if (!ofTheWeb || port > 0xffff) {
            throw new WebFault("has port " + port + ", which is none of the web's");
        }
        return port;
    }

    private static int usualPort(boolean secure) {
        return secure ? 443 : 80;
    }

    /** {@code path} with its dot segments carried out (RFC 3986, 5.2.4). */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            String plain = segments[i].replaceAll("(?i)%2e", ".");
            if (plain.equals("..")) {
                kept.pollLast();
            }
            if (!plain.equals(".") && !plain.equals("..")) {
                kept.addLast(segments[i]);
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String encode(String target) {
        StringBuilder encoded = new StringBuilder(target.length());
        byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int c = bytes[i] & 0xff;
            boolean illegal =
                    c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0 || (c == '%' && !isEncoded(bytes, i));
            encoded.append(illegal ? String.format(Locale.ROOT, "%%%02X", c) : String.valueOf((char) c));
        }
        return encoded.toString();
    }

    private static boolean isEncoded(byte[] bytes, int percent) {
        return percent + 2 < bytes.length
                && Character.digit(bytes[percent + 1], 16) >= 0
                && Character.digit(bytes[percent + 2], 16) >= 0;
    }
}
