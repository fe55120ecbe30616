package org.stemma.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Extraction;
import org.stemma.ingest.CaptureSource;
import org.stemma.ingest.CaptureSources;
import org.stemma.ingest.Fetching;
import org.stemma.pipeline.Document;
import org.stemma.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the verbs over documents share: their options, the pipeline, and the account of what could not be read. */
@Command(mixinStandardHelpOptions = true)
abstract class Verb implements Callable<Integer> {
    @Mixin
    final OutputOptions output = new OutputOptions();

    final World world;
    private final boolean pagesCount;
    private int read;
    private int unreadable;

    /** @param pagesCount whether a page that is no article counts as something measured */
    Verb(World world, boolean pagesCount) {
        this.world = world;
        this.pagesCount = pagesCount;
    }

    final CaptureSource source(InputOptions input) {
        Fetching fetching = input.fetch == null ? null : input.fetch.fetching(world);
        try {
            return CaptureSources.of(input.paths, world.in(), this::complain, fetching);
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage(String.valueOf(wrong.getMessage()));
        }
    }

    final Pipeline pipeline(int threads, @Nullable Path actors) {
        return new Pipeline(setup(threads, actors));
    }

    final Pipeline.Setup setup(int threads, @Nullable Path actors) {
        if (threads < 1) {
            throw new BadUsage("--threads needs at least 1, not " + threads);
        }
        return new Pipeline.Setup(world.cache(), threads, actors(actors), new ConsoleProgress(world))
                .remembering(world.cache());
    }

    /** The setup with the encoder that is given, else with that of the environment, else as it is. */
    final Pipeline.Setup withEncoder(Pipeline.Setup setup, @Nullable Path given) {
        String usual = world.environment().getOrDefault("STEMMA_ENCODER", "");
        if (given == null && usual.isEmpty()) {
            return setup;
        }
        try {
            return setup.withEncoder(given == null ? Path.of(usual) : given);
        } catch (IOException wrong) {
            throw new BadUsage((given == null ? "STEMMA_ENCODER: " : "--encoder: ") + wrong.getMessage());
        }
    }

    private static Map<String, String> actors(@Nullable Path file) {
        Map<String, String> actors = new LinkedHashMap<>();
        if (file == null) {
            return actors;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] fields = line.split("\t", -1);
                if (fields.length < 2 || fields[0].isBlank() || fields[1].isBlank()) {
                    throw new BadUsage("--actors " + file + ": a line needs a name, a tab and a code, not: " + line);
                }
                actors.put(fields[0].strip(), fields[1].strip());
            }
        } catch (IOException failed) {
            throw new BadUsage("--actors " + file + ": cannot be read (" + failed.getMessage() + ")");
        }
        return actors;
    }

    /** Counts a document, and names it on standard error where it could not be read. */
    final void account(Extraction extraction) {
        switch (extraction) {
            case Extraction.Article article -> read++;
            case Extraction.NotAnArticle other -> {
                read += pagesCount ? 1 : 0;
                complain(other.uri() + ": not an article: " + other.reason());
            }
            case Extraction.Unreadable other -> lost(other.uri() + ": " + other.reason());
        }
    }

    /** As {@link #account(Extraction)}, and names a report whose language could not be analysed. */
    final void account(Document document) {
        account(document.extraction());
        if (document.fault() != null) {
            lost(document.extraction().uri() + ": not analysed: " + document.fault());
        }
    }

    final void lost(String message) {
        unreadable++;
        complain(message);
    }

    final void counted() {
        read++;
    }

    /** One line on standard error; names of files may hold line breaks and orders to the terminal. */
    private void complain(String message) {
        world.err().println("stemma: " + message.replaceAll("\\p{Cntrl}", "\ufffd"));
    }

    final int exitCode() {
        if (read == 0) {
            complain("nothing to measure: no report found");
            return ExitCode.NOTHING;
        }
        return unreadable == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    }
}
