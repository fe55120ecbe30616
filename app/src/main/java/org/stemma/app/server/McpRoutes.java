package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.stemma.app.mcp.AgentServer;
import org.stemma.pipeline.Archive;

/** The archive for agents over HTTP, behind the same guards as everything else. */
final class McpRoutes implements Routes {
    private static final String ADDRESS = "/mcp";

    private final AgentServer.OverHttp agents;

    McpRoutes(Archive archive) {
        this.agents = AgentServer.overHttp(archive, "0.1.0", ADDRESS);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(ADDRESS, this::answer);
        routes.post(ADDRESS, this::answer);
        routes.delete(ADDRESS, this::answer);
    }

    private void answer(Context context) throws ServletException, IOException {
        agents.servlet().service(context.req(), context.res());
    }
}
