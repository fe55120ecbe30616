package org.stemma.app.view;

import org.stemma.lineage.Origin;

/** What stands at a place of the lineage. */
public sealed interface Node {
    String label();

    /** A report of the story. */
    record Text(ReportView report) implements Node {
        @Override
        public String label() {
            return report.label();
        }
    }

    /**
     * Where information came from.
     *
     * @param held whether a report of the story is the origin's own text
     */
    record Source(Origin origin, boolean held) implements Node {
        @Override
        public String label() {
            return origin.name();
        }
    }
}
