package org.stemma.app.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells forms of the server's own pages from those of other sites: a form carries a token that is made of a cookie which no other site
 * can read, and of a key that ends with the server.
 */
final class FormTokens {
    static final String FIELD = "token";
    private static final String COOKIE = "stemma-form";
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = random();

    private byte[] random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The token for forms of the page that {@code context} answers with. */
    String issue(Context context) {
        String session = context.cookie(COOKIE);
        if (session == null || !session.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            session = HexFormat.of().formatHex(random());
            Cookie cookie = new Cookie(COOKIE, session);
            cookie.setHttpOnly(true);
            cookie.setSecure("https".equals(context.scheme()));
            cookie.setSameSite(SameSite.STRICT);
            context.cookie(cookie);
        }
        return token(session);
    }

    /** Whether the posted form comes from a page of this server. */
    boolean isOwn(Context context) {
        String session = context.cookie(COOKIE);
        String given = context.formParam(FIELD);
        return session != null
                && given != null
                && MessageDigest.isEqual(
                        token(session).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private String token(String session) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(session.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has HmacSHA256
        }
    }
}
