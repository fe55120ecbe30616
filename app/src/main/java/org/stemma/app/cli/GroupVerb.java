package org.stemma.app.cli;

import java.util.HashMap;
import java.util.Map;
import org.stemma.app.json.GroupLine;
import org.stemma.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stemma group}: which reports tell one story. */
@Command(name = "group", header = "Which reports tell one story; no deep analysis.")
final class GroupVerb extends Verb {
    @Mixin
    private final InputOptions input = new InputOptions();

    GroupVerb(World world) {
        super(world, false);
    }

    @Override
    public Integer call() {
        Format format = output.format(world, Format.jsonl);
        try (Pipeline pipeline = pipeline(input.threads, null)) {
            Pipeline.Grouping grouping = pipeline.group(source(input), this::account);
            Forms forms = Forms.of(output, world);
            output.print(world, out -> {
                if (format == Format.text) {
                    out.print(forms.groupText(grouping.stories()));
                } else {
                    write(grouping, new ResultWriter<>(format, out, forms.group()));
                }
            });
        }
        return exitCode();
    }

    private static void write(Pipeline.Grouping grouping, ResultWriter<GroupLine> results) {
        Map<String, String> stories = new HashMap<>();
        grouping.stories().forEach(story -> story.reports().forEach(key -> stories.put(key, story.id())));
        try (results) {
            for (String key : grouping.keys()) {
                results.add(new GroupLine(key, stories.getOrDefault(key, key)));
            }
        }
    }
}
