// Asks a server of the Model Context Protocol: `agent.mjs stdio COMMAND ARGUMENTS...` or `agent.mjs http ADDRESS`, the calls as JSON on
// standard input. Prints what the server says of itself, its tools and its answers. The client checks answers against their schemas.
import { readFileSync } from "node:fs";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [kind, first, ...rest] = process.argv.slice(2);
const transport =
  kind === "stdio"
    ? new StdioClientTransport({ command: first, args: rest, env: process.env, stderr: "inherit" })
    : new StreamableHTTPClientTransport(new URL(first));
const client = new Client({ name: "stemma-agent-tests", version: "0.1.0" });
await client.connect(transport);
const { tools } = await client.listTools();
const answers = [];
for (const call of JSON.parse(readFileSync(0, "utf8"))) {
  try {
    answers.push(await client.callTool(call));
  } catch (fault) {
    answers.push({ fault: String(fault) });
  }
}
console.log(
  JSON.stringify({ server: client.getServerVersion(), instructions: client.getInstructions(), tools, answers }),
);
await client.close();
