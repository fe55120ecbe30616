package org.stemma.app.cli;

import java.util.HashMap;
import java.util.Map;
import org.stemma.app.json.GroupLine;
import org.stemma.extract.Extraction;
import org.stemma.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stemma group}: which reports tell one story. */
@Command(name = "group", header = "Which reports tell one story; no deep analysis.")
final class GroupVerb extends Verb {
    @Mixin
    private final InputOptions input = new InputOptions();

    GroupVerb(World world) {
        super(world);
    }

    @Override
    public Integer call() {
        Format format = output.format(world, Format.jsonl);
        output.print(world, out -> {
            try (Pipeline pipeline = pipeline(input.threads, null);
                    ResultWriter<Forms.Grouped> writer = new ResultWriter<>(
                            format, out, Forms.of(output, world).group())) {
                Pipeline.Grouping grouping = pipeline.group(source(input));
                Map<String, String> stories = new HashMap<>();
                grouping.stories().forEach(story -> story.reports().forEach(key -> stories.put(key, story.id())));
                for (Extraction extraction : grouping.documents()) {
                    account(extraction);
                    if (extraction instanceof Extraction.Article article) {
                        writer.add(new Forms.Grouped(
                                new GroupLine(extraction.key(), stories.getOrDefault(extraction.key(), "")),
                                article.report()));
                    }
                }
            }
        });
        return exitCode();
    }
}
