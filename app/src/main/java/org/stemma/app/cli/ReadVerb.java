package org.stemma.app.cli;

import org.stemma.extract.Extraction;
import org.stemma.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stemma read}: pages to reports. */
@Command(name = "read", header = "Pages to reports: body, headline, authors, dates, credits; no language analysis.")
final class ReadVerb extends Verb {
    @Mixin
    private final InputOptions input = new InputOptions();

    ReadVerb(World world) {
        super(world, true);
    }

    @Override
    public Integer call() {
        Format format = output.format(world, Format.jsonl);
        output.print(world, out -> {
            try (Pipeline pipeline = pipeline(input.threads, null);
                    ResultWriter<Extraction> writer = new ResultWriter<>(
                            format, out, Forms.of(output, world).read())) {
                pipeline.read(source(input), extraction -> {
                    account(extraction);
                    writer.add(extraction);
                });
            }
        });
        return exitCode();
    }
}
