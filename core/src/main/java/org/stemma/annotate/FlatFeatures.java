package org.stemma.annotate;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Collection;

/**
 * The features of a model, found by the hash of their type and value instead of in a map of strings. Types count the template's
 * sets first, then its lists; the values of a list are joined by {@code _}.
 */
final class FlatFeatures<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {
    private final transient FlatTable indices;
    private final long[] seeds;

    /** @param original the template whose items are taken over */
    FlatFeatures(FeatureTemplate<NLPNode, S> original, FlatTable indices) {
        super(null, new HyperParameter());
        original.getSetFeatureList().forEach(this::addSet);
        original.getFeatureList().forEach(this::add);
        original.getEmbeddingFeatureList().forEach(this::addWordEmbedding);
        this.indices = indices;
        this.seeds = new long[getTemplateSize()];
        for (int type = 0; type < seeds.length; type++) {
            seeds[type] = FlatHash.seed(type);
        }
    }

    /** The hash under which a feature is kept. */
    static long hash(int type, String value) {
        return FlatHash.finish(FlatHash.add(FlatHash.seed(type), value));
    }

    @Override
    public SparseVector createSparseVector(S state, boolean isTrain) {
        FlatVector x = new FlatVector();
        int type = 0;
        for (FeatureItem set : feature_set) {
            addSet(x, type++, getFeatures(state, set));
        }
        for (FeatureItem[] list : feature_list) {
            addList(x, type++, state, list);
        }
        return x;
    }

    private void addSet(FlatVector x, int type, Collection<String> values) {
        if (values != null) {
            for (String value : values) {
                add(x, FlatHash.add(seeds[type], value));
            }
        }
    }

    /** A list of which a part is absent is no feature. */
    private void addList(FlatVector x, int type, S state, FeatureItem[] items) {
        long hash = seeds[type];
        for (int i = 0; i < items.length; i++) {
            String part = getFeature(state, items[i]);
            if (part == null) {
                return;
            }
            hash = FlatHash.add(i == 0 ? hash : FlatHash.add(hash, '_'), part);
        }
        add(x, hash);
    }

    /** Index 0 is the bias, which is no feature. */
    private void add(FlatVector x, long hash) {
        int index = indices.get(FlatHash.finish(hash));
        if (index > 0) {
            x.add(index);
        }
    }
}
