package org.stemma.app.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.stemma.app.export.Importer;
import org.stemma.app.json.Json;
import org.stemma.app.view.StoryLine;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stemma import}: an export back into a store. */
@Command(
        name = "import",
        header = "Reads exports (JSON Lines) into a store, without reading or analysing anything again.")
final class ImportVerb extends Verb {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "An export, plain or .gz; - for standard input.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    ImportVerb(World world) {
        super(world, false);
    }

    @Override
    public Integer call() {
        Format format = output.format(world, Format.jsonl);
        try (Pipeline pipeline = pipeline(Runtime.getRuntime().availableProcessors(), null);
                Archive archive = new Archive(pipeline, store.open(world), StoryLine::summary, Clock.systemUTC())) {
            for (String file : files) {
                archive.restore(restoration -> {
                    Importer importer = new Importer(restoration, (place, reason) -> lost(place + ": " + reason));
                    read(file, importer);
                    Importer.Account account = importer.account();
                    for (int i = 0; i < account.reports() + account.known(); i++) {
                        counted();
                    }
                    output.print(
                            world,
                            out -> out.println(format == Format.text ? sentence(file, account) : Json.line(account)));
                });
            }
            archive.trace();
        }
        return exitCode();
    }

    private void read(String file, Importer importer) {
        new RecordReader(world, this::lost)
                .withLongest(RecordReader.LONGEST_EXPORTED)
                .read(file, importer::line);
        if (!importer.finish()) {
            lost(file + ": the export ends before its end");
        }
    }

    private static String sentence(String file, Importer.Account account) {
        return file + ": " + account.reports() + " reports added, " + account.known() + " known before; "
                + account.stories() + " stories as they were"
                + (account.joined() == 0 ? "" : ", " + account.joined() + " joined with what was there");
    }
}
