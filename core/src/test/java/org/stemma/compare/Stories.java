package org.stemma.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.TimeExpression;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Actor;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Origin;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Passage;
import org.stemma.report.Report;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/** Stories for tests: a statement is written into its report as {@code {speaker|content}}, an unknown speaker as {@code {?|content}}. */
final class Stories {
    private static final Pattern STATEMENT = Pattern.compile("\\{([^|]*)\\|([^}]*)\\}");

    private Stories() {}

    static AnalyzedReport report(String key, String published, String marked) {
        StringBuilder text = new StringBuilder();
        List<Statement> statements = new ArrayList<>();
        Matcher matcher = STATEMENT.matcher(marked);
        int at = 0;
        while (matcher.find()) {
            text.append(marked, at, matcher.start());
            Span content =
                    new Span(text.length(), text.length() + matcher.group(2).length());
            statements.add(statement("s" + (statements.size() + 1), matcher.group(1), content, matcher.group(2)));
            text.append(matcher.group(2));
            at = matcher.end();
        }
        text.append(marked.substring(at));
        Metadata metadata =
                Metadata.builder().published(Moment.parse(published)).build();
        Report report = new Report(key, null, metadata, "en", text.toString(), List.of());
        return new AnalyzedReport(
                new AnnotatedReport(report, true, List.of(), List.of(), List.of(), List.of()), statements, List.of());
    }

    /** The same report, in which {@code written} means {@code value}. */
    static AnalyzedReport timed(AnalyzedReport report, String written, String value) {
        AnnotatedReport plain = report.annotated();
        int begin = plain.text().indexOf(written);
        TimeExpression time =
                new TimeExpression(new Span(begin, begin + written.length()), TimeExpression.Type.DATE, value);
        return new AnalyzedReport(
                new AnnotatedReport(plain.report(), true, List.of(), List.of(), List.of(), List.of(time)),
                report.statements(),
                List.of());
    }

    private static Statement statement(String id, String speaker, Span content, String written) {
        Statement.Mode mode = written.startsWith("\"") ? Statement.Mode.DIRECT : Statement.Mode.INDIRECT;
        Actor actor = speaker.equals("?") ? null : new Actor(speaker, null);
        return new Statement(id, mode, List.of(), List.of(), List.of(content), actor, null, List.of(), null);
    }

    /** A report in a language that is not parsed. */
    static AnalyzedReport unparsed(String key, String text) {
        Report report = new Report(key, null, Metadata.builder().build(), "xx", text, List.of());
        return new AnalyzedReport(
                new AnnotatedReport(report, false, List.of(), List.of(), List.of(), List.of()), List.of(), List.of());
    }

    /** A lineage without links, in which every report has the same origin. */
    static Lineage lineage(List<AnalyzedReport> story, Origin origin) {
        return new Lineage(
                story.stream()
                        .map(report -> new Lineage.Member(report.key(), report.key(), null, List.of(origin.id()), 0.9))
                        .toList(),
                List.of(origin),
                List.of());
    }

    /** The same, where the second report derives from the first. */
    static Lineage lineage(List<AnalyzedReport> story, Origin origin, Derivation.Kind kind) {
        Lineage plain = lineage(story, origin);
        AnalyzedReport from = story.getFirst();
        AnalyzedReport to = story.get(1);
        List<Passage> evidence =
                List.of(from.report().passage(new Span(0, 10)), to.report().passage(new Span(0, 10)));
        return new Lineage(
                plain.members(),
                plain.origins(),
                List.of(new Derivation(from.key(), to.key(), kind, 0.9, evidence, List.of())));
    }
}
