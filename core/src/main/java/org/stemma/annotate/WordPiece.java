package org.stemma.annotate;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * BERT's tokens: words and marks, lower case and without accents where the model is uncased, cut greedily into the longest pieces that the vocabulary has (Wu
 * et al. 2016, Devlin et al. 2019).
 */
final class WordPiece implements Tokenizer {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final boolean cased;
    private final int unknown;
    private final int begin;
    private final int end;

    private WordPiece(JsonNode root) throws IOException {
        root.path("model")
                .path("vocab")
                .properties()
                .forEach(e -> vocabulary.put(e.getKey(), e.getValue().asInt()));
        cased = !root.path("normalizer").path("lowercase").asBoolean(true);
        unknown = special("[UNK]");
        begin = special("[CLS]");
        end = special("[SEP]");
    }

    /** Reads a {@code tokenizer.json}. */
    static WordPiece of(JsonNode root) throws IOException {
        return new WordPiece(root);
    }

    private int special(String piece) throws IOException {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IOException("its tokenizer has no piece " + piece);
        }
        return number;
    }

    @Override
    public long[] ids(String text, int longest) {
        long[] ids = new long[longest];
        int size = 0;
        ids[size++] = begin;
        for (String word : words(text)) {
            for (int piece : pieces(word)) {
                if (size == longest - 1) {
                    break;
                }
                ids[size++] = piece;
            }
        }
        ids[size++] = end;
        return Arrays.copyOf(ids, size);
    }

    private List<String> words(String text) {
        String plain = cased ? text : Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (isShapeless(c) || (!cased && isAccent(c))) {
                continue;
            }
            boolean alone = isMark(c) || Character.isIdeographic(c);
            if (alone || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                flush(word, words);
            }
            if (alone) {
                words.add(Character.toString(c));
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                word.appendCodePoint(c);
            }
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isAccent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isShapeless(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || c == 0xFFFD || (type == Character.CONTROL && !Character.isWhitespace(c));
    }

    /** All ASCII signs count as punctuation, as in BERT. */
    private static boolean isMark(int c) {
        if (c < 128) {
            return c > ' ' && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private List<Integer> pieces(String word) {
        List<Integer> pieces = new ArrayList<>();
        for (int begin = 0; begin < word.length(); ) {
            int end = word.length() > LONGEST_WORD ? begin : end(word, begin);
            if (end == begin) {
                return List.of(unknown);
            }
            pieces.add(id(word, begin, end));
            begin = end;
        }
        return pieces;
    }

    /** The end of the longest known piece that begins at {@code begin}, or {@code begin}. */
    private int end(String word, int begin) {
        int end = word.length();
        while (end > begin && id(word, begin, end) < 0) {
            end--;
        }
        return end;
    }

    private int id(String word, int begin, int end) {
        String piece = word.substring(begin, end);
        return vocabulary.getOrDefault(begin == 0 ? piece : "##" + piece, -1);
    }
}
