package org.stemma.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the command line with the world around it injected. */
record ProgramRun(int exit, String out, String err) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ProgramRun of(String... args) {
        return withInput("", args);
    }

    static ProgramRun withInput(String input, String... args) {
        return in(System.getenv(), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    static ProgramRun in(Map<String, String> environment, InputStream input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        World world = new World(
                input,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new World.Terminal(false, false, 100),
                environment);
        int exit = new CommandLineProgram(world).run(args);
        return new ProgramRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The printed JSON Lines. */
    List<JsonNode> lines() {
        return out.lines().map(JSON::readTree).toList();
    }

    /** The printed document. */
    JsonNode document() {
        return JSON.readTree(out);
    }

    /** A JSON Lines record of {@code fields}. */
    static String record(Map<String, String> fields) {
        return JSON.writeValueAsString(fields) + "\n";
    }
}
