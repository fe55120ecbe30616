package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.stemma.app.alert.AlertSettings;
import org.stemma.app.alert.Alerts;
import org.stemma.app.page.Templates;
import org.stemma.pipeline.Archive;

/** What lets others follow the store: feeds, alerts, digests, and what the store itself follows. */
final class FollowRoutes implements Routes {
    private final List<Routes> groups;

    FollowRoutes(Archive archive, Templates templates, Clock clock, AlertSettings settings) {
        Alerts alerts = new Alerts(archive.store(), clock, new SecureRandom(), settings);
        this.groups = List.of(
                new FeedRoutes(archive, alerts),
                new AlertApi(alerts),
                new AlertPages(alerts, templates, clock),
                new DigestPages(archive.store(), templates, clock, settings.zone()),
                new WatchPages(archive.store(), templates, clock));
    }

    @Override
    public void add(RoutesConfig routes) {
        groups.forEach(each -> each.add(routes));
    }
}
