package org.stemma.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Annotator;
import org.stemma.annotate.MultilingualEncoder;
import org.stemma.event.AnalyzedReport;
import org.stemma.event.Event;
import org.stemma.event.EventCoder;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Moment;
import org.stemma.report.Report;
import org.stemma.statement.Statement;
import org.stemma.statement.StatementExtractor;

/** The language stages with their models: parse, statements, events. */
final class Language {
    private final Annotator annotator;
    private final LateEncoder encoder;
    private final Stage<Report, AnnotatedReport> annotate;
    private final Stage<AnnotatedReport, List<Statement>> attribute;
    private final EventCoder coder;
    private final @Nullable MultilingualEncoder multilingual;

    private Language(
            Annotator annotator,
            LateEncoder encoder,
            StatementExtractor extractor,
            EventCoder coder,
            @Nullable MultilingualEncoder multilingual) {
        this.annotator = annotator;
        this.encoder = encoder;
        this.annotate = new Stage<>("annotate", annotator::annotate);
        this.attribute = new Stage<>("statement", extractor::extract);
        this.coder = coder;
        this.multilingual = multilingual;
    }

    /** Loads the models side by side, but for the sentence encoder, which waits until it is needed; the caller closes it. */
    static Language load(Pipeline.Setup setup, Gazetteer gazetteer, LateEncoder encoder) {
        CompletableFuture<StatementExtractor> extractor =
                CompletableFuture.supplyAsync(() -> new StatementExtractor(gazetteer, setup.explained()));
        Annotator annotator = Annotator.load(setup.cache(), gazetteer, setup.progress()::note);
        EventCoder coder = new EventCoder(gazetteer, encoder, setup.explained());
        return new Language(annotator, encoder, extractor.join(), coder, setup.encoder());
    }

    LateEncoder encoder() {
        return encoder;
    }

    /** The user's own encoder, null where there is none. */
    @Nullable
    MultilingualEncoder multilingual() {
        return multilingual;
    }

    AnnotatedReport annotate(Report report) {
        return annotate.apply(report, report.key());
    }

    AnalyzedReport analyze(Report report) {
        return understand(annotate(report));
    }

    /** The report with its paragraphs alone. */
    AnalyzedReport unanalyzed(Report report) {
        return new AnalyzedReport(annotator.unparsed(report), List.of(), List.of());
    }

    /** The same report with its open times resolved as if it had been published at {@code anchor}. */
    AnalyzedReport placeInTime(AnalyzedReport report, Moment anchor) {
        return understand(annotator.placeInTime(report.annotated(), anchor));
    }

    List<Event> code(AnnotatedReport sentence, Pipeline.Sides sides) {
        List<Statement> statements = attribute.apply(sentence, sentence.report().key());
        return coder.code(sentence, statements, sides.source(), sides.target());
    }

    private AnalyzedReport understand(AnnotatedReport annotated) {
        String key = annotated.report().key();
        List<Statement> statements = attribute.apply(annotated, key);
        List<Event> events = new Stage<AnnotatedReport, List<Event>>("event", each -> coder.code(each, statements))
                .apply(annotated, key);
        return new AnalyzedReport(annotated, statements, events);
    }
}
