package org.stemma.app.cli;

import java.util.List;
import org.stemma.app.json.AnalyzeLine;
import org.stemma.app.json.CodeLine;
import org.stemma.app.json.GroupLine;
import org.stemma.app.json.Json;
import org.stemma.app.json.MatchLine;
import org.stemma.app.json.ReadLine;
import org.stemma.app.json.TraceDocument;
import org.stemma.app.terminal.TerminalRenderer;
import org.stemma.event.Event;
import org.stemma.extract.Extraction;
import org.stemma.pipeline.Document;
import org.stemma.pipeline.Trace;
import org.stemma.report.Report;

/** How the results of each verb look, in each form. */
final class Forms {
    private final TerminalRenderer terminal;

    private Forms(TerminalRenderer terminal) {
        this.terminal = terminal;
    }

    static Forms of(OutputOptions output, World world) {
        return new Forms(new TerminalRenderer(output.width(world), output.colour(world)));
    }

    /** A report and its story. */
    record Grouped(GroupLine line, Report report) {}

    /** A pair and its match. */
    record Matched(MatchLine line, String a, String b) {}

    /** A sentence and its events. */
    record Coded(CodeLine line, String text, List<Event> events) {}

    ResultWriter.Forms<Extraction> read() {
        return new ResultWriter.Forms<>(ReadLine::of, terminal::read, each -> "");
    }

    ResultWriter.Forms<Document> analyze() {
        return new ResultWriter.Forms<>(AnalyzeLine::of, terminal::analyze, each -> "");
    }

    ResultWriter.Forms<Grouped> group() {
        return new ResultWriter.Forms<>(Grouped::line, each -> each.line() + "\n", each -> "");
    }

    ResultWriter.Forms<Matched> match() {
        return new ResultWriter.Forms<>(Matched::line, each -> each.line() + "\n", each -> "");
    }

    ResultWriter.Forms<Coded> code() {
        return new ResultWriter.Forms<>(Coded::line, each -> each.line() + "\n", each -> "");
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
        return "";
    }
}
