package org.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.annotate.LanguageModels;
import org.stemma.event.AnalyzedReport;
import org.stemma.ingest.Input;
import org.stemma.store.StoreAddress;

class AnalysisCacheTest {
    private static final List<Input> REPORTS = Reports.some(6, 1);

    @TempDir
    Path folder;

    private Pipeline pipeline(Path models) {
        return new Pipeline(new Pipeline.Setup(models, 2, Map.of(), Progress.NONE).remembering(folder));
    }

    private List<AnalyzedReport> added(Pipeline pipeline, String store, List<Input> reports) {
        List<AnalyzedReport> analyses = new ArrayList<>();
        try (Archive archive = Reports.open(pipeline, new StoreAddress.Folder(folder.resolve(store)))) {
            Reports.add(archive, reports)
                    .forEach(each -> archive.report(each.key()).ifPresent(analyses::add));
        }
        return analyses;
    }

    @Test
    void whatWasAnalysedOnceNeedsNoLanguageModels() throws IOException {
        List<AnalyzedReport> first;
        try (Pipeline pipeline = pipeline(LanguageModels.cacheFolder())) {
            first = added(pipeline, "first", REPORTS);
        }
        Path nowhere = Files.createFile(folder.resolve("no folder")); // models can be neither found nor prepared there
        try (Pipeline pipeline = pipeline(nowhere)) {
            assertThat(added(pipeline, "second", REPORTS)).isEqualTo(first).hasSize(6);
        }
    }

    @Test
    void theSameTextUnderAnotherKeyIsKnownAndKeepsItsKey() {
        Input first = Reports.report(
                "first", "Bay Wire", "2031-05-03", "Dam leaks", "The dam of Eldmoor leaks, a guard said.");
        Input again = Reports.report(
                "again", "Bay Wire", "2031-05-03", "Dam leaks", "The dam of Eldmoor leaks, a guard said.");
        try (Pipeline pipeline = pipeline(LanguageModels.cacheFolder())) {
            AnalyzedReport before = added(pipeline, "first", List.of(first)).getFirst();
            AnalyzedReport now = added(pipeline, "second", List.of(again)).getFirst();
            assertThat(now.key()).isEqualTo("again");
            assertThat(now.statements()).isEqualTo(before.statements()).isNotEmpty();
        }
    }

    @Test
    void aDamagedCacheIsMadeAnew() throws IOException {
        Files.writeString(
                folder.resolve("analyses.sqlite"), "no database at all, but long enough to look like one".repeat(99));
        try (Pipeline pipeline = pipeline(LanguageModels.cacheFolder())) {
            assertThat(added(pipeline, "first", REPORTS)).hasSize(6);
        }
        assertThat(folder.resolve("analyses.sqlite"))
                .content(java.nio.charset.StandardCharsets.ISO_8859_1)
                .startsWith("SQLite format 3");
    }
}
