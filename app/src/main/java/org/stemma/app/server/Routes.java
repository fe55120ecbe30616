package org.stemma.app.server;

import io.javalin.config.RoutesConfig;

/** A group of addresses and what answers them. */
interface Routes {
    void add(RoutesConfig routes);
}
