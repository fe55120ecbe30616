package org.stemma.app.server;

import org.stemma.pipeline.Archive;
import org.stemma.store.StoryRow;

/** Versions of answers: the steps of the store in which what they tell last changed. */
final class Versions {
    /** Of the form of the answers; changes when it does. */
    private static final String FORM = "1";

    private Versions() {}

    /** Of what may tell of anything in the store or its text index. */
    static String ofAll(Archive archive) {
        return FORM + "-" + archive.store().step() + "-" + archive.store().indexStep();
    }

    static String of(StoryRow story) {
        return FORM + "-" + story.change();
    }
}
