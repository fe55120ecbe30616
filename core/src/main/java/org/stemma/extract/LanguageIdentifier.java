package org.stemma.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.jspecify.annotations.Nullable;

/** Names the language of a text as an ISO 639-1 code, by OpenNLP's detector over its beginning and its middle. Thread-safe. */
public final class LanguageIdentifier {
    /** Fewer letters than this decide nothing. */
    static final int FEWEST_LETTERS = 60;

    /** UTF-16 units that are looked at from the start of a text, and from its middle; where they leave doubt, more. */
    private static final int PIECE = 100;

    private static final int LONGER_PIECE = 500;
    private static final double CLEAR = 0.15;

    private static final double LEAST_CONFIDENCE = 0.015; // of 103 languages; a clear text reaches .1 to .99
    private static final String MODEL = "/langdetect-183.bin";
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private LanguageIdentifier() {}

    /** The language of {@code text}; null where it is too short to tell or nothing stands out. */
    public static @Nullable String identify(String text) {
        if (letters(text) < FEWEST_LETTERS) {
            return null;
        }
        if (PlainEnglish.is(pieces(text, LONGER_PIECE))) {
            return "en";
        }
        Language best = predict(pieces(text, PIECE));
        if (best.getConfidence() < CLEAR && text.length() > 2 * PIECE) {
            best = predict(pieces(text, LONGER_PIECE));
        }
        return best.getConfidence() < LEAST_CONFIDENCE
                ? null
                : TWO_LETTERS.getOrDefault(best.getLang(), best.getLang());
    }

    private static Language predict(String text) {
        return Detector.LOADED.predictLanguage(text);
    }

    private static String pieces(String text, int length) {
        if (text.length() <= 2 * length) {
            return text;
        }
        int middle = Math.min(Math.max(length, text.length() / 2), text.length() - length);
        return text.substring(0, length) + " " + text.substring(middle, middle + length);
    }

    /** Begins to load the model, beside what has to be done before the first text. */
    public static void prepare() {
        CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> identify("a".repeat(FEWEST_LETTERS)));
    }

    /** Letters of {@code text}; a letter of a script without spaces says as much as three. */
    private static long letters(String text) {
        return text.chars()
                .filter(Character::isLetter)
                .map(c -> Scripts.dense((char) c) ? 3 : 1)
                .sum();
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> codes = new ConcurrentHashMap<>();
        for (String two : Locale.getISOLanguages()) {
            codes.put(Locale.of(two).getISO3Language(), two);
        }
        // the model's own distinctions that ISO 639-1 does not make
        codes.putAll(Map.of(
                "cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "pnb", "pa", "nan", "zh", "nob", "nb", "zlm",
                "ms"));
        return Map.copyOf(codes);
    }

    /** Loads the model once, when a language is first asked for. */
    private static final class Detector {
        static final LanguageDetector LOADED = new ThreadSafeLanguageDetectorME(load());

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageIdentifier.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("the language model is not on the class path: " + MODEL);
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the language model " + MODEL, e);
            }
        }
    }
}
