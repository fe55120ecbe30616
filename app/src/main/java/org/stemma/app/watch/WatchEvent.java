package org.stemma.app.watch;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a watch did.
 *
 * @param feed address of the list
 * @param page address of the page that it is about, null where it is about the list
 * @param report id of the report that was made
 * @param detail a line for a person
 * @param next when this is looked at again
 */
public record WatchEvent(
        Instant at,
        Kind kind,
        String feed,
        @Nullable String page,
        @Nullable String report,
        @Nullable String detail,
        @Nullable Instant next) {
    /** What happened. */
    public enum Kind {
        /** A list was read. */
        LISTED,
        /** A list is as it was. */
        UNCHANGED,
        /** A site asks to come back later. */
        PUT_OFF,
        /** A list is gone, and not looked at again. */
        GONE,
        /** A list could not be had. */
        FAILED,
        /** Something in a list that a user should know. */
        NOTED,
        /** A page became a report. */
        ADDED,
        /** A page that was read before has other words now: a version of its own. */
        CHANGED,
        /** A page is as it was, or was held already. */
        KNOWN,
        /** A page is no report. */
        REFUSED,
        /** A page could not be had. */
        UNREACHED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static WatchEvent ofList(Instant at, Kind kind, String feed, @Nullable String detail, @Nullable Instant next) {
        return new WatchEvent(at, kind, feed, null, null, detail, next);
    }

    /** Whether a list was not to be had. */
    public boolean isFailure() {
        return kind == Kind.FAILED || kind == Kind.GONE || kind == Kind.PUT_OFF;
    }
}
