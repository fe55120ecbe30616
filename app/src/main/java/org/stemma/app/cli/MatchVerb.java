package org.stemma.app.cli;

import java.nio.file.Path;
import org.stemma.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code stemma match}: do two passages say the same? */
@Command(name = "match", header = "Do two passages say the same, and what did change? JSON Lines {id, a, b}.")
final class MatchVerb extends Verb {
    @Parameters(paramLabel = "PATH", description = "JSON Lines, plain or gzip; - reads standard input.")
    private String path = "-";

    MatchVerb(World world) {
        super(world, false);
    }

    @Override
    public Integer call() {
        Format format = output.format(world, Format.jsonl);
        output.print(world, out -> {
            try (Pipeline pipeline = pipeline(1, (Path) null);
                    ResultWriter<Forms.Matched> writer = new ResultWriter<>(
                            format, out, Forms.of(output, world).match())) {
                new RecordReader(world, this::lost)
                        .read(path, (record, place) -> match(pipeline, writer, record, place));
            }
        });
        return exitCode();
    }

    private void match(Pipeline pipeline, ResultWriter<Forms.Matched> writer, JsonNode record, String place) {
        String a = RecordReader.string(record, "a");
        String b = RecordReader.string(record, "b");
        if (a == null || b == null) {
            lost(place + ": a pair needs the fields a and b");
            return;
        }
        counted();
        String id = RecordReader.string(record, "id");
        String key = id == null ? place : id;
        writer.add(new Forms.Matched(key, a, b, pipeline.match(a, b)));
    }
}
