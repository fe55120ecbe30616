package org.stemma.pipeline;

import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.extract.Extraction;

/**
 * One document of the input as far as Stemma got with it.
 *
 * @param analysis null where reading gave no report
 * @param fault why a report was not analysed, null where nothing went wrong
 */
public record Document(
        Extraction extraction,
        @Nullable AnalyzedReport analysis,
        @Nullable String fault) {

    public Document(Extraction extraction, @Nullable AnalyzedReport analysis) {
        this(extraction, analysis, null);
    }
}
