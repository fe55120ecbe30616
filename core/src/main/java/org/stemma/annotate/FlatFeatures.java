package org.stemma.annotate;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The features of a model, found by the hash of their type and value instead of in a map of strings. Types count the template's
 * sets first, then its lists; the values of a list are joined by {@code _}. What several lists ask of a token is asked once a state.
 */
final class FlatFeatures<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {
    private final transient FlatTable rows;
    private final transient ThreadLocal<FlatVector> vectors = ThreadLocal.withInitial(FlatVector::new);
    private final long[] seeds;
    private final FeatureItem[] questions;

    /** Of each list, the places of its items among the questions. */
    private final int[][] lists;

    /**
     * @param original the template whose items are taken over
     * @param rows where the weights of a feature are
     */
    FlatFeatures(FeatureTemplate<NLPNode, S> original, FlatTable rows) {
        super(null, new HyperParameter());
        original.getSetFeatureList().forEach(this::addSet);
        original.getFeatureList().forEach(this::add);
        original.getEmbeddingFeatureList().forEach(this::addWordEmbedding);
        this.rows = rows;
        this.seeds = new long[getTemplateSize()];
        for (int type = 0; type < seeds.length; type++) {
            seeds[type] = FlatHash.seed(type);
        }
        List<FeatureItem> distinct = new ArrayList<>();
        this.lists = places(original.getFeatureList(), distinct);
        this.questions = distinct.toArray(FeatureItem[]::new);
    }

    private static int[][] places(List<FeatureItem[]> lists, List<FeatureItem> distinct) {
        Map<String, Integer> known = new LinkedHashMap<>();
        int[][] places = new int[lists.size()][];
        for (int i = 0; i < places.length; i++) {
            FeatureItem[] items = lists.get(i);
            places[i] = new int[items.length];
            for (int k = 0; k < items.length; k++) {
                FeatureItem item = items[k];
                places[i][k] = known.computeIfAbsent(item.toString(), name -> {
                    distinct.add(item);
                    return distinct.size() - 1;
                });
            }
        }
        return places;
    }

    /** The hash under which a feature is kept. */
    static long hash(int type, String value) {
        return FlatHash.finish(FlatHash.add(FlatHash.seed(type), value));
    }

    /** The vector holds until the thread asks for the next. */
    @Override
    public SparseVector createSparseVector(S state, boolean isTrain) {
        FlatVector x = vectors.get();
        x.clear();
        int type = 0;
        for (FeatureItem set : feature_set) {
            addSet(x, type++, state, set);
        }
        @Nullable FlatText[] answers = answers(state);
        for (int[] list : lists) {
            addList(x, type++, list, answers);
        }
        x.look(rows);
        return x;
    }

    private void addSet(FlatVector x, int type, S state, FeatureItem item) {
        NLPNode node = state.getNode(item);
        if (node == null) {
            return;
        }
        if (item.field == Field.word_clusters) {
            for (FlatText cluster : ((FlatNode) node).clusters()) {
                x.ask(FlatHash.finish(cluster.after(seeds[type])));
            }
            return;
        }
        Collection<String> values = getFeatures(state, item, node);
        if (values != null) {
            for (String value : values) {
                x.ask(FlatHash.finish(FlatHash.add(seeds[type], value)));
            }
        }
    }

    private @Nullable FlatText[] answers(S state) {
        @Nullable FlatText[] answers = new FlatText[questions.length];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = answer(state, questions[i]);
        }
        return answers;
    }

    private @Nullable FlatText answer(S state, FeatureItem question) {
        NLPNode node = state.getNode(question);
        if (node == null) {
            return null;
        }
        return switch (question.field) {
            case prefix, suffix, feats, valency -> {
                String value = getFeature(state, question, node);
                yield value == null ? null : FlatText.of(value);
            }
            default -> ((FlatNode) node).text(question.field);
        };
    }

    /** A list of which a part is absent is no feature. */
    private void addList(FlatVector x, int type, int[] list, @Nullable FlatText[] answers) {
        long hash = seeds[type];
        for (int i = 0; i < list.length; i++) {
            FlatText part = answers[list[i]];
            if (part == null) {
                return;
            }
            hash = part.after(i == 0 ? hash : FlatHash.add(hash, '_'));
        }
        x.ask(FlatHash.finish(hash));
    }
}
