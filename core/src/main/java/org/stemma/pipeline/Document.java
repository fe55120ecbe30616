package org.stemma.pipeline;

import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.extract.Extraction;

/**
 * One document of the input as far as Stemma got with it.
 *
 * @param analysis null where reading gave no report
 */
public record Document(Extraction extraction, @Nullable AnalyzedReport analysis) {}
