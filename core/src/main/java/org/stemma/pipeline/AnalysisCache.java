package org.stemma.pipeline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.event.AnalyzedReport;
import org.stemma.report.Report;
import org.stemma.store.RecordCodec;
import org.stemma.store.StoreException;
import org.stemma.store.ValueCache;

/**
 * Analyses that were made before, in any run and for any store of this user. An analysis is known by all that it depends on: the
 * report but for its key and where it was read from, the version of what analyses, and the user's own actors. Thread-safe.
 */
final class AnalysisCache implements AutoCloseable {
    /** Bytes that it takes on disk: some 100,000 reports. */
    private static final long MOST = 1L << 30;

    private static final String NO_KEY = "-";

    private final ValueCache values;
    private final byte[] version;

    private AnalysisCache(ValueCache values, byte[] version) {
        this.values = values;
        this.version = version;
    }

    /**
     * Opens the cache in {@code folder}.
     *
     * @param actors the user's own
     * @return empty where the version of the analysis cannot be told
     */
    static Optional<AnalysisCache> open(Path folder, Map<String, String> actors) {
        return AnalysisVersion.current()
                .map(version -> new AnalysisCache(
                        ValueCache.open(folder.resolve("analyses.sqlite"), MOST),
                        (version + new TreeMap<>(actors)).getBytes(StandardCharsets.UTF_8)));
    }

    /** The name under which a report's analysis is kept. */
    String name(Report report) {
        MessageDigest digest = sha256();
        digest.update(version);
        digest.update(RecordCodec.plain(nameless(report)));
        return HexFormat.of().formatHex(digest.digest());
    }

    Optional<AnalyzedReport> find(String name, Report report) {
        byte[] bytes = values.get(name);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(with(report, RecordCodec.read(bytes, AnalyzedReport.class)));
        } catch (StoreException damaged) {
            return Optional.empty();
        }
    }

    void keep(String name, AnalyzedReport analysis) {
        AnalyzedReport bare = with(nameless(analysis.report()), analysis);
        values.put(name, RecordCodec.write(bare));
    }

    private static AnalyzedReport with(Report report, AnalyzedReport analysis) {
        AnnotatedReport old = analysis.annotated();
        AnnotatedReport annotated = new AnnotatedReport(
                report, old.analyzed(), old.paragraphs(), old.sentences(), old.entities(), old.times());
        return new AnalyzedReport(annotated, analysis.statements(), analysis.events());
    }

    /** The report without its name: neither key nor place tells anything of the text. */
    private static Report nameless(Report report) {
        return new Report(NO_KEY, null, report.metadata(), report.language(), report.text(), report.furniture());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }

    @Override
    public void close() {
        values.close();
    }
}
