package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.stemma.app.page.SiteAsset;

/** Style and scripts of the pages. */
final class AssetRoutes implements Routes {
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/assets/{name}", AssetRoutes::send);
    }

    private static void send(Context context) {
        Optional<SiteAsset> asset = SiteAsset.of(context.pathParam("name"));
        if (asset.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND).contentType("text/plain").result("no such asset");
            return;
        }
        boolean asked = asset.get().version().equals(context.queryParam("v"));
        context.contentType(asset.get().type())
                .header("Cache-Control", asked ? FOR_GOOD : "no-cache")
                .result(asset.get().bytes());
    }
}
