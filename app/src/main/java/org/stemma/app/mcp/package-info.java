/**
 * An archive for agents, over the Model Context Protocol: few tools, each a question in and a small typed answer out, with the passages
 * that it rests on. {@link org.stemma.app.mcp.McpTools} lists them; {@link org.stemma.app.mcp.AgentServer} serves them, over standard
 * streams or HTTP. What reports say is data to an agent, and each answer says so.
 */
@NullMarked
package org.stemma.app.mcp;

import org.jspecify.annotations.NullMarked;
