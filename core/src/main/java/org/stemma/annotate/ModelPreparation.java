package org.stemma.annotate;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.util.IOUtils;
import edu.emory.mathcs.nlp.component.dep.DEPLabelCandidate;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns NLP4J's released models into a {@link ModelFile}, one artifact in memory at a time: half a minute, once. Only here are fields of
 * NLP4J's classes read past their access.
 */
final class ModelPreparation {
    static final String LEXICA = "edu/emory/mathcs/nlp/lexica/en-";
    static final String MODELS = "edu/emory/mathcs/nlp/models/en-";
    static final String AMBIGUITY = LEXICA + "ambiguity-classes-simplified-lowercase.xz";
    static final String CLUSTERS = LEXICA + "brown-clusters-simplified-lowercase.xz";
    static final String EMBEDDINGS = LEXICA + "word-embeddings-undigitalized.xz";
    static final String GAZETTEERS = LEXICA + "named-entity-gazetteers-simplified.xz";
    static final List<String> COMPONENTS = List.of("pos", "ner", "dep");

    private final ModelFileWriter out;
    private final Consumer<String> progress;
    private int step;

    private ModelPreparation(ModelFileWriter out, Consumer<String> progress) {
        this.out = out;
        this.progress = progress;
    }

    /** The resources that are read. */
    static List<String> artifacts() {
        List<String> artifacts = new ArrayList<>(List.of(AMBIGUITY, CLUSTERS, EMBEDDINGS, GAZETTEERS));
        COMPONENTS.forEach(name -> artifacts.add(MODELS + name + ".xz"));
        return artifacts;
    }

    /** Writes all sections; the caller finishes the file. */
    static void write(ModelFileWriter out, Consumer<String> progress) throws IOException {
        ModelPreparation preparation = new ModelPreparation(out, progress);
        preparation.lexicon("ambiguity", AMBIGUITY);
        preparation.lexicon("clusters", CLUSTERS);
        preparation.embeddings();
        preparation.gazetteers();
        for (String component : COMPONENTS) {
            preparation.component(component);
        }
    }

    private void lexicon(String name, String artifact) throws IOException {
        tell("word lists");
        Map<String, Collection<String>> lexicon = read(artifact);
        ValueLists lists = new ValueLists();
        FlatTable table = FlatTable.ofSize(lexicon.size());
        lexicon.forEach((word, values) -> table.put(FlatHash.of(word), lists.id(values)));
        out.table(name, table);
        out.lists(name + ".lists", lists.lists());
    }

    private void embeddings() throws IOException {
        tell("word vectors");
        Map<String, float[]> vectors = read(EMBEDDINGS);
        FlatTable rows = FlatTable.ofSize(vectors.size());
        int row = 0;
        for (String word : vectors.keySet()) {
            rows.put(FlatHash.of(word), row++);
        }
        int dimensions = vectors.values().iterator().next().length;
        out.table("embeddings", rows);
        out.ints("embeddings.dimensions", new int[] {dimensions});
        out.rows("embeddings.matrix", vectors.values());
    }

    /** A node still to be written, under its hash. */
    private record Node(long hash, PrefixNode<String, Set<String>> node) {}

    private void gazetteers() throws IOException {
        tell("name lists");
        PrefixTree<String, Set<String>> tree = read(GAZETTEERS);
        ValueLists classes = new ValueLists();
        classes.id(List.of()); // where no name ends
        FlatTable nodes = FlatTable.ofSize(count(tree.getRoot()));
        Deque<Node> open = new ArrayDeque<>(List.of(new Node(FlatGazetteer.ROOT, tree.getRoot())));
        while (!open.isEmpty()) {
            Node parent = open.pop();
            parent.node().forEach((word, child) -> {
                long hash = FlatGazetteer.child(parent.hash(), word);
                nodes.put(hash, child.hasValue() ? classes.id(child.getValue()) : 0);
                open.push(new Node(hash, child));
            });
        }
        out.table("gazetteers", nodes);
        out.lists("gazetteers.lists", classes.lists());
    }

