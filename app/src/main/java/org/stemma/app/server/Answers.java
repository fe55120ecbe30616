package org.stemma.app.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Json;

/** JSON answers that carry the version of what they tell; the latest are kept, so that what did not change is not made again. */
final class Answers {
    private static final int KEPT_BYTES = 16 << 20;

    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int bytes;

    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    private record Kept(String tag, byte[] body) {}

    /**
     * Answers with what {@code make} gives, or that the client knows it already.
     *
     * @param version of all that the answer tells: the same version, the same answer
     */
    void send(Context context, String version, Supplier<Object> make) {
        String tag = "W/\"" + version + "\"";
        context.header("ETag", tag).header("Cache-Control", "no-cache");
        if (knows(context.header("If-None-Match"), tag)) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        String address = context.path() + "?" + context.queryString();
        Kept known = find(address);
        byte[] body = known != null && known.tag().equals(tag) ? known.body() : bytes(make.get());
        keep(address, new Kept(tag, body));
        context.contentType("application/json").result(body);
    }

    /** Answers with something that is not kept. */
    static void send(Context context, Object value) {
        context.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(bytes(value));
    }

    private static byte[] bytes(Object value) {
        return Json.line(value).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean knows(@Nullable String condition, String tag) {
        return condition != null
                && Arrays.stream(condition.split(","))
                        .map(String::strip)
                        .anyMatch(each ->
                                each.equals("*") || each.replaceFirst("^W/", "").equals(tag.substring(2)));
    }

    private synchronized @Nullable Kept find(String address) {
        return kept.get(address);
    }

    private synchronized void keep(String address, Kept answer) {
        Kept before = kept.put(address, answer);
        bytes += answer.body().length
                + address.length()
                - (before == null ? 0 : before.body().length + address.length());
        var oldest = kept.entrySet().iterator();
        while (bytes > KEPT_BYTES && oldest.hasNext()) {
            Map.Entry<String, Kept> out = oldest.next();
            bytes -= out.getValue().body().length + out.getKey().length();
            oldest.remove();
        }
    }
}
