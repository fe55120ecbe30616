package org.stemma.annotate;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.AbstractNLPDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.stemma.text.Span;

/** Parses a paragraph of English with NLP4J, and finds the names in it. Thread-safe. */
final class EnglishParser {
    /** A longer sentence is none; it is cut, so that the work on hostile text is bounded. Tokens. */
    private static final int LONGEST_SENTENCE = 200;

    private final AbstractNLPDecoder<NLPNode> decoder;
    private final Namer namer;
    private final Predicate<NLPNode[]> needsHeads;

    /** Finds the names of a sentence that is parsed. */
    @FunctionalInterface
    interface Namer {
        /**
         * The names of {@code sentence}, in the order of the text.
         *
         * @param nodes the parser's, its artificial root first
         */
        List<Mention> find(NLPNode[] nodes, Sentence sentence, String paragraph);
    }

    /** A parser that leaves fragments without heads. */
    EnglishParser(AbstractNLPDecoder<NLPNode> decoder, Namer namer) {
        this(decoder, namer, nodes -> !Fragment.is(nodes));
    }

    /** @param needsHeads whether the tagged tokens of a sentence are worth the work of finding their heads, half of the whole */
    EnglishParser(AbstractNLPDecoder<NLPNode> decoder, Namer namer, Predicate<NLPNode[]> needsHeads) {
        this.decoder = decoder;
        this.namer = namer;
        this.needsHeads = needsHeads;
    }

    ParagraphAnalysis parse(String paragraph) {
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (var tokens : decoder.getTokenizer().segmentize(ParserText.of(paragraph))) {
            for (int i = 0; i < tokens.size(); i += LONGEST_SENTENCE) {
                var piece = tokens.subList(i, Math.min(tokens.size(), i + LONGEST_SENTENCE));
                NLPNode[] nodes = decoder.toNodeArray(piece);
                decode(nodes);
                Sentence sentence = sentence(nodes, paragraph);
                sentences.add(sentence);
                mentions.addAll(namer.find(nodes, sentence, paragraph));
            }
        }
        return new ParagraphAnalysis(sentences, mentions);
    }

    /** Tags and names for all; heads, the last component's, where they are needed. */
    private void decode(NLPNode[] nodes) {
        var components = decoder.getComponents();
        for (var component : components.subList(0, components.size() - 1)) {
            component.process(nodes);
        }
        if (needsHeads.test(nodes)) {
            components.getLast().process(nodes);
        }
    }

    /** {@code nodes[0]} is the parser's artificial root. */
    private static Sentence sentence(NLPNode[] nodes, String paragraph) {
        List<Token> tokens = new ArrayList<>(nodes.length - 1);
        for (int i = 1; i < nodes.length; i++) {
            tokens.add(token(nodes[i], paragraph));
        }
        Span span = tokens.getFirst().span().hull(tokens.getLast().span());
        return new Sentence(span, 0, tokens);
    }

    private static Token token(NLPNode node, String paragraph) {
        Span span = new Span(node.getStartOffset(), node.getEndOffset());
        NLPNode head = node.getDependencyHead();
        return new Token(
                span,
                span.of(paragraph),
                lemma(node),
                node.getPartOfSpeechTag(),
                head == null ? -1 : head.getID() - 1,
                node.getDependencyLabel(),
                features(node));
    }

    /** NLP4J writes numbers as {@code 0} or {@code #crd#}: those keep their own characters. */
    private static String lemma(NLPNode node) {
        String form = node.getWordForm();
        boolean number = node.getLemma().startsWith("#") || form.chars().anyMatch(Character::isDigit);
        return (number ? form : node.getLemma()).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> features(NLPNode node) {
        Map<String, String> features = node.getFeatMap();
        return features == null || features.isEmpty() ? Map.of() : new TreeMap<>(features);
    }
}