    private static int count(PrefixNode<String, Set<String>> root) {
        int count = 0;
        Deque<PrefixNode<String, Set<String>>> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            PrefixNode<String, Set<String>> node = open.pop();
            count += node.size();
            open.addAll(node.values());
        }
        return count;
    }

    private void component(String name) throws IOException {
        tell(name.equals("dep") ? "parser" : "tagger");
        OnlineComponent<?, ?> component = read(MODELS + name + ".xz");
        WeightVector weights = component.getOptimizer().getWeightVector();
        int[] rows = weights(name, weights.getSparseWeightVector());
        features(name, component.getFeatureTemplate(), rows);
        weights.setSparseWeightVector(new ColumnMajorVector());
        if (component instanceof DEPParser<?> parser) {
            keepOrder(parser.getLabelCandidates());
        }
        out.bytes(name + ".skeleton", serialized(component));
    }

    /** Writes where the weights of each feature are, and takes the features out of the template; what has no weight is no feature. */
    private void features(String name, FeatureTemplate<?, ?> template, int[] rows) throws IOException {
        var maps = featureMap(template).getIndexMaps();
        FlatTable table = FlatTable.ofSize(maps.stream().mapToInt(Map::size).sum());
        for (int type = 0; type < maps.size(); type++) {
            int kind = type;
            maps.get(type).forEach((value, index) -> {
                if (index > 0 && rows[index] >= 0) { // index 0 is the bias
                    table.put(FlatFeatures.hash(kind, value), rows[index]);
                }
            });
        }
        out.table(name + ".features", table);
        set(field(FeatureTemplate.class, "feature_map"), template, new FeatureMap());
    }

    static FeatureMap featureMap(FeatureTemplate<?, ?> template) {
        return (FeatureMap) get(field(FeatureTemplate.class, "feature_map"), template);
    }

    /** Writes the weights, and returns the row of each feature, -1 where all its weights are zero. */
    private int[] weights(String name, MajorVector weights) throws IOException {
        int[] rows = new int[weights.getFeatureSize()];
        int[] cells = new int[cells(weights)];
        int end = 0;
        for (int feature = 0; feature < rows.length; feature++) {
            int length = FlatWeights.write(row(weights, feature), cells, end);
            rows[feature] = length == 0 ? -1 : end;
            end += length;
        }
        out.ints(name + ".labelsize", new int[] {weights.getLabelSize()});
        out.ints(name + ".cells", cells);
        return rows;
    }

    private static int cells(MajorVector weights) {
        int cells = 0;
        for (int feature = 0; feature < weights.getFeatureSize(); feature++) {
            int count = 0;
            for (float weight : row(weights, feature)) {
                count += weight == 0 ? 0 : 1;
            }
            cells += FlatWeights.cells(count);
        }
        return cells;
    }

    /** The weight of each label for a feature. */
    static float[] row(MajorVector weights, int feature) {
        float[] row = new float[weights.getLabelSize()];
        for (int label = 0; label < row.length; label++) {
            row[label] = weights.get(feature * row.length + label);
        }
        return row;
    }

    /**
     * The parser decides ties between labels by the order of these hash sets, and serialising them again would change it: sets that keep
     * the order take their place.
     */
    private static void keepOrder(DEPLabelCandidate<?> candidates) {
        for (Field field : DEPLabelCandidate.class.getDeclaredFields()) {
            if (IntSet.class.isAssignableFrom(field.getType())) {
                field.setAccessible(true);
                IntSet original = (IntSet) get(field, candidates);
                set(field, candidates, new IntLinkedOpenHashSet(original.toIntArray()));
            }
        }
    }

    private static byte[] serialized(Object component) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(component);
        }
        return bytes.toByteArray();
    }

    private void tell(String what) {
        step++;
        int steps = 4 + COMPONENTS.size();
        progress.accept("Preparing the language models, once: " + step + " of " + steps + ", " + what);
    }

    /** The object that an artifact of the released models holds. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    static <T> T read(String artifact) throws IOException {
        try (ObjectInputStream in = IOUtils.createArtifactObjectInputStream(artifact)) {
            return (T) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("the released model " + artifact + " is of another version of the parser", e);
        }
    }

    private static Field field(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("another version of the parser: " + owner + " has no " + name, e);
        }
    }

    private static Object get(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }

    private static void set(Field field, Object owner, Object value) {
        try {
            field.set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be set", e);
        }
    }
}
