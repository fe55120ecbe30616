package org.stemma.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stemma.pipeline.Pipeline;
import org.stemma.report.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code stemma code}: who did what to whom, a sentence at a time. */
@Command(name = "code", header = "Who did what to whom? JSON Lines {id, text, date}, optionally source and target.")
final class CodeVerb extends Verb {
    @Parameters(paramLabel = "PATH", description = "JSON Lines, plain or gzip; - reads standard input.")
    private String path = "-";

    @Option(names = "--actors", paramLabel = "FILE", description = "Your own actors: name, tab, CAMEO code a line.")
    private @Nullable Path actors;

    CodeVerb(World world) {
        super(world, false);
    }

    @Override
    public Integer call() {
        Format format = output.format(world, Format.jsonl);
        output.print(world, out -> {
            try (Pipeline pipeline = pipeline(1, actors);
                    ResultWriter<Forms.Coded> writer = new ResultWriter<>(
                            format, out, Forms.of(output, world).code())) {
                new RecordReader(world, this::lost)
                        .read(path, (record, place) -> code(pipeline, writer, record, place));
            }
        });
        return exitCode();
    }

    private void code(Pipeline pipeline, ResultWriter<Forms.Coded> writer, JsonNode record, String place) {
        String text = RecordReader.string(record, "text");
        if (text == null) {
            lost(place + ": a record needs the field text");
            return;
        }
        counted();
        String id = RecordReader.string(record, "id");
        String key = id == null ? place : id;
        Pipeline.Sides sides =
                new Pipeline.Sides(RecordReader.string(record, "source"), RecordReader.string(record, "target"));
        Moment date = Moment.parse(RecordReader.string(record, "date"));
        writer.add(new Forms.Coded(key, text, date, pipeline.code(key, text, date, sides)));
    }
}
