package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/**
 * Regression trees over named features, whose sum is added to log odds (Friedman, "Greedy function approximation", 2001). A
 * feature that a candidate has not is 0.
 */
final class Trees {
    static final Trees NONE = new Trees(List.of());

    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<Tree> trees = new ArrayList<>();
    private final KeyTable table;

    /** One tree, its nodes before their branches: below the threshold, then not below it. */
    private static final class Tree {
        private final int[] feature;
        private final double[] value;
        private final int[] high;

        Tree(int nodes) {
            feature = new int[nodes];
            value = new double[nodes];
            high = new int[nodes];
        }
    }

    /** {@code lines}: a tree each, as {@link #parse} reads it. */
    Trees(List<String> lines) {
        lines.forEach(line -> trees.add(parse(line.split("\t"))));
        table = new KeyTable(indices.keySet());
    }

    /** Reads nodes in order: a split as a feature's name and its threshold, a leaf as {@code =} and its value. */
    private Tree parse(String[] fields) {
        Tree tree = new Tree(fields.length);
        int[] at = {0, 0};
        read(fields, at, tree);
        return tree;
    }

    /** {@code at}: the next field, the next node. */
    private void read(String[] fields, int[] at, Tree tree) {
        int node = at[1]++;
        String field = fields[at[0]++];
        if (field.startsWith("=")) {
            tree.feature[node] = -1;
            tree.value[node] = Double.parseDouble(field.substring(1));
            return;
        }
        tree.feature[node] = indices.computeIfAbsent(field, f -> indices.size());
        tree.value[node] = Double.parseDouble(fields[at[0]++]);
        read(fields, at, tree);
        tree.high[node] = at[1];
        read(fields, at, tree);
    }

    private double[] values(Features features) {
        double[] values = new double[indices.size()];
        for (int i = 0; i < features.size(); i++) {
            int place = table.place(features.key(i));
            if (place >= 0) {
                values[place] = features.value(i);
            }
        }
        return values;
    }

    /** The sum of the trees' answers. */
    double sum(Features features) {
        if (trees.isEmpty()) {
            return 0;
        }
        double[] values = values(features);
        double sum = 0;
        for (Tree tree : trees) {
            int node = 0;
            while (tree.feature[node] >= 0) {
                node = values[tree.feature[node]] < tree.value[node] ? node + 1 : tree.high[node];
            }
            sum += tree.value[node];
        }
        return sum;
    }

    /** Tells what each feature adds: for each tree, its answer goes to the features asked on the way, in equal parts. */
    void explain(Features features, ObjDoubleConsumer<String> sink) {
        double[] values = values(features);
        double[] parts = new double[indices.size()];
        for (Tree tree : trees) {
            List<Integer> asked = new ArrayList<>();
            int node = 0;
            while (tree.feature[node] >= 0) {
                asked.add(tree.feature[node]);
                node = values[tree.feature[node]] < tree.value[node] ? node + 1 : tree.high[node];
            }
            for (int f : asked) {
                parts[f] += tree.value[node] / asked.size();
            }
        }
        indices.forEach((name, i) -> sink.accept(name, parts[i]));
    }
}
