package org.stemma.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Sentence;
import org.stemma.text.Span;

/** Finds a given source and a given target in a text. */
final class Relations {
    private static final int MOST = 50;

    private Relations() {}

    /** A side as the caller wrote it, and where the text has it. */
    private record Mention(@Nullable Span span, String text) {
        @Nullable
        Span in(Sentence sentence) {
            return span != null && span.overlaps(sentence.span()) ? span : null;
        }
    }

    /** The relation of the two mentions that stand nearest to each other; empty where the text has no sentence. */
    static Optional<Relation> find(AnnotatedReport report, String source, String target, Sides sides) {
        String text = report.text();
        List<Span> sources = occurrences(text, source);
        List<Span> targets = occurrences(text, target);
        Span s = sources.isEmpty() ? null : sources.getFirst();
        Span t = targets.isEmpty() ? null : targets.getFirst();
        for (Span a : sources) {
            for (Span b : targets) {
                if (!a.overlaps(b) && (s == null || t == null || s.overlaps(t) || gap(a, b) < gap(s, t))) {
                    s = a;
                    t = b;
                }
            }
        }
        return place(report, new Mention(s, source), new Mention(t, target), sides);
    }

    private static Optional<Relation> place(AnnotatedReport report, Mention source, Mention target, Sides sides) {
        Span first = source.span() != null ? source.span() : target.span();
        return RelationCoder.sentence(report, first == null ? 0 : first.begin())
                .map(sentence -> relate(report.text(), new Tree(sentence), source, target, sides));
    }

    private static Relation relate(String text, Tree tree, Mention source, Mention target, Sides sides) {
        return Relation.of(
                text,
                tree,
                sides.side(tree, source.in(tree.sentence()), source.text()),
                sides.side(tree, target.in(tree.sentence()), target.text()));
    }

    private static int gap(Span a, Span b) {
        return Math.max(a.begin(), b.begin()) - Math.min(a.end(), b.end());
    }

    private static List<Span> occurrences(String text, String mention) {
        List<Span> found = new ArrayList<>();
        String sought = mention.strip();
        for (int at = text.indexOf(sought);
                at >= 0 && !sought.isEmpty() && found.size() < MOST;
                at = text.indexOf(sought, at + 1)) {
            found.add(new Span(at, at + sought.length()));
        }
        return found;
    }
}
