package org.stemma.app.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture;
import org.stemma.report.Report;
import org.stemma.store.Original;
import org.stemma.text.Span;

/**
 * Where a page's furniture stood among the paragraphs of its report: pieces and paragraphs are looked for, in their order, in the words
 * of what was added. A piece that is not found stands at the end.
 *
 * @param before for each paragraph, and one past the last, the pieces that stood before it
 */
public record FurniturePlaces(List<List<Furniture>> before) {
    /** Originals longer than this are not read again. */
    private static final int LONGEST = 2_000_000;
    /** Characters by which a piece or paragraph is looked for. */
    private static final int PROBE = 48;

    /** All pieces at the end. */
    private static FurniturePlaces atEnd(Report report) {
        int paragraphs = Reader.paragraphs(report.text()).size();
        return new FurniturePlaces(sorted(report.furniture(), paragraphs, piece -> paragraphs));
    }

    /**
     * Finds the places in what was added.
     *
     * @param original null where none is kept
     */
    public static FurniturePlaces of(Report report, @Nullable Original original) {
        if (original == null
                || original.content().length > LONGEST
                || report.furniture().isEmpty()) {
            return atEnd(report);
        }
        String page = words(original);
        List<Span> paragraphs = Reader.paragraphs(report.text());
        TreeMap<Integer, Integer> places = new TreeMap<>();
        int from = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            int at = page.indexOf(probe(paragraphs.get(i).of(report.text())), from);
            if (at >= 0) {
                places.put(at, i);
                from = at;
            }
        }
        return new FurniturePlaces(sorted(report.furniture(), paragraphs.size(), piece -> {
            int at = page.indexOf(probe(piece.text()));
            var next = at < 0 ? null : places.higherEntry(at);
            return next == null ? paragraphs.size() : next.getValue();
        }));
    }

    private interface Place {
        int of(Furniture piece);
    }

    private static List<List<Furniture>> sorted(List<Furniture> pieces, int paragraphs, Place place) {
        List<List<Furniture>> before = new ArrayList<>();
        for (int i = 0; i <= paragraphs; i++) {
            before.add(new ArrayList<>());
        }
        pieces.forEach(piece -> before.get(place.of(piece)).add(piece));
        return before;
    }

    /** The words of the original, divided by single blanks. */
    private static String words(Original original) {
        String content = new String(original.content(), StandardCharsets.UTF_8);
        return plain(original.media().equals("html") ? Jsoup.parse(content).text() : content);
    }

    private static String probe(String text) {
        String plain = plain(text);
        return plain.substring(0, Math.min(PROBE, plain.length()));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
