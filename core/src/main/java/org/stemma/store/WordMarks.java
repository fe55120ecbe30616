package org.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * Where the words that are searched for stand in a find.
 *
 * @param headline spans of its headline, ascending, none within another
 * @param text spans of its text
 */
public record WordMarks(List<Span> headline, List<Span> text) {
    /** Of a long text so many characters are looked through. */
    private static final int LOOKED_THROUGH = 200_000;

    private static final WordMarks NONE = new WordMarks(List.of(), List.of());

    public WordMarks {
        headline = List.copyOf(headline);
        text = List.copyOf(text);
    }

    /** The marks of a find; none where it was found by other than its words. */
    public static WordMarks of(SearchQuery query, @Nullable String headline, String text) {
        try (WordAnalyzer analyzer = new WordAnalyzer()) {
            Query words = new QueryReader(analyzer).readWords(query);
            if (words == null) {
                return NONE;
            }
            MemoryIndex index = new MemoryIndex(true);
            if (headline != null) {
                index.addField("title", headline, analyzer);
            }
            index.addField("text", text.substring(0, Math.min(text.length(), LOOKED_THROUGH)), analyzer);
            return of(index.createSearcher(), words);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // all of it is in memory
        }
    }

    private static WordMarks of(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Matches matches = weight.matches(searcher.getLeafContexts().getFirst(), 0);
        return matches == null ? NONE : new WordMarks(spans(matches, "title"), spans(matches, "text"));
    }

    private static List<Span> spans(Matches matches, String field) throws IOException {
        List<Span> spans = new ArrayList<>();
        MatchesIterator all = matches.getMatches(field);
        while (all != null && all.next()) {
            spans.add(new Span(all.startOffset(), all.endOffset()));
        }
        return joined(spans);
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        spans.stream().sorted().forEach(next -> {
            if (!joined.isEmpty() && joined.getLast().end() > next.begin()) {
                joined.set(joined.size() - 1, joined.getLast().hull(next));
            } else {
                joined.add(next);
            }
        });
        return joined;
    }
}
