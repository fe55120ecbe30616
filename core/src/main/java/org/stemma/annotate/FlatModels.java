package org.stemma.annotate;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.decode.AbstractNLPDecoder;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** NLP4J's English pipeline, put together from a {@link ModelFile}: the same answers as the stock models give. */
final class FlatModels {
    /** What a component's skeleton is made of; nothing else is read from the file as an object. */
    private static final ObjectInputFilter SKELETON = ObjectInputFilter.Config.createFilter(
            "edu.emory.mathcs.nlp.**;it.unimi.dsi.fastutil.**;org.magicwerk.brownies.collections.**;java.util.*;java.lang.*;!*");

    private final ModelFile file;

    FlatModels(ModelFile file) {
        this.file = file;
    }

    static AbstractNLPDecoder<NLPNode> decoder(ModelFile file) throws IOException {
        FlatModels models = new FlatModels(file);
        NLPDecoder decoder = new Decoder();
        decoder.setTokenizer(new EnglishTokenizer());
        decoder.setComponents(List.<NLPComponent<NLPNode>>of(
                models.lexica(),
                models.component("pos"),
                new MorphologicalAnalyzer<>(Language.ENGLISH),
                models.component("ner"),
                models.component("dep")));
        return decoder;
    }

    /** Makes tokens that hash their values once. */
    private static final class Decoder extends NLPDecoder {
        @Override
        public NLPNode create() {
            return new FlatNode();
        }
    }

    private GlobalLexica<NLPNode> lexica() throws IOException {
        GlobalLexica<NLPNode> lexica =
                new GlobalLexica<>(new ByteArrayInputStream("<configuration/>".getBytes(StandardCharsets.US_ASCII)));
        lexica.setAmbiguityClasses(new GlobalLexicon<>(ambiguityClasses(), Field.word_form_simplified_lowercase, null));
        lexica.setWordClusters(new GlobalLexicon<>(clusters(), Field.word_form_simplified_lowercase, null));
        lexica.setWordEmbeddings(new GlobalLexicon<>(embeddings(), Field.word_form_undigitalized, null));
        lexica.setNamedEntityGazetteers(new GlobalLexicon<>(gazetteers(), Field.word_form_simplified, null));
        return lexica;
    }

    FlatLexicon<List<String>> ambiguityClasses() throws IOException {
        return new FlatLexicon<>(file.table("ambiguity"), file.lists("ambiguity.lists"));
    }

    FlatLexicon<Set<String>> clusters() throws IOException {
        return new FlatLexicon<>(file.table("clusters"), sets("clusters.lists"));
    }

    FlatEmbeddings embeddings() throws IOException {
        FloatBuffer matrix = file.mappedFloats("embeddings.matrix");
        return new FlatEmbeddings(file.table("embeddings"), matrix, file.ints("embeddings.dimensions")[0]);
    }

    FlatGazetteer gazetteers() throws IOException {
        return new FlatGazetteer(file.table("gazetteers"), sets("gazetteers.lists"));
    }

    /** Sets in the order in which they were stored: the order in which features are added decides the last bits of the scores. */
    private List<Set<String>> sets(String name) throws IOException {
        return file.lists(name).stream()
                .map(list -> Collections.unmodifiableSet(new LinkedHashSet<>(list)))
                .toList();
    }

    private <S extends NLPState<NLPNode>> OnlineComponent<NLPNode, S> component(String name) throws IOException {
        OnlineComponent<NLPNode, S> component = skeleton(name);
        component.setFeatureTemplate(
                new FlatFeatures<>(component.getFeatureTemplate(), file.table(name + ".features")));
        WeightVector weights = component.getOptimizer().getWeightVector();
        weights.setSparseWeightVector(weights(name));
        weights.setDenseWeightVector(new FlatDenseWeights(weights.getDenseWeightVector()));
        component.setFlag(NLPFlag.DECODE);
        return component;
    }

    FlatWeights weights(String name) throws IOException {
        return new FlatWeights(file.ints(name + ".labelsize")[0], file.ints(name + ".cells"));
    }

    @SuppressWarnings("unchecked")
    private <S extends NLPState<NLPNode>> OnlineComponent<NLPNode, S> skeleton(String name) throws IOException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(file.bytes(name + ".skeleton")))) {
            in.setObjectInputFilter(SKELETON);
            return (OnlineComponent<NLPNode, S>) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("the prepared model " + name + " is of another version of the parser", e);
        }
    }
}
