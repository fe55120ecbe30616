package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;

/**
 * Labels of tokens: outside of names (0), or for each type of name its begin, inside, last or only token (BILOU: Ratinov and Roth,
 * 2009).
 */
final class NameLabels {
    static final int OUTSIDE = 0;
    private static final List<Entity.Type> TYPES =
            List.of(Entity.Type.PER, Entity.Type.ORG, Entity.Type.LOC, Entity.Type.MISC);
    private static final List<String> PARTS = List.of("B-", "I-", "L-", "U-");
    static final int COUNT = 1 + PARTS.size() * TYPES.size();

    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int LAST = 2;
    private static final int ONLY = 3;
    private static final List<String> NAMES = names();

    private NameLabels() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("O"));
        for (Entity.Type type : TYPES) {
            PARTS.forEach(part -> names.add(part + type));
        }
        return List.copyOf(names);
    }

    /** The label as it is written: {@code O}, {@code B-PER}. */
    static String name(int label) {
        return NAMES.get(label);
    }

    /** The label that is written {@code name}; -1 where there is none. */
    static int of(String name) {
        return NAMES.indexOf(name);
    }

    private static int of(Entity.Type type, int part) {
        return 1 + 4 * TYPES.indexOf(type) + part;
    }

    /** Whether a token labelled {@code next} may follow one labelled {@code label}. */
    static boolean follows(int label, int next) {
        boolean open = isOpen(label);
        if (open) {
            return next != OUTSIDE && type(next) == type(label) && (part(next) == INSIDE || part(next) == LAST);
        }
        return next == OUTSIDE || part(next) == BEGIN || part(next) == ONLY;
    }

    /** Whether the name goes on after a token with this label. */
    static boolean isOpen(int label) {
        return label != OUTSIDE && (part(label) == BEGIN || part(label) == INSIDE);
    }

    private static int part(int label) {
        return (label - 1) & 3;
    }

    private static Entity.Type type(int label) {
        return TYPES.get((label - 1) >> 2);
    }

    /** The labels of {@code tokens} that {@code mentions} give; a token that only a part of a name stands in counts as all in it. */
    static int[] of(List<Token> tokens, List<Mention> mentions) {
        int[] labels = new int[tokens.size()];
        for (Mention mention : mentions) {
            int first = 0;
            while (first < labels.length
                    && tokens.get(first).span().end() <= mention.span().begin()) {
                first++;
            }
            int end = first;
            while (end < labels.length
                    && tokens.get(end).span().begin() < mention.span().end()) {
                end++;
            }
            mark(labels, first, end, mention.type());
        }
        return labels;
    }

    private static void mark(int[] labels, int first, int end, Entity.Type type) {
        for (int i = first; i < end; i++) {
            if (labels[i] != OUTSIDE) {
                return;
            }
        }
        for (int i = first; i < end; i++) {
            labels[i] = of(type, INSIDE);
        }
        if (end - first == 1) {
            labels[first] = of(type, ONLY);
        } else if (end > first) {
            labels[first] = of(type, BEGIN);
            labels[end - 1] = of(type, LAST);
        }
    }

    /** The names that the labels of {@code tokens} mark. */
    static List<Mention> mentions(List<Token> tokens, int[] labels) {
        List<Mention> mentions = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < labels.length; i++) {
            if (!isOpen(labels[i])) {
                if (labels[i] != OUTSIDE) {
                    Span span = tokens.get(first).span().hull(tokens.get(i).span());
                    mentions.add(new Mention(span, type(labels[i])));
                }
                first = i + 1;
            }
        }
        return mentions;
    }
}
