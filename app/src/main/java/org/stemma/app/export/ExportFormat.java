package org.stemma.app.export;

/** The forms of an export, by the names that the command line takes. */
public enum ExportFormat {
    /** All that the store holds, for {@code stemma import} and for programs. */
    jsonl(false),
    /** Tables as comma separated values. */
    csv(true),
    /** The same tables as Parquet. */
    parquet(true),
    /** Events and mentions in GDELT's columns. */
    gdelt(true),
    /** Events in PLOVER's JSON, one a line. */
    plover(false),
    /** W3C PROV, as PROV-JSON. */
    prov(false),
    /** W3C Web Annotation, as JSON-LD. */
    annotations(false),
    /** The lineages as one graph. */
    graphml(false);

    private final boolean folder;

    ExportFormat(boolean folder) {
        this.folder = folder;
    }

    /** Whether it is several files in a folder. */
    public boolean folder() {
        return folder;
    }
}
