package org.stemma.statement;

import java.util.Arrays;
import java.util.List;
import java.util.function.ObjDoubleConsumer;

/**
 * The named features of one candidate, with their values; most are 1. A name is given in parts, and these are joined only where
 * somebody reads it: models look names up by {@linkplain #key keys}.
 */
final class Features {
    /** The feature that every candidate has. */
    static final String BIAS = "bias";

    private String[][] names = new String[64][];
    private double[] values = new double[64];
    private int size;

    Features() {
        add(BIAS);
    }

    void add(String... name) {
        put(name, 1);
    }

    void number(String name, double value) {
        put(new String[] {name}, value);
    }

    private void put(String[] name, double value) {
        if (size == values.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size++] = value;
    }

    void when(boolean holds, String... name) {
        if (holds) {
            add(name);
        }
    }

    /** One feature for each class, the name before it. */
    void each(String name, List<String> classes) {
        classes.forEach(c -> add(name, c));
    }

    /** The log odds of a probability, scaled to about -1 to 1. */
    void odds(String name, double probability) {
        double p = Math.min(0.999, Math.max(0.001, probability));
        number(name, Math.log(p / (1 - p)) / 7);
    }

    /** {@code number} in steps that double. */
    static String step(int number) {
        return number <= 3 ? String.valueOf(number) : "2^" + (31 - Integer.numberOfLeadingZeros(number));
    }

    /** Number of features. */
    int size() {
        return size;
    }

    long key(int i) {
        return key(names[i]);
    }

    double value(int i) {
        return values[i];
    }

    /** The length of a name and its hash as {@link String} has it, from its parts. */
    static long key(String... name) {
        int hash = 0;
        int length = 0;
        for (String part : name) {
            hash = hash * power(part.length()) + part.hashCode();
            length += part.length();
        }
        return ((long) length << 32) | (hash & 0xffffffffL);
    }

    /** 31 to the power of {@code n}. */
    private static int power(int n) {
        int power = 1;
        int square = 31;
        for (int left = n; left > 0; left >>= 1) {
            power = (left & 1) == 1 ? power * square : power;
            square *= square;
        }
        return power;
    }

    void forEach(ObjDoubleConsumer<String> sink) {
        for (int i = 0; i < size; i++) {
            sink.accept(String.join("", names[i]), values[i]);
        }
    }
}
