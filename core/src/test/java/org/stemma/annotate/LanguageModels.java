package org.stemma.annotate;

import java.nio.file.Path;
import org.stemma.gazetteer.Gazetteer;

/** The language models, loaded once for all tests of a run, from the user's own cache folder. */
public final class LanguageModels {
    private LanguageModels() {}

    private static final class Parser {
        static final Annotator ANNOTATOR = Annotator.load(cacheFolder(), Gazetteer.load(), System.err::println);
    }

    private static final class Encoder {
        static final SentenceEncoder ENCODER = SentenceEncoder.load();
    }

    public static Annotator annotator() {
        return Parser.ANNOTATOR;
    }

    public static SentenceEncoder encoder() {
        return Encoder.ENCODER;
    }

    public static Path cacheFolder() {
        String own = System.getenv("STEMMA_CACHE");
        return own == null ? Path.of(System.getProperty("user.home"), ".cache", "stemma") : Path.of(own);
    }
}
