package org.stemma.story;

import org.stemma.report.Report;

/**
 * What grouping keeps of a report. Reading it takes about as long as placing it in a story, and needs nothing but the report: it may be done
 * beside, on any thread.
 */
public final class Digest {
    private final String key;
    private final Features features;

    private Digest(String key, Features features) {
        this.key = key;
        this.features = features;
    }

    public static Digest of(Report report) {
        return new Digest(report.key(), FeatureReader.read(report));
    }

    /** The report's. */
    public String key() {
        return key;
    }

    Features features() {
        return features;
    }
}
