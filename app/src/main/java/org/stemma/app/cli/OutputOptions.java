package org.stemma.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How and where to print. */
final class OutputOptions {
    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORM",
            description = "text (on a terminal), json, jsonl (when piped) or html.")
    @Nullable
    Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes the result to FILE instead of standard output.")
    @Nullable
    Path output;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "The width of text output (default: the terminal's).")
    @Nullable
    Integer width;

    Format format(World world, Format piped) {
        if (format != null) {
            return format;
        }
        return world.terminal().out() && output == null ? Format.text : piped;
    }

    int width(World world) {
        if (width != null && width < 40) {
            throw new BadUsage("--width needs at least 40 columns, not " + width);
        }
        return width == null ? world.terminal().columns() : width;
    }

    boolean colour(World world) {
        return output == null && world.colour();
    }

    /** Runs {@code print} on the chosen output; a file appears whole or not at all. */
    void print(World world, Printing print) {
        if (output == null) {
            print.to(world.out());
            world.out().flush();
            return;
        }
        Path part = output.resolveSibling(output.getFileName() + ".part");
        try {
            try (PrintStream file = new PrintStream(Files.newOutputStream(part), false, StandardCharsets.UTF_8)) {
                print.to(file);
                if (file.checkError()) {
                    throw new IOException("not all could be written");
                }
            }
            Files.move(part, output, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + output + ": " + failed.getMessage(), failed);
        }
    }

    /** Something that prints. */
    interface Printing {
        void to(PrintStream out);
    }
}
