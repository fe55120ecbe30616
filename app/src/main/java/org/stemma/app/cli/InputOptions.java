package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read. */
final class InputOptions {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "A folder, page, text, JSON Lines, web archive, feed or agency's document, plain, .gz or .zst; "
                            + "- reads JSON Lines from standard input; "
                            + "with --fetch, an address.")
    List<String> paths = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents are worked on at once (default: the machine's cores).")
    int threads = Runtime.getRuntime().availableProcessors();

    @ArgGroup(exclusive = false)
    @Nullable
    FetchOptions fetch;
}
