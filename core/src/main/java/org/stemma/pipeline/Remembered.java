package org.stemma.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.extract.Extraction;
import org.stemma.report.Report;

/** Analyses reports that were not analysed before; the language models are loaded when the first such report comes. */
final class Remembered implements AutoCloseable {
    private final Supplier<Language> language;
    private final @Nullable AnalysisCache cache;

    /** @param language its models, once loaded always the same */
    Remembered(Pipeline.Setup setup, Supplier<Language> language) {
        this.language = language;
        Path folder = setup.explained() ? null : setup.analyses();
        this.cache = folder == null
                ? null
                : AnalysisCache.open(folder, setup.actors()).orElse(null);
    }

    Attempt<Document> attempt(Extraction extraction) {
        return new Recollection(extraction);
    }

    @Override
    public void close() {
        if (cache != null) {
            cache.close();
        }
    }

    /** A report's analysis without what nothing asks for later. */
    private static AnalyzedReport lean(AnalyzedReport analysis) {
        boolean dated = analysis.report().metadata().today() != null;
        return dated
                ? analysis.withoutWords()
                : analysis; // undated ones are read again when their story places them in time
    }

    /** Takes a known analysis, else makes it and keeps it. */
    private final class Recollection implements Attempt<Document> {
        private final Extraction extraction;

        Recollection(Extraction extraction) {
            this.extraction = extraction;
        }

        @Override
        public Document make() {
            return extraction instanceof Extraction.Article article
                    ? new Document(extraction, analysis(article.report()))
                    : new Document(extraction, null);
        }

        private AnalyzedReport analysis(Report report) {
            if (cache == null) {
                return language.get().analyze(report);
            }
            String name = cache.name(report);
            Optional<AnalyzedReport> known = cache.find(name, report);
            return known.orElseGet(() -> made(name, report));
        }

        private AnalyzedReport made(String name, Report report) {
            AnalyzedReport analysis = language.get().analyze(report);
            if (cache != null) {
                cache.keep(name, lean(analysis));
            }
            return analysis;
        }

        @Override
        public Document without(String reason) {
            return new Pipeline.Analysis(extraction, language.get()).without(reason);
        }
    }
}
