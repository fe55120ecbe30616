package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.stemma.app.page.StoryPage;

/** Style and scripts of the pages. */
final class AssetRoutes implements Routes {
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8");

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/assets/{name}", AssetRoutes::send);
    }

    private static void send(Context context) throws IOException {
        String name = context.pathParam("name");
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z-]+\\.[a-z]+")) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        try (InputStream in = StoryPage.class.getResourceAsStream(name)) {
            if (in == null) {
                context.status(HttpStatus.NOT_FOUND);
                return;
            }
            context.contentType(type).header("Cache-Control", "max-age=3600").result(in.readAllBytes());
        }
    }
}
