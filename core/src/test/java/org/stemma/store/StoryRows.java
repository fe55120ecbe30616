package org.stemma.store;

/** Rows of stories for tests. */
final class StoryRows {
    private StoryRows() {}

    static StoryRow named(String id, long step) {
        return new StoryRow(
                id, "Ferry aground", null, null, null, 1L, 1, 1, 1, 0, 0, null, "en", step, false, new byte[0]);
    }
}
