package org.stemma.annotate;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.AbstractNLPDecoder;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** NLP4J's English models as released: half a minute and 3 GB of memory to load. */
final class StockModels {
    private static final String CONFIGURATION = "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

    private StockModels() {}

    static AbstractNLPDecoder<NLPNode> decoder() {
        try (InputStream in = NLPDecoder.class.getResourceAsStream(CONFIGURATION)) {
            return new NLPDecoder(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the parser's configuration " + CONFIGURATION + " cannot be read", e);
        }
    }
}
