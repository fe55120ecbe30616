package org.stemma.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stemma.pipeline.Document;
import org.stemma.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stemma analyze}: the language of each report. */
@Command(name = "analyze", header = "Reads, and finds names, times, statements and events in each report.")
final class AnalyzeVerb extends Verb {
    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(names = "--actors", paramLabel = "FILE", description = "Your own actors: name, tab, CAMEO code a line.")
    private @Nullable Path actors;

    @Option(
            names = "--explain",
            description =
                    "Adds to each statement and event the path that made it: cue, weights, how the speaker was found.")
    private boolean explain;

    AnalyzeVerb(World world) {
        super(world, false);
    }

    @Override
    public Integer call() {
        Format format = output.format(world, Format.jsonl);
        output.print(world, out -> {
            try (Pipeline pipeline = pipeline();
                    ResultWriter<Document> writer = new ResultWriter<>(
                            format, out, Forms.of(output, world).analyze())) {
                pipeline.analyze(source(input), document -> {
                    account(document);
                    writer.add(document);
                });
            }
        });
        return exitCode();
    }

    private Pipeline pipeline() {
        Pipeline.Setup setup = setup(input.threads, actors);
        return new Pipeline(explain ? setup.explaining() : setup);
    }
}
