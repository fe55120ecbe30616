package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The flat models say what the released ones say. */
class FlatModelsTest {
    /** {@code parse.expected.tsv} was written by the released models themselves. */
    @Test
    void theParseIsThatOfTheReleasedModels() throws IOException {
        EnglishParser.Namer parsed = (nodes, sentence, paragraph) -> MentionReader.read(nodes);
        EnglishParser parser = new EnglishParser(cache().load(FlatModels::decoder), parsed, nodes -> true);
        String text = resource("parse.txt");
        List<String> lines = new ArrayList<>();
        Paragraphs.of(text).forEach(p -> lines.addAll(Parses.lines(parser.parse(p.of(text)))));
        assertThat(lines)
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(
                        resource("parse.expected.tsv").lines().toList());
    }

    private static ModelCache cache() {
        return ModelCache.ofReleased(LanguageModels.cacheFolder(), System.err::println);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = FlatModelsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "slow", matches = ".*")
    void everyWordHasTheValuesOfTheReleasedLexica() throws IOException {
        same(ModelPreparation.AMBIGUITY, cache().load(file -> new FlatModels(file).ambiguityClasses()));
        same(ModelPreparation.CLUSTERS, cache().load(file -> new FlatModels(file).clusters()));
        same(ModelPreparation.EMBEDDINGS, cache().load(file -> new FlatModels(file).embeddings()));
    }

    private static <V> void same(String artifact, Map<String, V> flat) throws IOException {
        Map<String, V> released = ModelPreparation.read(artifact);
        assertThat(released.size()).isGreaterThan(100_000);
        released.forEach((word, value) -> {
            if (value instanceof float[] vector) {
                assertThat((float[]) flat.get(word)).isEqualTo(vector);
            } else {
                assertThat(List.copyOf((java.util.Collection<?>) flat.get(word)))
                        .isEqualTo(List.copyOf((java.util.Collection<?>) value));
            }
            assertThat(flat.get(word + "\u0001")).isNull();
        });
    }

    @Test
    @EnabledIfSystemProperty(named = "slow", matches = ".*")
    void everyNodeHasTheClassesOfTheReleasedGazetteers() throws IOException {
        PrefixTree<String, Set<String>> released = ModelPreparation.read(ModelPreparation.GAZETTEERS);
        FlatGazetteer flat = cache().load(file -> new FlatModels(file).gazetteers());
        assertThat(sameBelow(released.getRoot(), new ArrayList<>(), flat)).isGreaterThan(2_000_000);
    }

    private static int sameBelow(PrefixNode<String, Set<String>> node, List<String> path, FlatGazetteer flat) {
        int count = 0;
        for (var child : node.entrySet()) {
            path.add(child.getKey());
            var found = flat.getAll(path.toArray(new String[0]), 0, word -> word, false, false);
            boolean whole = !found.isEmpty() && found.getFirst().i1 == 0 && found.getFirst().i2 == path.size() - 1;
            assertThat(whole).isEqualTo(child.getValue().hasValue());
            if (whole) {
                assertThat(found.getFirst().o).isEqualTo(child.getValue().getValue());
            }
            count += 1 + sameBelow(child.getValue(), path, flat);
            path.removeLast();
        }
        return count;
    }

    @Test
    @EnabledIfSystemProperty(named = "slow", matches = ".*")
    void everyFeatureHasTheWeightsOfTheReleasedModels() throws IOException {
        for (String name : ModelPreparation.COMPONENTS) {
            OnlineComponent<?, ?> released = ModelPreparation.read(ModelPreparation.MODELS + name + ".xz");
            FlatTable rows = cache().load(file -> file.table(name + ".features"));
            assertThat(different(released, rows, cache().load(file -> new FlatModels(file).weights(name))))
                    .isZero();
        }
    }

    private static int different(OnlineComponent<?, ?> released, FlatTable rows, FlatWeights flat) {
        MajorVector weights = released.getOptimizer().getWeightVector().getSparseWeightVector();
        var maps = ModelPreparation.featureMap(released.getFeatureTemplate()).getIndexMaps();
        int different = 0;
        for (int type = 0; type < maps.size(); type++) {
            for (var feature : maps.get(type).object2IntEntrySet()) {
                int row = rows.get(FlatFeatures.hash(type, feature.getKey()));
                float[] expected = ModelPreparation.row(weights, feature.getIntValue());
                different += Arrays.equals(scores(flat, row, expected.length), expected) ? 0 : 1;
            }
        }
        return different;
    }

    private static float[] scores(FlatWeights weights, int row, int labels) {
        float[] scores = new float[labels];
        FlatVector one = new FlatVector();
        if (row >= 0) {
            one.add(row);
        }
        weights.addScores(one, scores);
        return scores;
    }
}
