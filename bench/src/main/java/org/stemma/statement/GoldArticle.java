package org.stemma.statement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.report.Report;
import org.stemma.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article with the attributions that people marked in it. */
record GoldArticle(Report report, List<Marked> attributions) {
    /** The spans of one attribution; {@code source} and {@code cue} may be empty. */
    record Marked(Statement.Mode mode, List<Span> source, List<Span> cue, List<Span> content) {}

    /** The same on a report's tokens; {@code head} is the word that asks are made of, -1 where none is a candidate. */
    record Attributed(int head, TokenSet source, TokenSet cue, TokenSet content) {}

    static List<GoldArticle> read(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<GoldArticle> result = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            JsonNode node = json.readTree(line);
            String text = node.get("text").asString();
            List<Marked> marked = new ArrayList<>();
            for (JsonNode a : node.get("attributions")) {
                if (!a.get("content").isEmpty()) {
                    Statement.Mode mode =
                            Statement.Mode.valueOf(a.get("kind").asString().toUpperCase(Locale.ROOT));
                    marked.add(new Marked(
                            mode,
                            spans(a.get("source"), text),
                            spans(a.get("cue"), text),
                            spans(a.get("content"), text)));
                }
            }
            result.add(new GoldArticle(AnnotationCache.report(node.get("id").asString(), text), marked));
        }
        return result;
    }

    private static List<Span> spans(JsonNode node, String text) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode s : node) {
            int begin = text.offsetByCodePoints(0, s.get(0).asInt());
            spans.add(new Span(begin, text.offsetByCodePoints(0, s.get(1).asInt())));
        }
        return spans;
    }

    List<Attributed> on(Discourse d, Set<Integer> candidates) {
        List<Attributed> result = new ArrayList<>();
        for (Marked m : attributions) {
            TokenSet cue = tokens(d, m.cue());
            result.add(new Attributed(head(d, cue, candidates), tokens(d, m.source()), cue, tokens(d, m.content())));
        }
        return result;
    }

    static TokenSet tokens(Discourse d, List<Span> spans) {
        List<TokenSet> sets = new ArrayList<>();
        for (int i = 0; i < d.size(); i++) {
            Span t = d.token(i).span();
            if (spans.stream().anyMatch(s -> s.overlaps(t))) {
                sets.add(TokenSet.of(i));
            }
        }
        return TokenSet.union(sets);
    }

    /** The candidate of the cue that stands highest in the tree. */
    private static int head(Discourse d, TokenSet cue, Set<Integer> candidates) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (TokenSet.Run run : cue.runs()) {
            for (int i = run.from(); i < run.to(); i++) {
                int depth = depth(d, i);
                if (candidates.contains(i) && depth < least) {
                    best = i;
                    least = depth;
                }
            }
        }
        return best;
    }

    private static int depth(Discourse d, int i) {
        int n = 0;
        for (int k = d.head(i); k >= 0 && n < 200; k = d.head(k)) {
            n++;
        }
        return n;
    }
}
