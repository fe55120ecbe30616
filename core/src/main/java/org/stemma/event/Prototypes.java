package org.stemma.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.SentenceEncoder;

/**
 * Typical sentences of each type with their vectors, common nouns standing for the two sides. The vectors are packaged, a signed byte
 * a number, so that they need not be computed at each start.
 */
final class Prototypes {
    static final String NOUN_A = "the government";
    static final String NOUN_B = "the group";
    private static final String VECTORS = "prototypes.vectors";
    /** Numbers of a unit vector of 384 dimensions stay well under a quarter. */
    private static final float SCALE = 500;

    private final List<Prototype> all;
    private final byte[] vectors;

    /** A typical sentence with the letters A and B for its sides. */
    record Prototype(Plover type, String cameo, String text) {
        String withNouns() {
            return with(NOUN_A, NOUN_B);
        }

        /** The sentence with {@code a} and {@code b} for the letters. */
        String with(String a, String b) {
            return text.replaceAll("\\bA\\b", a).replaceAll("\\bB\\b", b);
        }
    }

    private Prototypes(List<Prototype> all, byte[] vectors) {
        this.all = all;
        this.vectors = vectors;
    }

    static List<Prototype> list() {
        List<Prototype> list = new ArrayList<>();
        for (String[] cells : Acts.rows("prototypes.tsv", 3)) {
            list.add(new Prototype(Plover.valueOf(cells[0]), cells[1], cells[2]));
        }
        return List.copyOf(list);
    }

    /** The packaged prototypes with their vectors. */
    static Prototypes load() {
        List<Prototype> list = list();
        try (InputStream stream = Prototypes.class.getResourceAsStream(VECTORS)) {
            byte[] vectors = stream == null ? new byte[0] : stream.readAllBytes();
            if (vectors.length != list.size() * SentenceEncoder.DIMENSIONS) {
                throw new IllegalStateException(VECTORS + " does not fit the prototypes: learn it anew");
            }
            return new Prototypes(list, vectors);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + VECTORS, e);
        }
    }

    /** The prototypes with vectors computed now. */
    static Prototypes compute(SentenceEncoder encoder) {
        List<Prototype> list = list();
        byte[] vectors = new byte[list.size() * SentenceEncoder.DIMENSIONS];
        for (int i = 0; i < list.size(); i++) {
            put(encoder.encode(list.get(i).withNouns()), vectors, i);
        }
        return new Prototypes(list, vectors);
    }

    private static void put(float[] vector, byte[] vectors, int row) {
        for (int i = 0; i < vector.length; i++) {
            int value = Math.round(vector[i] * SCALE);
            vectors[row * vector.length + i] = (byte) Math.max(-127, Math.min(127, value));
        }
    }

    byte[] vectors() {
        return vectors.clone();
    }

    int size() {
        return all.size();
    }

    Plover type(int i) {
        return all.get(i).type();
    }

    String cameo(int i) {
        return all.get(i).cameo();
    }

    /** How like each prototype is to {@code vector}: cosine; 0 for the one left out. */
    float[] likeness(float[] vector, int leftOut) {
        float[] likeness = new float[all.size()];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = i == leftOut ? 0 : cosine(vector, i);
        }
        return likeness;
    }

    private float cosine(float[] vector, int row) {
        float sum = 0;
        int at = row * vector.length;
        for (int i = 0; i < vector.length; i++) {
            sum += vector[i] * vectors[at + i];
        }
        return sum / SCALE;
    }
}
