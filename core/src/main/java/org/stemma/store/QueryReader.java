package org.stemma.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Reads what a user searches for. No input is wrong: what is no word is passed over. */
final class QueryReader {
    /** Of a long text, or a long search, these many words are looked for. */
    private static final int MOST_WORDS = 64;

    private static final float TITLE = 2;
    private static final Pattern QUOTES = Pattern.compile("[\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d]");
    private static final Pattern PIECE = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)([^\\s\"]+)");

    private final Analyzer analyzer;

    QueryReader(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    Query read(SearchQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term("kind", query.kind().name())), Occur.FILTER);
        Query words = readWords(query);
        all.add(words == null ? MatchAllDocsQuery.INSTANCE : words, Occur.MUST);
        if (query.speaker() != null) {
            all.add(everyWord("speaker", query.speaker()), Occur.FILTER);
        }
        if (query.actor() != null) {
            all.add(new PrefixQuery(new Term("actor", lower(query.actor()))), Occur.FILTER);
        }
        exact(all, "type", query.type());
        exact(all, "place", query.place());
        exact(all, "outlet", query.outlet());
        exact(all, "language", query.language());
        if (query.from() != null || query.past() != null) {
            long from = query.from() == null ? Long.MIN_VALUE : query.from();
            long past = query.past() == null ? Long.MAX_VALUE : query.past();
            all.add(LongPoint.newRangeQuery("at", from, past - 1), Occur.FILTER);
        }
        return all.build();
    }

    /** What is asked of headline and text; null where nothing is. */
    @Nullable
    Query readWords(SearchQuery query) {
        boolean words = query.words() != null && !query.words().isBlank();
        boolean like = query.like() != null && !query.like().isBlank();
        if (!words && !like) {
            return null;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (words) {
            all.add(new Choices().read(String.valueOf(query.words())), Occur.MUST);
        }
        if (like) {
            all.add(like(String.valueOf(query.like())), Occur.MUST);
        }
        return all.build();
    }

    private static void exact(BooleanQuery.Builder all, String field, @Nullable String value) {
        if (value != null) {
            all.add(new TermQuery(new Term(field, lower(value))), Occur.FILTER);
        }
    }

    private static String lower(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /** Words and phrases, all of which must stand there; {@code or} between two lets one of them do. */
    private final class Choices {
        private final BooleanQuery.Builder all = new BooleanQuery.Builder();
        private BooleanQuery.Builder choice = new BooleanQuery.Builder();
        private boolean or = true;
        private boolean wanted;

        Query read(String given) {
            Matcher pieces = PIECE.matcher(QUOTES.matcher(given).replaceAll("\""));
            for (int i = 0; i < MOST_WORDS && pieces.find(); i++) {
                String phrase = pieces.group(2);
                if (phrase == null && lower(pieces.group(4)).equals("or")) {
                    or = true;
                } else {
                    boolean not = "-".equals(phrase == null ? pieces.group(3) : pieces.group(1));
                    add(phrase == null ? pieces.group(4) : phrase, not);
                }
            }
            all.add(wanted ? choice.build() : MatchAllDocsQuery.INSTANCE, Occur.MUST);
            return all.build();
        }

        private void add(String piece, boolean not) {
            if (terms("text", piece).isEmpty()) {
                return;
            }
            if (not) {
                all.add(titleOrText(piece), Occur.MUST_NOT);
                return;
            }
            if (!or) {
                all.add(choice.build(), Occur.MUST);
                choice = new BooleanQuery.Builder();
            }
            choice.add(titleOrText(piece), Occur.SHOULD);
            wanted = true;
            or = false;
        }
    }

    private Query titleOrText(String piece) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(phrase("title", piece), TITLE), Occur.SHOULD)
                .add(phrase("text", piece), Occur.SHOULD)
                .build();
    }

    private Query phrase(String field, String words) {
        Map<Integer, String> terms = terms(field, words);
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.values().iterator().next()));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach((position, term) -> phrase.add(new Term(field, term), position));
        return phrase.build();
    }

    private Query everyWord(String field, String words) {
        Map<Integer, String> terms = terms(field, words);
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no word");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.values().forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
        return all.build();
    }

    private Query like(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<String> terms = terms("text", text).values().stream().distinct().toList();
        terms.forEach(term -> any.add(new TermQuery(new Term("text", term)), Occur.SHOULD));
        any.setMinimumNumberShouldMatch(Math.max(1, terms.size() / 4));
        return any.build();
    }

    /** The first terms of a text by their positions; where a character and a pair stand at one position, the pair. */
    private Map<Integer, String> terms(String field, String text) {
        Map<Integer, String> terms = new TreeMap<>();
        try (TokenStream stream = analyzer.tokenStream(field, new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                if (terms.size() == MOST_WORDS && !terms.containsKey(position)) {
                    break;
                }
                terms.put(position, term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a string is read
        }
        return terms;
    }
}
