package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjDoubleConsumer;

/** The named features of one candidate, with their values; most are 1. */
final class Features {
    /** The feature that every candidate has. */
    static final String BIAS = "bias";

    private final List<String> names = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    Features() {
        add(BIAS);
    }

    void add(String name) {
        add(name, 1);
    }

    void add(String name, double value) {
        names.add(name);
        values.add(value);
    }

    void when(boolean holds, String name) {
        if (holds) {
            add(name);
        }
    }

    /** One feature for each class, the name before it. */
    void each(String name, List<String> classes) {
        classes.forEach(c -> add(name + c));
    }

    /** The log odds of a probability, scaled to about -1 to 1. */
    void odds(String name, double probability) {
        double p = Math.min(0.999, Math.max(0.001, probability));
        add(name, Math.log(p / (1 - p)) / 7);
    }

    /** {@code number} in steps that double. */
    static String step(int number) {
        return number <= 3 ? String.valueOf(number) : "2^" + (31 - Integer.numberOfLeadingZeros(number));
    }

    void forEach(ObjDoubleConsumer<String> sink) {
        for (int i = 0; i < names.size(); i++) {
            sink.accept(names.get(i), values.get(i));
        }
    }
}
