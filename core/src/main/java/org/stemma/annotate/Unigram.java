package org.stemma.annotate;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The pieces of SentencePiece's unigram model: the cut of a text whose pieces are likeliest together (Kudo 2018). */
final class Unigram implements Tokenizer {
    private static final char SPACE = '\u2581';
    private static final int LONGEST_PIECE = 32;
    /** How much less likely than the rarest piece an unknown character is, in natural logarithms. */
    private static final double UNKNOWN_PENALTY = 10;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] scores;
    private final int unknown;
    private final int begin;
    private final int end;
    private double rarest;

    private Unigram(JsonNode model) throws IOException {
        JsonNode vocab = model.path("vocab");
        scores = new double[vocab.size()];
        for (int i = 0; i < scores.length; i++) {
            numbers.putIfAbsent(vocab.get(i).path(0).asString(""), i);
            scores[i] = vocab.get(i).path(1).asDouble(0);
            rarest = Math.min(rarest, scores[i]);
        }
        unknown = model.path("unk_id").asInt(0);
        begin = special("<s>");
        end = special("</s>");
    }

    static Unigram of(JsonNode root) throws IOException {
        return new Unigram(root.path("model"));
    }

    private int special(String piece) throws IOException {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IOException("its tokenizer has no piece " + piece);
        }
        return number;
    }

    @Override
    public long[] ids(String text, int longest) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        String marked = SPACE + plain.replace(' ', SPACE);
        int[] pieces = likeliest(marked);
        long[] ids = new long[Math.min(longest, pieces.length + 2)];
        ids[0] = begin;
        for (int i = 1; i < ids.length - 1; i++) {
            ids[i] = pieces[i - 1];
        }
        ids[ids.length - 1] = end;
        return ids;
    }

    /** The numbers of the pieces of the likeliest cut (Viterbi). */
    private int[] likeliest(String text) {
        double[] best = new double[text.length() + 1];
        int[] from = new int[text.length() + 1];
        int[] piece = new int[text.length() + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int i = 0; i < text.length(); i++) {
            if (best[i] > Double.NEGATIVE_INFINITY) {
                extend(text, i, best, from, piece);
            }
        }
        return path(from, piece, text.length());
    }

    private void extend(String text, int i, double[] best, int[] from, int[] piece) {
        int single = Character.charCount(text.codePointAt(i));
        int last = Math.min(text.length(), i + LONGEST_PIECE);
        for (int j = i + single; j <= last; j++) {
            Integer known = numbers.get(text.substring(i, j));
            if (known == null && j > i + single) {
                continue;
            }
            double score = best[i] + (known == null ? rarest - UNKNOWN_PENALTY : scores[known]);
            if (score > best[j]) {
                best[j] = score;
                from[j] = i;
                piece[j] = known == null ? unknown : known;
            }
        }
    }

    private static int[] path(int[] from, int[] piece, int length) {
        int size = 0;
        for (int i = length; i > 0; i = from[i]) {
            size++;
        }
        int[] path = new int[size];
        for (int i = length; i > 0; i = from[i]) {
            path[--size] = piece[i];
        }
        return path;
    }
}
