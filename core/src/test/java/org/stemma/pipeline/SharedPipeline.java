package org.stemma.pipeline;

import java.util.Map;
import org.stemma.annotate.LanguageModels;

/** One pipeline for all tests: its models load once. */
public final class SharedPipeline {
    private static final Pipeline PIPELINE =
            new Pipeline(new Pipeline.Setup(LanguageModels.cacheFolder(), 2, Map.of(), Progress.NONE));

    private SharedPipeline() {}

    public static Pipeline get() {
        return PIPELINE;
    }
}
