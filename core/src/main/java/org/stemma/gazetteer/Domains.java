package org.stemma.gazetteer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things by the domain of their pages; a page of a subdomain is found by its parent domain. */
final class Domains<T> {
    private final Map<String, T> things = new HashMap<>();

    void put(String domain, T thing) {
        things.putIfAbsent(domain, thing);
    }

    /** The thing whose pages lie at {@code domain} or above it; takes a whole address too. */
    @Nullable
    T get(String domain) {
        String host = host(domain);
        while (host.indexOf('.') > 0) {
            T thing = things.get(host);
            if (thing != null) {
                return thing;
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return null;
    }

    private static String host(String address) {
        String host = address.strip().toLowerCase(Locale.ROOT);
        int scheme = host.indexOf("://");
        host = scheme < 0 ? host : host.substring(scheme + 3);
        int path = indexOfAny(host, "/?#:");
        return path < 0 ? host : host.substring(0, path);
    }

    private static int indexOfAny(String text, String marks) {
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether {@code text} looks like a domain or an address, rather than a name. */
    static boolean looksLike(String text) {
        String bare = text.strip();
        return bare.indexOf(' ') < 0 && bare.indexOf('.') > 0 && bare.indexOf('.') < bare.length() - 1;
    }
}
