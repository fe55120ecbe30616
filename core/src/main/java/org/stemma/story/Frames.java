package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stemma.text.Hash;
import org.stemma.text.Stems;
import org.stemma.text.StopWords;
import org.stemma.text.Word;

/**
 * The names and figures of a report, each with the words that stand around it, its frame. Two reports with the same frames, but others
 * in them, tell in one form of two events: "a strong earthquake shook Chile at", "a strong earthquake shook Japan at".
 */
final class Frames {
    /** Words of a frame on either side. */
    private static final int AROUND = 2;

    /** Ascending and distinct in the upper half, which is the frame; what stands in it in the lower half. */
    private final long[] places;

    private Frames(long[] places) {
        this.places = places;
    }

    /** How many frames two reports share, by what stands in them: the same, or something else. */
    record Comparison(int alike, int otherwise) {}

    static Frames of(List<Word> headline, List<Word> body) {
        List<Long> places = new ArrayList<>();
        read(headline, places);
        read(body, places);
        long[] ascending = places.stream().mapToLong(Long::longValue).sorted().toArray();
        int size = 0;
        for (long place : ascending) {
            if (size == 0 || frame(ascending[size - 1]) != frame(place)) {
                ascending[size++] = place;
            }
        }
        return new Frames(Arrays.copyOf(ascending, size));
    }

    private static void read(List<Word> words, List<Long> places) {
        int begin = 0;
        while (begin < words.size()) {
            int end = begin;
            while (end < words.size() && filler(words.get(end))) {
                end++;
            }
            if (end > begin) {
                long frame = around(words, begin - AROUND, begin, 1);
                frame = around(words, end, end + AROUND, frame);
                places.add((long) Hash.fold(frame) << Integer.SIZE | Integer.toUnsignedLong(term(words.get(end - 1))));
            }
            begin = Math.max(end, begin + 1);
        }
    }

    private static boolean filler(Word word) {
        return Character.isDigit(word.form().charAt(0)) || (word.capital() && !StopWords.contains(word.form()));
    }

    private static long around(List<Word> words, int begin, int end, long before) {
        long frame = before;
        for (int i = begin; i < end; i++) {
            frame = Hash.join(frame, i < 0 || i >= words.size() ? 0 : term(words.get(i)));
        }
        return frame;
    }

    private static int term(Word word) {
        return Hash.fold(Hash.of(Stems.of(word.form())));
    }

    private static int frame(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    Comparison compare(Frames other) {
        int alike = 0;
        int otherwise = 0;
        int i = 0;
        int j = 0;
        while (i < places.length && j < other.places.length) {
            int order = Integer.compare(frame(places[i]), frame(other.places[j]));
            if (order == 0) {
                alike += places[i] == other.places[j] ? 1 : 0;
                otherwise += places[i] == other.places[j] ? 0 : 1;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Comparison(alike, otherwise);
    }
}
