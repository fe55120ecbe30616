package org.stemma.report;

import org.jspecify.annotations.Nullable;

/** Who publishes a report: a name as readers know it, and the domain of its pages. */
public record Outlet(@Nullable String name, @Nullable String domain) {
    public static final Outlet UNKNOWN = new Outlet(null, null);
}
