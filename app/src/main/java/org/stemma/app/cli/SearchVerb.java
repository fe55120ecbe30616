package org.stemma.app.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.FoundLine;
import org.stemma.app.json.Json;
import org.stemma.app.terminal.TerminalSearch;
import org.stemma.app.view.StoryLine;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.FoundReport;
import org.stemma.pipeline.FoundStatement;
import org.stemma.pipeline.Pipeline;
import org.stemma.store.IndexEntry;
import org.stemma.store.SearchQuery;
import org.stemma.store.StoryRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma search}: reports and statements of a store. */
@Command(
        name = "search",
        header = "Finds reports or statements in a store.",
        footer = {
            "",
            "All words must stand there; 'a phrase' in quotation marks stands there as it is; or between two asks for either;",
            "--not WORDS, or -word within quotation marks ('ferry -fog'), for what must not stand there.",
        })
final class SearchVerb extends Verb {
    @Parameters(paramLabel = "WORDS", arity = "0..*", description = "What to look for.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Option(names = "--not", paramLabel = "WORDS", description = "What must not stand there; may be repeated.")
    private List<String> not = new ArrayList<>();

    @Option(names = "--statements", description = "Finds statements instead of reports.")
    private boolean statements;

    @Option(names = "--like", paramLabel = "TEXT", description = "Statements that say this, or nearly.")
    private @Nullable String like;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who says it.")
    private @Nullable String speaker;

    @Option(names = "--actor", paramLabel = "CODE", description = "A CAMEO actor code, or its beginning (NOR, NORGOV).")
    private @Nullable String actor;

    @Option(names = "--type", paramLabel = "TYPE", description = "A PLOVER event type (PROTEST).")
    private @Nullable String type;

    @Option(names = "--place", paramLabel = "PLACE", description = "A place, or a country's ISO 3166 code.")
    private @Nullable String place;

    @Option(names = "--outlet", paramLabel = "OUTLET", description = "An outlet's name or domain.")
    private @Nullable String outlet;

    @Option(names = "--language", paramLabel = "CODE", description = "An ISO 639-1 code.")
    private @Nullable String language;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "default: ${DEFAULT-VALUE}")
    private int limit;

    SearchVerb(World world) {
        super(world, false);
    }

    @Override
    public Integer call() {
        Format format = output.format(world, Format.jsonl);
        if (format == Format.html) {
            throw new BadUsage("search prints text, json or jsonl");
        }
        if (limit < 1 || limit > 1000) {
            throw new BadUsage("--limit needs 1 to 1000, not " + limit);
        }
        SearchQuery query = query();
        try (Pipeline pipeline = pipeline(1, null);
                Archive archive =
                        new Archive(pipeline, store.openToRead(world), StoryLine::summary, Clock.systemUTC())) {
            int found = query.kind() == IndexEntry.Kind.REPORT
                    ? reports(archive, query, format)
                    : statements(archive, query, format);
            if (found == 0) {
                world.err().println("stemma: nothing is found");
            }
        }
        return ExitCode.DONE;
    }

    private SearchQuery query() {
        Stream<String> without = not.stream().map(each -> "-" + phrase(each));
        String all =
                Stream.concat(words.stream().map(SearchVerb::phrase), without).collect(Collectors.joining(" "));
        boolean any = words.isEmpty()
                && like == null
                && speaker == null
                && actor == null
                && type == null
                && place == null
                && outlet == null
                && language == null
                && range.from == null
                && range.to == null;
        if (any) {
            throw new BadUsage("what to search for? WORDS, or an option that narrows");
        }
        IndexEntry.Kind kind = statements || like != null ? IndexEntry.Kind.STATEMENT : IndexEntry.Kind.REPORT;
        if (kind == IndexEntry.Kind.STATEMENT && (type != null || place != null || language != null)) {
            throw new BadUsage("statements are not known by --type, --place or --language");
        }
        return new SearchQuery(
                kind, all, like, speaker, actor, type, place, outlet, language, range.from(), range.past());
    }

    /** The shell takes quotation marks away: an argument of several plain words is a phrase. */
    private static String phrase(String argument) {
        boolean plain = !argument.contains("\"") && !argument.contains(" -") && !argument.contains(" or ");
        return plain && argument.strip().contains(" ") ? "\"" + argument + "\"" : argument;
    }

    private int reports(Archive archive, SearchQuery query, Format format) {
        List<FoundReport> found = archive.search().reports(query, 0, limit);
        if (format == Format.text) {
            Map<String, List<FoundReport>> byStory = new LinkedHashMap<>();
            found.forEach(each -> byStory.computeIfAbsent(each.report().story(), key -> new ArrayList<>())
                    .add(each));
            TerminalSearch terminal = new TerminalSearch(output.width(world), output.colour(world));
            byStory.forEach((id, each) -> {
                Optional<StoryRow> story =
                        archive.store().read(tables -> tables.stories().find(id));
                terminal.story(story.orElse(null), each);
            });
            output.print(world, out -> out.print(terminal));
        } else {
            print(format, found.stream().map(FoundLine::of).toList());
        }
        return found.size();
    }

    private int statements(Archive archive, SearchQuery query, Format format) {
        List<FoundStatement> found = archive.search().statements(query, 0, limit);
        if (format == Format.text) {
            TerminalSearch terminal = new TerminalSearch(output.width(world), output.colour(world));
            found.forEach(terminal::statement);
            output.print(world, out -> out.print(terminal));
        } else {
            print(format, found.stream().map(FoundLine::of).toList());
        }
        return found.size();
    }

    private void print(Format format, List<FoundLine> lines) {
        output.print(world, out -> {
            if (format == Format.json) {
                out.println(Json.pretty(lines));
            } else {
                lines.forEach(each -> out.println(Json.line(each)));
            }
        });
    }
}
