package org.stemma.statement;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Entity;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.Token;
import org.stemma.report.Metadata;
import org.stemma.report.Report;
import org.stemma.text.Span;

/** Keeps what the annotator said of a set of reports in a file, so that learning does not parse again. */
final class AnnotationCache {
    private AnnotationCache() {}

    static void write(Path file, List<AnnotatedReport> reports) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (AnnotatedReport r : reports) {
                out.writeUTF(r.report().key());
                out.writeInt(r.paragraphs().size());
                for (Span p : r.paragraphs()) {
                    write(out, p);
                }
                out.writeInt(r.sentences().size());
                for (Sentence s : r.sentences()) {
                    write(out, s);
                }
                out.writeInt(r.entities().size());
                for (Entity e : r.entities()) {
                    write(out, e.span());
                    out.writeUTF(e.type().name());
                }
            }
        }
    }

    private static void write(DataOutputStream out, Span span) throws IOException {
        out.writeInt(span.begin());
        out.writeInt(span.end());
    }

    private static void write(DataOutputStream out, Sentence s) throws IOException {
        out.writeInt(s.paragraph());
        out.writeInt(s.tokens().size());
        for (Token t : s.tokens()) {
            write(out, t.span());
            out.writeUTF(t.form());
            out.writeUTF(t.lemma());
            out.writeUTF(t.tag());
            out.writeInt(t.head());
            out.writeUTF(t.label() == null ? "" : t.label());
        }
    }

    /** Reads the annotations of reports whose texts are given, in their order. */
    static List<AnnotatedReport> read(Path file, List<Report> reports) throws IOException {
        List<AnnotatedReport> result = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (Report report : reports) {
                String key = in.readUTF();
                if (!key.equals(report.key())) {
                    throw new IOException(file + " holds " + key + " where " + report.key() + " was expected");
                }
                result.add(report(in, report));
            }
        }
        return result;
    }

    private static AnnotatedReport report(DataInputStream in, Report report) throws IOException {
        List<Span> paragraphs = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            paragraphs.add(span(in));
        }
        List<Sentence> sentences = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            sentences.add(sentence(in));
        }
        List<Entity> entities = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            Span span = span(in);
            Entity.Type type = Entity.Type.valueOf(in.readUTF());
            entities.add(new Entity(span, type, span.of(report.text()), null, null));
        }
        return new AnnotatedReport(report, true, paragraphs, sentences, entities, List.of());
    }

    private static Span span(DataInputStream in) throws IOException {
        int begin = in.readInt();
        return new Span(begin, in.readInt());
    }

    private static Sentence sentence(DataInputStream in) throws IOException {
        int paragraph = in.readInt();
        List<Token> tokens = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            Span span = span(in);
            String form = in.readUTF();
            String lemma = in.readUTF();
            String tag = in.readUTF();
            int head = in.readInt();
            String label = in.readUTF();
            tokens.add(new Token(span, form, lemma, tag, head, label.isEmpty() ? null : label, Map.of()));
        }
        Span hull = tokens.getFirst().span().hull(tokens.getLast().span());
        return new Sentence(hull, paragraph, tokens);
    }

    static Report report(String key, String text) {
        return new Report(key, null, Metadata.EMPTY, "en", text, List.of());
    }
}
