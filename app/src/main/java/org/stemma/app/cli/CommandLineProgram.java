package org.stemma.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.stemma.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code stemma}: its verbs, its help and its exit codes. */
public final class CommandLineProgram {
    static final String VERSION = "0.1.0";

    private final World world;

    public CommandLineProgram(World world) {
        this.world = world;
    }

    /** Runs one command line and returns its exit code. */
    public int run(String... args) {
        Configured configured = Configured.of(world, args);
        CommandLine line = verbs(configured.world(), configured);
        line.setOut(writer(world.out()));
        line.setErr(writer(world.err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                world.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler((fault, command, parsed) -> report(fault));
        line.setParameterExceptionHandler((fault, rest) -> usage(fault));
        line.setExecutionStrategy(parsed -> execute(parsed, configured));
        return line.execute(args);
    }

    private static CommandLine verbs(World world, Configured configured) {
        return new CommandLine(new Stemma())
                .addSubcommand(new ReadVerb(world))
                .addSubcommand(new AnalyzeVerb(world))
                .addSubcommand(new GroupVerb(world))
                .addSubcommand(new TraceVerb(world))
                .addSubcommand(new MatchVerb(world))
                .addSubcommand(new AddVerb(world))
                .addSubcommand(new ServeVerb(world, configured.configuration()))
                .addSubcommand(new WatchVerb(world))
                .addSubcommand(new BackupVerb(world))
                .addSubcommand(new RestoreVerb(world))
                .addSubcommand(new SearchVerb(world))
                .addSubcommand(new ExportVerb(world))
                .addSubcommand(new ImportVerb(world))
                .addSubcommand(new McpVerb(world))
                .addSubcommand(new DoctorVerb(world, configured.configuration(), configured.faults()))
                .addSubcommand(new CodeVerb(world));
    }

    /** A configuration with faults stops every verb but the one that looks for faults. */
    private int execute(ParseResult parsed, Configured configured) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        boolean doctor =
                parsed.hasSubcommand() && parsed.subcommand().commandSpec().userObject() instanceof DoctorVerb;
        if (!configured.faults().isEmpty() && !doctor) {
            configured.faults().forEach(each -> world.err().println("stemma: " + each));
            return ExitCode.USAGE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private int usage(ParameterException fault) {
        world.err().println("stemma: " + fault.getMessage());
        world.err()
                .println("stemma: see `"
                        + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help`");
        return ExitCode.USAGE;
    }

    private int report(Exception fault) {
        if (fault instanceof BadUsage) {
            world.err().println("stemma: " + fault.getMessage());
            return ExitCode.USAGE;
        }
        String message = fault.getMessage() == null ? fault.toString() : fault.getMessage();
        world.err().println("stemma: " + (told(fault) ? message : "internal fault: " + fault));
        if (!world.environment().getOrDefault("STEMMA_DEBUG", "").isEmpty()) {
            fault.printStackTrace(world.err());
        } else {
            world.err().println("stemma: STEMMA_DEBUG=1 shows where");
        }
        return ExitCode.FAULT;
    }

    /** Whether a fault is of the world outside, and its message says all. */
    private static boolean told(Exception fault) {
        return fault instanceof UncheckedIOException || fault instanceof StoreException;
    }

    /** The command without a verb. */
    @Command(
            name = "stemma",
            mixinStandardHelpOptions = true,
            version = "stemma " + CommandLineProgram.VERSION,
            synopsisSubcommandLabel = "VERB",
            header = "Traces news reports to their sources.",
            footer = {
                "",
                "A PATH is a folder, a page (.html), scraped text (.txt, .md), JSON Lines or JSON (.jsonl, .json), a web",
                "archive (.warc), a feed (RSS, Atom, JSON Feed), a news sitemap, an agency's document (NITF, NewsML-G2, ninjs),",
                "each also packed (.gz, .zst); - for JSON Lines on standard input; or, with --fetch, an address.",
                "Exit: 0 done, 1 some input could not be read, 2 wrong usage, 3 nothing to measure, 4 internal fault.",
            })
    static final class Stemma implements Runnable {
        @Option(
                names = "--config",
                paramLabel = "FILE",
                scope = ScopeType.INHERIT,
                description =
                        "Settings (YAML); else STEMMA_CONFIG, else config.yaml in the user's configuration folder.")
        @Nullable
        String config;

        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        public void run() {
            if (spec != null) {
                throw new ParameterException(
                        spec.commandLine(), "which verb? trace is the main job, serve shows a store");
            }
        }
    }
}
