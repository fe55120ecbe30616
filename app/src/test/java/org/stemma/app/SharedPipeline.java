package org.stemma.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.stemma.app.view.StoryLine;
import org.stemma.pipeline.Archive;
import org.stemma.pipeline.Pipeline;
import org.stemma.pipeline.Progress;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

/** One pipeline for tests that add reports: its models load once. */
public final class SharedPipeline {
    private static final Pipeline PIPELINE = new Pipeline(new Pipeline.Setup(cache(), 2, Map.of(), Progress.NONE));

    private SharedPipeline() {}

    private static Path cache() {
        String own = System.getenv("STEMMA_CACHE");
        return own == null ? Path.of(System.getProperty("user.home"), ".cache", "stemma") : Path.of(own);
    }

    /** An archive over the store in {@code folder}. */
    public static Archive archive(Path folder, Clock clock) {
        return new Archive(PIPELINE, Store.open(StoreAddress.of(folder.toString(), folder)), StoryLine::summary, clock);
    }
}
