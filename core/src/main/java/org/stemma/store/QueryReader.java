package org.stemma.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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
    /** Of a long text these many words are looked for. */
    private static final int MOST_WORDS = 64;

    private static final float TITLE = 2;
    private static final Pattern PIECE = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)(\\S+)");

    private final Analyzer analyzer;

    QueryReader(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    Query read(SearchQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term("kind", query.kind().name())), Occur.FILTER);
        boolean scored = false;
        if (query.words() != null && !query.words().isBlank()) {
            all.add(words(query.words()), Occur.MUST);
            scored = true;
        }
        if (query.like() != null && !query.like().isBlank()) {
            all.add(like(query.like()), Occur.MUST);
            scored = true;
        }
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
        if (!scored) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.SHOULD);
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
    private Query words(String given) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        BooleanQuery.Builder choice = new BooleanQuery.Builder();
        boolean or = true;
        boolean wanted = false;
        Matcher pieces = PIECE.matcher(given);
        while (pieces.find()) {
            String piece = pieces.group(2) != null ? pieces.group(2) : pieces.group(4);
            boolean not = "-".equals(pieces.group(1)) || "-".equals(pieces.group(3));
            if (pieces.group(2) == null && lower(piece).equals("or")) {
                or = true;
                continue;
            }
            if (terms("text", piece).isEmpty()) {
                continue;
            }
            Query query = titleOrText(piece);
            if (not) {
                all.add(query, Occur.MUST_NOT);
                continue;
            }
            if (!or) {
                all.add(choice.build(), Occur.MUST);
                choice = new BooleanQuery.Builder();
            }
            choice.add(query, Occur.SHOULD);
            wanted = true;
            or = false;
        }
        all.add(wanted ? choice.build() : MatchAllDocsQuery.INSTANCE, Occur.MUST);
        return all.build();
    }

    private Query titleOrText(String piece) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(phrase("title", piece), TITLE), Occur.SHOULD)
                .add(phrase("text", piece), Occur.SHOULD)
                .build();
    }

    private Query phrase(String field, String words) {
        List<String> terms = terms(field, words);
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no word");
        }
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    private Query everyWord(String field, String words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms(field, words).forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
        return all.build();
    }

    private Query like(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<String> terms =
                terms("text", text).stream().distinct().limit(MOST_WORDS).toList();
        terms.forEach(term -> any.add(new TermQuery(new Term("text", term)), Occur.SHOULD));
        any.setMinimumNumberShouldMatch(Math.max(1, terms.size() / 4));
        return any.build();
    }

    private List<String> terms(String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a string is read
        }
        return terms;
    }
}
