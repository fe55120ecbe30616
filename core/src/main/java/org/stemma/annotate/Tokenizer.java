package org.stemma.annotate;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cuts a text into the pieces that a model knows by number. */
sealed interface Tokenizer permits WordPiece, Unigram {
    /** The numbers of the text's pieces between those of begin and end, at most {@code longest} in all. */
    long[] ids(String text, int longest);

    /**
     * Reads a {@code tokenizer.json}.
     *
     * @throws IOException where the stream holds none of a kind that is known
     */
    static Tokenizer read(InputStream json) throws IOException {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            return switch (root.path("model").path("type").asString("")) {
                case "WordPiece" -> WordPiece.of(root);
                case "Unigram" -> Unigram.of(root);
                default -> throw new IOException("its tokenizer is neither WordPiece nor Unigram");
            };
        } catch (JacksonException e) {
            throw new IOException("its tokenizer.json is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
