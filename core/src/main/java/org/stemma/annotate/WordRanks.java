package org.stemma.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.ObjIntConsumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How common English words are: the place of each in the vocabulary of the {@link SentenceEncoder}, which BERT's makers ordered by
 * frequency. Read from the tokenizer alone; the encoder's model is not loaded.
 */
public final class WordRanks {
    /** The first whole word of the vocabulary; before it stand signs, digits and single letters. */
    private static final int FIRST = 1996;

    private WordRanks() {}

    /** Gives every whole word in lower case with its rank, 1 for the most frequent. */
    public static void forEach(ObjIntConsumer<String> word) {
        try (InputStream in = SentenceEncoder.tokenizer();
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            toVocabulary(json);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String piece = json.currentName();
                int id = json.nextIntValue(0);
                if (id >= FIRST && !piece.startsWith("##")) {
                    word.accept(piece, id - FIRST + 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the vocabulary cannot be read", e);
        }
    }

    private static void toVocabulary(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        while (token != null && !(token == JsonToken.START_OBJECT && "vocab".equals(json.currentName()))) {
            token = json.nextToken();
        }
        if (token == null) {
            throw new IOException("the tokenizer has no vocabulary");
        }
    }
}
