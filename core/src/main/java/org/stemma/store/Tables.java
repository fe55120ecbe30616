package org.stemma.store;

import org.jdbi.v3.core.Handle;

/** The tables of a store within one transaction. Those that are given for reading refuse to write. */
public final class Tables {
    private final Handle handle;

    Tables(Handle handle) {
        this.handle = handle;
    }

    public ReportTable reports() {
        return new ReportTable(handle);
    }

    public StoryTable stories() {
        return new StoryTable(handle);
    }

    public StatementTable statements() {
        return new StatementTable(handle);
    }

    public EventTable events() {
        return new EventTable(handle);
    }

    public LineageTable lineages() {
        return new LineageTable(handle);
    }

    public OutletTable outlets() {
        return new OutletTable(handle);
    }

    public ChangeTable changes() {
        return new ChangeTable(handle);
    }

    public WatchTable watches() {
        return new WatchTable(handle);
    }

    public AlertTable alerts() {
        return new AlertTable(handle);
    }

    public DeliveryTable deliveries() {
        return new DeliveryTable(handle);
    }

    /** The next step of the store: every row that changes carries the step in which it did. */
    public long step() {
        return new Settings(handle).next("step");
    }
}
