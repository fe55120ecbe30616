package org.stemma.annotate;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Turns sentences of many languages into vectors of length 1, by a model of the user's own: a file in the ONNX format, with its
 * {@code tokenizer.json} (WordPiece or Unigram) in the same folder. The mean over the pieces stands for the sentence, as most such
 * models are trained. Thread-safe.
 */
public final class MultilingualEncoder implements AutoCloseable {
    private static final int LONGEST = 256;
    private static final int LONGEST_TEXT = 8 * LONGEST;

    private final OnnxModel model;
    private final Tokenizer tokenizer;

    private MultilingualEncoder(OnnxModel model, Tokenizer tokenizer) {
        this.model = model;
        this.tokenizer = tokenizer;
    }

    /**
     * Opens the model at {@code file}.
     *
     * @throws IOException with what is wrong, in words for the user, where it is no such model
     */
    public static MultilingualEncoder open(Path file) throws IOException {
        Path vocabulary = file.resolveSibling("tokenizer.json");
        if (!Files.isRegularFile(file) || !Files.isRegularFile(vocabulary)) {
            throw new IOException(
                    file + " is no sentence encoder: the model and its tokenizer.json must lie in one folder");
        }
        try (InputStream json = Files.newInputStream(vocabulary)) {
            Tokenizer tokenizer = Tokenizer.read(json);
            MultilingualEncoder encoder = new MultilingualEncoder(OnnxModel.of(Files.readAllBytes(file)), tokenizer);
            encoder.encode("1");
            return encoder;
        } catch (OrtException | IOException | IllegalStateException e) {
            throw new IOException(file + " is no sentence encoder: " + e.getMessage(), e);
        }
    }

    /** The vector of {@code text}, of length 1. */
    public float[] encode(String text) {
        long[] ids = tokenizer.ids(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT), LONGEST);
        try {
            return mean(model.states(ids), ids.length);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed on " + ids.length + " pieces", e);
        }
    }

    private static float[] mean(FloatBuffer states, int pieces) {
        float[] mean = new float[states.remaining() / pieces];
        for (int i = 0; states.hasRemaining(); i = (i + 1) % mean.length) {
            mean[i] += states.get();
        }
        double sum = 0;
        for (float x : mean) {
            sum += (double) x * x;
        }
        double length = Math.max(1e-12, Math.sqrt(sum));
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (mean[i] / length);
        }
        return mean;
    }

    @Override
    public void close() {
        model.close();
    }
}
