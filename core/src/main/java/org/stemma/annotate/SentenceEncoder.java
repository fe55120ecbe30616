package org.stemma.annotate;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.List;
import org.stemma.text.BoundedCache;

/**
 * Turns a sentence of English into a vector of {@value #DIMENSIONS} numbers and length 1: bge-small-en-v1.5, quantised (Xiao et al. 2023),
 * run by ONNX Runtime. Thread-safe. A quantised model rounds by the largest number of a whole batch: each text is therefore
 * run by itself, on one thread, so that its vector does not depend on its neighbours.
 */
public final class SentenceEncoder implements AutoCloseable {
    public static final int DIMENSIONS = 384;

    private static final String WEIGHTS = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    /** What the model was trained for: 512 pieces; and characters that surely hold as many. */
    private static final int LONGEST = 512;

    private static final int LONGEST_TEXT = 8 * LONGEST;
    private static final int REMEMBERED = 500_000;

    private final OnnxModel model;
    private final Tokenizer tokenizer;
    private final BoundedCache<float[]> known = new BoundedCache<>(REMEMBERED);

    private SentenceEncoder(OnnxModel model, Tokenizer tokenizer) {
        this.model = model;
        this.tokenizer = tokenizer;
    }

    /** Loads the model from the class path. */
    public static SentenceEncoder load() {
        try (InputStream weights = resource(WEIGHTS);
                InputStream tokenizer = tokenizer()) {
            return new SentenceEncoder(OnnxModel.of(weights.readAllBytes()), Tokenizer.read(tokenizer));
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence encoder cannot be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder cannot be started", e);
        }
    }

    /** The tokenizer's settings and vocabulary, as JSON. */
    static InputStream tokenizer() throws IOException {
        return resource(TOKENIZER);
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = SentenceEncoder.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not on the class path");
        }
        return in;
    }

    /** The vector of {@code text}, of length 1; what lies beyond 512 word pieces is not seen. */
    public float[] encode(String text) {
        String seen = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return known.get(seen, this::run).clone();
    }

    /** The vectors of the texts, in their order. */
    public List<float[]> encode(List<String> texts) {
        return texts.stream().map(this::encode).toList();
    }

    private float[] run(String text) {
        long[] ids = tokenizer.ids(text, LONGEST);
        try {
            return first(model.states(ids));
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder failed on " + ids.length + " word pieces", e);
        }
    }

    /** The state of the first piece, which stands for the whole, at length 1. */
    private static float[] first(FloatBuffer states) {
        float[] vector = new float[DIMENSIONS];
        states.get(vector);
        double length = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    /** How alike two texts are in meaning: the cosine of their vectors, -1 to 1. */
    public double closeness(String a, String b) {
        return cosine(encode(a), encode(b));
    }

    /** How alike two vectors of length 1 are, -1 to 1. */
    public static double cosine(float[] a, float[] b) {
        return Math.clamp(dot(a, b), -1, 1);
    }

    @Override
    public void close() {
        model.close();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
