package org.stemma.app.export;

import org.jspecify.annotations.Nullable;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

/** Names outlets. */
final class Outlets {
    private Outlets() {}

    /** As readers know it, else the domain of its pages. */
    static @Nullable String name(Report report) {
        Outlet outlet = report.metadata().outlet();
        return outlet.name() == null ? outlet.domain() : outlet.name();
    }
}
