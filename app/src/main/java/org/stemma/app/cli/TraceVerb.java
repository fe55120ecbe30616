package org.stemma.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stemma.pipeline.Pipeline;
import org.stemma.pipeline.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stemma trace}: the main job. */
@Command(
        name = "trace",
        header = "Which report comes from which, who said what, how the wordings differ, what only one has.")
final class TraceVerb extends Verb {
    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(names = "--actors", paramLabel = "FILE", description = "Your own actors: name, tab, CAMEO code a line.")
    private @Nullable Path actors;

    @Option(
            names = "--explain",
            description =
                    "Adds why reports count as one newsroom, what each origin rests on, why a report is not decided, and how"
                            + " statements and events were found.")
    private boolean explain;

    @Option(
            names = "--encoder",
            paramLabel = "FILE",
            description =
                    "A multilingual sentence encoder (ONNX, its tokenizer.json beside it), to find translations by;"
                            + " else STEMMA_ENCODER.")
    private @Nullable Path encoder;

    TraceVerb(World world) {
        super(world, false);
    }

    @Override
    public Integer call() {
        Format format = output.format(world, Format.json);
        try (Pipeline pipeline = pipeline()) {
            Trace trace = pipeline.trace(source(input));
            trace.documents().forEach(this::account);
            Forms forms = Forms.of(output, world);
            output.print(
                    world,
                    out -> out.print(
                            switch (format) {
                                case text -> forms.traceText(trace);
                                case json -> forms.traceJson(trace) + "\n";
                                case jsonl -> forms.traceLine(trace) + "\n";
                                case html -> forms.tracePage(trace);
                            }));
        }
        return exitCode();
    }

    private Pipeline pipeline() {
        Pipeline.Setup setup = withEncoder(setup(input.threads, actors), encoder);
        return new Pipeline(explain ? setup.explaining() : setup);
    }
}
