package org.stemma.app.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.stemma.app.json.Json;
import org.stemma.app.server.Problems.Problem;

/** Answers requests that are refused before they reach a route: malformed ones, oversized headers; by problem documents. */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String title = String.valueOf(HttpStatus.getMessage(status));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Problem problem = new Problem(
                "urn:stemma:problem:" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                title,
                status,
                "this is no request that a server can read",
                "urn:stemma:request:0",
                List.of());
        response.write(true, java.nio.ByteBuffer.wrap(Json.line(problem).getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
