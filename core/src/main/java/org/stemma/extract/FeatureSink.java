package org.stemma.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Takes what is said of something in numbers, by name. */
interface FeatureSink {
    void put(String name, double value);

    /** What {@code told} says, by name, in its order. */
    static Map<String, Double> collect(Consumer<FeatureSink> told) {
        Map<String, Double> features = new LinkedHashMap<>();
        told.accept(features::put);
        return features;
    }
}
