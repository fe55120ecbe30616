package org.stemma.app.cli;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.app.json.AnalyzeLine;
import org.stemma.app.json.CodeLine;
import org.stemma.app.json.GroupLine;
import org.stemma.app.json.Json;
import org.stemma.app.json.MatchLine;
import org.stemma.app.json.ReadLine;
import org.stemma.app.json.TraceDocument;
import org.stemma.app.page.AnalyzePage;
import org.stemma.app.page.ReadPage;
import org.stemma.app.page.StoryPage;
import org.stemma.app.page.TextPage;
import org.stemma.app.terminal.TerminalRenderer;
import org.stemma.compare.Match;
import org.stemma.event.Event;
import org.stemma.extract.Extraction;
import org.stemma.pipeline.Document;
import org.stemma.pipeline.Trace;
import org.stemma.report.Moment;
import org.stemma.story.Story;

/** How the results of each verb look, in each form. */
final class Forms {
    private final TerminalRenderer terminal;

    private Forms(TerminalRenderer terminal) {
        this.terminal = terminal;
    }

    static Forms of(OutputOptions output, World world) {
        return new Forms(new TerminalRenderer(output.width(world), output.colour(world)));
    }

    /** A pair and its match. */
    record Matched(String key, String a, String b, Match match) {}

    /** A sentence and its events. */
    record Coded(String key, String text, @Nullable Moment date, List<Event> events) {}

    ResultWriter.Forms<Extraction> read() {
        return new ResultWriter.Forms<>(ReadLine::of, terminal::read, all -> new ReadPage().render(all));
    }

    ResultWriter.Forms<Document> analyze() {
        return new ResultWriter.Forms<>(AnalyzeLine::of, terminal::analyze, all -> new AnalyzePage().render(all));
    }

    ResultWriter.Forms<GroupLine> group() {
        return forms(each -> each, each -> each.key() + "  " + each.story() + "\n", "Which reports tell one story");
    }

    String groupText(List<Story> stories) {
        return terminal.group(stories);
    }

    ResultWriter.Forms<Matched> match() {
        return forms(
                each -> MatchLine.of(each.key(), each.match()),
                each -> terminal.match(each.key(), each.a(), each.b(), each.match()),
                "Do they say the same?");
    }

    ResultWriter.Forms<Coded> code() {
        return forms(
                each -> CodeLine.of(each.key(), each.text(), each.events()),
                each -> terminal.code(each.key(), each.text(), each.date(), each.events()),
                "Who did what to whom");
    }

    private static <T> ResultWriter.Forms<T> forms(Function<T, Object> json, Function<T, String> text, String title) {
        return new ResultWriter.Forms<>(
                json, text, all -> TextPage.render(title, all.stream().map(text).toList()));
    }

    String traceText(Trace trace) {
        return terminal.render(trace);
    }

    String traceJson(Trace trace) {
        return Json.pretty(TraceDocument.of(trace));
    }

    String traceLine(Trace trace) {
        return Json.line(TraceDocument.of(trace));
    }

    String tracePage(Trace trace) {
        return new StoryPage().render(trace);
    }
}
