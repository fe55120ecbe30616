package org.stemma.app.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.stemma.app.server.Refusal.Fault;

/** What a request posts, within bounds. */
final class Body {
    private Body() {}

    /** The media type without its parameters, in lower case; empty where none is given. */
    static String media(Context context) {
        String type = context.contentType();
        return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /**
     * All bytes.
     *
     * @throws Refusal where they are more than {@code limit}, or packed
     */
    static byte[] bytes(Context context, long limit) {
        String coding = context.header("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw Refusal.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Packed body",
                    "a body is taken as it is, not packed by " + Refusal.shortened(coding));
        }
        if (context.req().getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        try (InputStream in = context.req().getInputStream()) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, limit + 1));
            if (bytes.length > limit) {
                throw tooLarge(limit);
            }
            return bytes;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Refusal tooLarge(long limit) {
        return Refusal.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "Body too large",
                "a request takes " + limit + " bytes at most; body-limit in the configuration sets it");
    }

    /**
     * The text of bytes.
     *
     * @param place of the bytes in the body
     * @throws Refusal where they are not UTF-8
     */
    static String text(byte[] bytes, String place) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw Refusal.wrong("Malformed body", List.of(new Fault(place, "is not UTF-8")));
        }
    }
}
