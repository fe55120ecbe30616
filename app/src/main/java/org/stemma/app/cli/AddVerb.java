package org.stemma.app.cli;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.Json;
import org.stemma.app.view.StoryLine;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Archive.Added;
import org.stemma.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stemma add}: reports into a store. */
@Command(name = "add", header = "Puts reports into a store, where they join the stories that are there.")
final class AddVerb extends Verb {
    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    private int stored;
    private int known;
    private final Set<String> stories = new HashSet<>();

    /** What is printed of one input: its key in the store, and its story; {@code known} where the store held it already. */
    record Line(String key, String outcome, @Nullable String story) {}

    AddVerb(World world) {
        super(world, false);
    }

    @Override
    public Integer call() {
        Format format = output.format(world, Format.jsonl);
        try (Pipeline pipeline = pipeline(input.threads, null);
                Archive archive = new Archive(pipeline, store.open(world), StoryLine::summary, Clock.systemUTC())) {
            output.print(world, out -> {
                archive.add(source(input), added -> {
                    Line line = line(added);
                    if (format != Format.text) {
                        out.println(Json.line(line));
                        out.flush();
                    }
                });
                archive.trace();
                if (format == Format.text) {
                    out.println(sentence());
                }
            });
        }
        return known > 0 && stored == 0 ? ExitCode.DONE : exitCode();
    }

    private Line line(Added added) {
        return switch (added) {
            case Added.Stored now -> {
                account(now.document());
                stored++;
                stories.add(now.story());
                yield new Line(now.key(), "stored", now.story());
            }
            case Added.Known before -> {
                known++;
                yield new Line(before.key(), "known", null);
            }
            case Added.Refused none -> {
                account(none.document());
                yield new Line(none.key(), "refused", null);
            }
        };
    }

    private String sentence() {
        return stored + " added, in " + stories.size() + (stories.size() == 1 ? " story" : " stories") + "; " + known
                + " known before";
    }
}
