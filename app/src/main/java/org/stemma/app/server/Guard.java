package org.stemma.app.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask, and how often. A server on loopback is asked by its own names alone, so that no page of another site can reach it by a
 * name that it has turned to 127.0.0.1; what changes something comes from the server's own pages, or from a program.
 */
final class Guard {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final List<String> OWN = List.of("localhost", "127.0.0.1", "[::1]");

    private final ServerSettings settings;
    private final RateLimit rate;

    Guard(ServerSettings settings) {
        this.settings = settings;
        this.rate = new RateLimit(settings.limits().rate(), System::nanoTime);
    }

    /** Headers of every answer. */
    static void protect(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin") // none leaves, and forms say where they come from
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** @throws Refusal where the request is not to be answered */
    void check(Context context) {
        if (Paths.health(context.path())) {
            return;
        }
        checkHost(context);
        checkOrigin(context);
        checkRate(context);
        checkToken(context);
    }

    private void checkHost(Context context) {
        String host = name(context.header("Host"));
        boolean own = OWN.contains(host) || host.equals(settings.host());
        if (settings.loopback() && !own && settings.hosts().stream().noneMatch(host::equalsIgnoreCase)) {
            throw Refusal.of(
                    HttpStatus.MISDIRECTED_REQUEST,
                    "Unknown host",
                    "this server is not known by the name in the Host header; allowed-hosts in the configuration adds names");
        }
    }

    /** A host without its port, in lower case. */
    private static String name(@Nullable String authority) {
        return authority == null ? "" : authority.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    private static void checkOrigin(Context context) {
        if (SAFE.contains(context.method())) {
            return;
        }
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        boolean foreign = origin == null
                ? site != null && !site.equals("same-origin") && !site.equals("none")
                : !origin.replaceFirst("^https?://", "").equalsIgnoreCase(context.header("Host"));
        if (foreign) {
            throw Refusal.of(
                    HttpStatus.FORBIDDEN, "Foreign origin", "a page of another site may not change anything here");
        }
    }

    private void checkRate(Context context) {
        rate.take(context.req().getRemoteAddr()).ifPresent(wait -> {
            throw Refusal.later(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many requests",
                    "more than " + settings.limits().rate() + " requests a second from one client",
                    wait);
        });
    }

    private void checkToken(Context context) {
        String token = settings.token();
        if (token == null
                || shown(context.header("Authorization"))
                        .filter(given -> same(given, token))
                        .isPresent()) {
            return;
        }
        context.header(
                "WWW-Authenticate",
                !ErrorPages.forReader(context)
                        ? "Bearer realm=\"Stemma\""
                        : "Basic realm=\"Stemma: any name, the token as password\", charset=\"UTF-8\"");
        throw Refusal.of(HttpStatus.UNAUTHORIZED, "Token wanted", "this server answers those who show its token");
    }

    /** The token that a request shows: as a bearer, or from a browser as the password of any name. */
    private static Optional<String> shown(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.of(authorization.substring(7).strip());
        }
        if (authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return password(authorization.substring(6).strip());
        }
        return Optional.empty();
    }

    private static Optional<String> password(String encoded) {
        try {
            String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(both.substring(both.indexOf(':') + 1));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Compares in a time that does not depend on where they differ. */
    private static boolean same(String given, String token) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
