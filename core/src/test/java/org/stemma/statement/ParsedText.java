package org.stemma.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Entity;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.TimeExpression;
import org.stemma.annotate.Token;
import org.stemma.report.Metadata;
import org.stemma.report.Report;
import org.stemma.text.Span;

/**
 * Reads {@code NAME.txt} and its parse {@code NAME.parsed}: a sentence a line, a blank line between paragraphs, a token as
 * {@code form|lemma|tag|head|label}; then the entities, in order, as {@code #TYPE|name as written}, and {@code |full name} where it is another.
 */
final class ParsedText {
    private final String text;
    private final List<Span> paragraphs = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Entity> entities = new ArrayList<>();
    private int at;

    private ParsedText(String text) {
        this.text = text;
    }

    static AnnotatedReport read(String name) {
        ParsedText parsed = new ParsedText(resource(name + ".txt").strip());
        int from = 0;
        for (String paragraph : parsed.text.split("\n\n")) {
            parsed.paragraphs.add(new Span(from, from + paragraph.length()));
            from += paragraph.length() + 2;
        }
        int paragraph = 0;
        for (String line : resource(name + ".parsed").split("\n")) {
            if (line.isEmpty()) {
                paragraph++;
            } else if (line.startsWith("#")) {
                parsed.entity(line.substring(1).split("\\|"));
            } else {
                parsed.sentence(line, paragraph);
            }
        }
        Report report = new Report(name, null, Metadata.EMPTY, "en", parsed.text, List.of());
        return new AnnotatedReport(
                report, true, parsed.paragraphs, parsed.sentences, parsed.entities, List.<TimeExpression>of());
    }

    private static String resource(String name) {
        try (InputStream in = ParsedText.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private void sentence(String line, int paragraph) {
        List<Token> tokens = new ArrayList<>();
        for (String token : line.split(" ")) {
            String[] f = token.split("\\|");
            int begin = text.indexOf(f[0], at);
            at = begin + f[0].length();
            tokens.add(new Token(new Span(begin, at), f[0], f[1], f[2], Integer.parseInt(f[3]), f[4], Map.of()));
        }
        Span hull = tokens.getFirst().span().hull(tokens.getLast().span());
        sentences.add(new Sentence(hull, paragraph, tokens));
    }

    private void entity(String[] f) {
        int from = entities.isEmpty() ? 0 : entities.getLast().span().end();
        int begin = text.indexOf(f[1], from);
        Span span = new Span(begin, begin + f[1].length());
        entities.add(new Entity(span, Entity.Type.valueOf(f[0]), f[f.length - 1], null, null));
    }
}
