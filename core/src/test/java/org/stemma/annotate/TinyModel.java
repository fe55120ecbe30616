package org.stemma.annotate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A sentence encoder of two languages as small as it can be: a table of one vector a word, written in the ONNX format, and a tokenizer.
 * Words of both languages that mean the same have one vector.
 */
public final class TinyModel {
    private static final int WIDTH = 32;
    private static final long SEED = 7;

    private TinyModel() {}

    /**
     * Writes the model and its tokenizer into {@code folder}.
     *
     * @param meanings each a list of words that mean the same
     * @return the model's file
     */
    public static Path write(Path folder, List<List<String>> meanings) {
        List<String> pieces = new ArrayList<>(List.of("<s>", "<pad>", "</s>", "<unk>"));
        Random random = new Random(SEED);
        List<float[]> vectors =
                new ArrayList<>(List.of(new float[WIDTH], new float[WIDTH], new float[WIDTH], new float[WIDTH]));
        for (List<String> words : meanings) {
            float[] vector = new float[WIDTH];
            for (int i = 0; i < WIDTH; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            for (String word : words) {
                pieces.add("\u2581" + word);
                vectors.add(vector);
            }
        }
        try {
            Files.writeString(folder.resolve("tokenizer.json"), tokenizer(pieces));
            return Files.write(folder.resolve("model.onnx"), model(vectors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tokenizer(List<String> pieces) {
        List<String> entries =
                pieces.stream().map(piece -> "[\"" + piece + "\",-1.0]").toList();
        return "{\"model\":{\"type\":\"Unigram\",\"unk_id\":3,\"vocab\":[" + String.join(",", entries) + "]}}";
    }

    /** A graph of one node: Gather(table, input_ids). */
    private static byte[] model(List<float[]> vectors) {
        ByteBuffer table = ByteBuffer.allocate(4 * WIDTH * vectors.size()).order(ByteOrder.LITTLE_ENDIAN);
        vectors.forEach(vector -> {
            for (float x : vector) {
                table.putFloat(x);
            }
        });
        byte[] tensor = join(
                number(1, vectors.size()), number(1, WIDTH), number(2, 1), text(8, "table"), bytes(9, table.array()));
        byte[] node = join(text(1, "table"), text(1, "input_ids"), text(2, "states"), text(4, "Gather"));
        byte[] graph = join(
                bytes(1, node),
                text(2, "tiny"),
                bytes(5, tensor),
                bytes(11, value("input_ids", 7, text(2, "one"), text(2, "pieces"))),
                bytes(12, value("states", 1, text(2, "one"), text(2, "pieces"), number(1, WIDTH))));
        return join(number(1, 8), bytes(7, graph), bytes(8, number(2, 13)));
    }

    private static byte[] value(String name, int type, byte[]... dimensions) {
        byte[][] shape = new byte[dimensions.length][];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = bytes(1, dimensions[i]);
        }
        return join(text(1, name), bytes(2, bytes(1, join(number(1, type), bytes(2, join(shape))))));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rest = value;
        while (rest > 0x7F) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return out.toByteArray();
    }

    private static byte[] number(int field, long value) {
        return join(varint((long) field << 3), varint(value));
    }

    private static byte[] text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] value) {
        return join(varint((long) field << 3 | 2), varint(value.length), value);
    }
}
