package org.stemma.app.cli;

import java.io.BufferedOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.app.export.ExportFormat;
import org.stemma.app.export.Exporter;
import org.stemma.app.export.Selection;
import org.stemma.app.view.StoryLine;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Pipeline;
import org.stemma.store.StoryTable.Totals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stemma export}: what a store holds, in the forms that others read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header =
                "Writes what a store holds, for import, for tables, or in the standards of events, provenance and annotation.")
final class ExportVerb implements Callable<Integer> {
    private final World world;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORM",
            defaultValue = "jsonl",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); csv, parquet and gdelt are folders.")
    private ExportFormat format = ExportFormat.jsonl;

    @Option(names = "--story", paramLabel = "ID", description = "This story alone.")
    private @Nullable String story;

    @Option(names = "--originals", description = "With what was added as it came (jsonl).")
    private boolean originals;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description = "The file or folder to write, instead of standard output.")
    private @Nullable Path output;

    ExportVerb(World world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        if (format.folder() && output == null) {
            throw new BadUsage("--format " + format + " is several files: name a folder by -o");
        }
        if (originals && format != ExportFormat.jsonl) {
            throw new BadUsage("--originals goes with --format jsonl");
        }
        ConsoleProgress progress = new ConsoleProgress(world);
        Pipeline.Setup setup = new Pipeline.Setup(world.cache(), 1, Map.of(), progress);
        try (Pipeline pipeline = new Pipeline(setup);
                Archive archive =
                        new Archive(pipeline, store.openToRead(world), StoryLine::summary, Clock.systemUTC())) {
            Selection selection = selection(archive);
            Totals totals = selection.totals(archive.store());
            if (totals.stories() == 0) {
                progress.note("nothing to export: no story is selected");
                return ExitCode.NOTHING;
            }
            warn(archive, progress);
            write(new Exporter(archive, selection, progress));
            progress.note(count(totals.stories(), "story", "stories") + " with "
                    + count(totals.reports(), "report", "reports")
                    + (output == null ? "" : ", in " + output));
        }
        return ExitCode.DONE;
    }

    private Selection selection(Archive archive) {
        String given = story;
        String id = given == null
                ? null
                : archive.resolve(given).orElseThrow(() -> new BadUsage("--story: there is no story " + given));
        return new Selection(id, range.from(), range.past());
    }

    private static void warn(Archive archive, ConsoleProgress progress) {
        long waiting = archive.store().read(tables -> tables.stories().countStale());
        if (waiting > 0) {
            progress.note(count(waiting, "story waits", "stories wait")
                    + " to be traced: what is written of their lineage is of before");
        }
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private void write(Exporter exporter) {
        Path path = output;
        if (path == null) {
            exporter.write(format, world.out(), originals);
            world.out().flush();
        } else if (format.folder()) {
            new Destination(path).folder(folder -> exporter.write(format, folder));
        } else {
            new Destination(path)
                    .file(out -> exporter.write(format, new BufferedOutputStream(out, 1 << 16), originals));
        }
    }
}
