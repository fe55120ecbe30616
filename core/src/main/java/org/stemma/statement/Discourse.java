package org.stemma.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Entity;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.Token;
import org.stemma.text.Span;

/** A report's tokens in one row, with their trees, sentences, paragraphs and quotations. Positions are indices into this row. */
final class Discourse {
    /** Subtrees are followed no deeper than this. */
    private static final int DEEPEST = 200;

    final AnnotatedReport report;
    final List<Quotations.Quotation> quotations;
    private final List<Token> tokens = new ArrayList<>();
    private final int[] heads;
    private final int[] sentences;
    private final int[] paragraphs;
    private final int[] paragraphEnds;
    private final int[] starts;
    private final int[] quotationOf;
    private final int[][] children;
    private final @Nullable Entity[] entities;
    private final TokenSet[] quoted;
    private final int[] wordsBefore;
    private final int[] quotedBefore;
    private final @Nullable TokenSet[] subtrees;

    Discourse(AnnotatedReport report) {
        this(report, List.of());
    }

    /** {@code apart}: spans whose words are of no sentence, in order; nobody says them. */
    Discourse(AnnotatedReport report, List<Span> apart) {
        this.report = report;
        List<Sentence> parsed = Pruned.of(report.sentences(), apart);
        parsed.forEach(s -> tokens.addAll(s.tokens()));
        heads = new int[tokens.size()];
        sentences = new int[tokens.size()];
        paragraphs = new int[tokens.size()];
        starts = new int[parsed.size() + 1];
        readSentences(parsed);
        paragraphEnds = readParagraphEnds();
        children = readChildren();
        quotations = Quotations.of(report.text(), report.paragraphs());
        quotationOf = new int[tokens.size()];
        quoted = readQuotations();
        entities = readEntities();
        wordsBefore = new int[size() + 1];
        quotedBefore = new int[size() + 1];
        countWords();
        subtrees = new TokenSet[size()];
    }

    private void countWords() {
        for (int i = 0; i < size(); i++) {
            int word = hasLetter(token(i).span()) ? 1 : 0;
            wordsBefore[i + 1] = wordsBefore[i] + word;
            quotedBefore[i + 1] = quotedBefore[i] + (quotationOf[i] >= 0 ? word : 0);
        }
    }

    private boolean hasLetter(Span span) {
        for (int k = span.begin(); k < span.end(); k++) {
            if (Character.isLetterOrDigit(text().charAt(k))) {
                return true;
            }
        }
        return false;
    }

    private void readSentences(List<Sentence> parsed) {
        int at = 0;
        for (int s = 0; s < parsed.size(); s++) {
            Sentence sentence = parsed.get(s);
            starts[s] = at;
            for (Token token : sentence.tokens()) {
                int head = token.head();
                boolean inside = head >= 0 && head < sentence.tokens().size();
                heads[at] = inside ? starts[s] + head : -1;
                sentences[at] = s;
                paragraphs[at++] = sentence.paragraph();
            }
        }
        starts[parsed.size()] = at;
    }

    private int[] readParagraphEnds() {
        int[] ends = new int[tokens.size()];
        int end = tokens.size();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (i + 1 < tokens.size() && paragraphs[i] != paragraphs[i + 1]) {
                end = i + 1;
            }
            ends[i] = end;
        }
        return ends;
    }

    private int[][] readChildren() {
        int[] counts = new int[tokens.size()];
        for (int head : heads) {
            if (head >= 0) {
                counts[head]++;
            }
        }
        int[][] result = new int[tokens.size()][];
        for (int i = 0; i < result.length; i++) {
            result[i] = new int[counts[i]];
        }
        int[] filled = new int[tokens.size()];
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] >= 0) {
                result[heads[i]][filled[heads[i]]++] = i;
            }
        }
        return result;
    }

    private TokenSet[] readQuotations() {
        Arrays.fill(quotationOf, -1);
        TokenSet[] sets = new TokenSet[quotations.size()];
        int at = 0;
        for (int q = 0; q < sets.length; q++) {
            Span span = quotations.get(q).span();
            while (at < size() && token(at).span().end() <= span.begin()) {
                at++;
            }
            int from = at;
            while (at < size() && token(at).span().begin() < span.end()) {
                quotationOf[at++] = q;
            }
            sets[q] = TokenSet.of(from, at);
        }
        return sets;
    }

    private @Nullable Entity[] readEntities() {
        @Nullable Entity[] result = new Entity[tokens.size()];
        int at = 0;
        for (Entity entity : report.entities()) {
            while (at < size() && token(at).span().end() <= entity.span().begin()) {
                at++;
            }
            for (int i = at;
                    i < size() && token(i).span().begin() < entity.span().end();
                    i++) {
                result[i] = entity;
            }
        }
        return result;
    }

    int size() {
        return tokens.size();
    }

    String text() {
        return report.text();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    String lemma(int i) {
        return tokens.get(i).lemma();
    }

    String tag(int i) {
        return tokens.get(i).tag();
    }

    String label(int i) {
        String label = tokens.get(i).label();
        return label == null ? "none" : label;
    }

    boolean is(int i, String label) {
        return label(i).equals(label);
    }

    boolean isVerb(int i) {
        return tag(i).startsWith("VB");
    }

    boolean isNoun(int i) {
        return tag(i).startsWith("NN");
    }

    boolean isNominal(int i) {
        return isNoun(i) || tag(i).equals("PRP");
    }

    boolean isWord(int i) {
        return wordsBefore[i + 1] > wordsBefore[i];
    }

    /** The words, marks aside, in {@code [from, to)}. */
    int words(int from, int to) {
        return from < to ? wordsBefore[to] - wordsBefore[from] : 0;
    }

    int words(TokenSet set) {
        int n = 0;
        for (TokenSet.Run run : set.runs()) {
            n += words(run.from(), run.to());
        }
        return n;
    }

    /** The words in {@code [from, to)} that stand in quotations. */
    int quotedWords(int from, int to) {
        return from < to ? quotedBefore[to] - quotedBefore[from] : 0;
    }

    int quotedWords(TokenSet set) {
        int n = 0;
        for (TokenSet.Run run : set.runs()) {
            n += quotedWords(run.from(), run.to());
        }
        return n;
    }

    /** Whether the word is that of "according to". */
    boolean isAccording(int i) {
        return tokens.get(i).form().equalsIgnoreCase("according")
                && i + 1 < size()
                && tokens.get(i + 1).form().equalsIgnoreCase("to");
    }

    /** The governor's position, -1 for a root. */
    int head(int i) {
        return heads[i];
    }

    int[] children(int i) {
        return children[i];
    }

    int sentence(int i) {
        return sentences[i];
    }

    int sentenceCount() {
        return starts.length - 1;
    }

    int sentenceStart(int sentence) {
        return starts[sentence];
    }

    int sentenceEnd(int sentence) {
        return starts[sentence + 1];
    }

    int paragraph(int i) {
        return paragraphs[i];
    }

    /** The position after the last token of the paragraph of {@code i}. */
    int paragraphEnd(int i) {
        return paragraphEnds[i];
    }

    /** Index of the quotation that holds the token, -1 for none. */
    int quotation(int i) {
        return quotationOf[i];
    }

    TokenSet quoted(int quotation) {
        return quoted[quotation];
    }

    @Nullable
    Entity entity(int i) {
        return entities[i];
    }

    /** The first child with {@code label}, -1 for none. */
    int child(int i, String label) {
        for (int k : children[i]) {
            if (is(k, label)) {
                return k;
            }
        }
        return -1;
    }

    /** The subject of a verb, active or passive, -1 for none. */
    int subject(int i) {
        for (int k : children[i]) {
            if (label(k).startsWith("nsubj") || label(k).startsWith("csubj")) {
                return k;
            }
        }
        return -1;
    }

    /** The token with all that stands below it. */
    TokenSet subtree(int i) {
        TokenSet known = subtrees[i];
        if (known == null) {
            known = below(i);
            subtrees[i] = known;
        }
        return known;
    }

    private TokenSet below(int i) {
        if (children[i].length == 0) {
            return TokenSet.of(i);
        }
        int base = starts[sentences[i]];
        boolean[] in = new boolean[starts[sentences[i] + 1] - base];
        mark(i, in, base, 0);
        List<TokenSet.Run> runs = new ArrayList<>();
        for (int k = 0; k < in.length; k++) {
            int from = k;
            while (k < in.length && in[k]) {
                k++;
            }
            if (from < k) {
                runs.add(new TokenSet.Run(base + from, base + k));
            }
        }
        return new TokenSet(runs);
    }

    private void mark(int i, boolean[] in, int base, int depth) {
        if (in[i - base] || depth > DEEPEST) {
            return;
        }
        in[i - base] = true;
        for (int k : children[i]) {
            mark(k, in, base, depth + 1);
        }
    }

    /** Whether {@code ancestor} governs {@code i}, directly or not, or is it. */
    boolean under(int i, int ancestor) {
        for (int steps = 0; i >= 0 && steps < DEEPEST; steps++, i = heads[i]) {
            if (i == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** The characters of each run, a span for each paragraph that it is in. */
    List<Span> spans(TokenSet set) {
        List<Span> spans = new ArrayList<>();
        for (TokenSet.Run run : set.runs()) {
            for (int from = run.from(); from < run.to(); from = paragraphEnds[from]) {
                int to = Math.min(run.to(), paragraphEnds[from]);
                spans.add(new Span(
                        token(from).span().begin(), token(to - 1).span().end()));
            }
        }
        return spans;
    }
}
