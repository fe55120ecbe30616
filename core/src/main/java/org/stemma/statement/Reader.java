package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;

/** What several questions ask of a word in its place: its classes, what kind of phrase it heads, what quotations stand near. */
final class Reader {
    private static final int HIGHEST = 5;

    final Discourse d;
    final WordClasses classes;
    private final @Nullable Kinds[] kinds;
    private final @Nullable String[] near;

    /** The classes of a word. */
    private record Kinds(List<String> own, List<String> net) {}

    Reader(Discourse discourse, WordClasses classes) {
        this.d = discourse;
        this.classes = classes;
        kinds = new Kinds[d.size()];
        near = new String[d.size()];
    }

    private Kinds kinds(int i) {
        Kinds known = kinds[i];
        if (known == null) {
            known = new Kinds(classes.own(d.lemma(i), d.tag(i)), classes.net(d.lemma(i), d.tag(i)));
            kinds[i] = known;
        }
        return known;
    }

    /** Stemma's own classes of the word. */
    List<String> own(int i) {
        return kinds(i).own();
    }

    /** WordNet's classes of the word. */
    List<String> net(int i) {
        return kinds(i).net();
    }

    /** WordNet's lexicographer file of the word's first sense. */
    String field(int i) {
        return WordClasses.field(net(i));
    }

    boolean is(int i, String ownClass) {
        return own(i).contains("k:" + ownClass);
    }

    /** The word itself where its class is closed, else its tag; {@code edge} outside of the sentence. */
    String shown(int i, int sentence) {
        boolean inside = i >= d.sentenceStart(sentence) && i < d.sentenceEnd(sentence);
        return inside ? classes.shown(d.token(i).form(), d.tag(i)) : "edge";
    }

    /** What a noun phrase with this head is: a pronoun, a named thing, or the field of its noun. */
    String phrase(int i) {
        if (i < 0) {
            return "none";
        }
        Entity entity = d.entity(i);
        if (entity != null) {
            return entity.type().name();
        }
        if (d.tag(i).equals("NN") || d.tag(i).equals("NNS")) {
            return field(i);
        }
        return classes.shown(d.token(i).form(), d.tag(i));
    }

    /** The heads above {@code i}, nearest first, at most three. */
    List<Integer> governors(int i) {
        List<Integer> result = new ArrayList<>();
        for (int g = d.head(i); g >= 0 && result.size() < 3; g = d.head(g)) {
            result.add(g);
        }
        return result;
    }

    /** The labels from {@code from} up to the nearest common governor, and down to {@code to}. */
    String path(int from, int to) {
        StringBuilder up = new StringBuilder();
        int top = from;
        for (int steps = 0; top >= 0 && !d.under(to, top); steps++, top = d.head(top)) {
            if (steps == HIGHEST) {
                return "far";
            }
            up.append('^').append(d.label(top));
        }
        if (top < 0) {
            return "apart";
        }
        StringBuilder down = new StringBuilder();
        int steps = 0;
        for (int i = to; i != top; i = d.head(i)) {
            if (++steps > HIGHEST) {
                return "far";
            }
            down.insert(0, "_" + d.label(i));
        }
        return up.append(down).toString();
    }

    /** Index of the quotation that ends right before {@code i}, marks and commas between them aside; -1 for none. */
    int quotationBefore(int i) {
        for (int k = i - 1; k >= 0 && d.paragraph(k) == d.paragraph(i); k--) {
            if (d.quotation(k) >= 0) {
                return d.quotation(k) == d.quotation(i) ? -1 : d.quotation(k);
            }
            if (d.isWord(k)) {
                return -1;
            }
        }
        return -1;
    }

    /** Index of the quotation that begins right after {@code i}; -1 for none. */
    int quotationAfter(int i) {
        for (int k = i + 1; k < d.size() && d.paragraph(k) == d.paragraph(i); k++) {
            if (d.quotation(k) >= 0) {
                return d.quotation(k) == d.quotation(i) ? -1 : d.quotation(k);
            }
            if (d.isWord(k)) {
                return -1;
            }
        }
        return -1;
    }

    /** Where a quotation touches the clause of {@code i}: before it, after it, in its sentence, or nowhere. */
    String quotationNear(int i) {
        String known = near[i];
        if (known == null) {
            known = nearest(i);
            near[i] = known;
        }
        return known;
    }

    private String nearest(int i) {
        int subject = d.subject(i);
        int left = subject >= 0 ? Math.min(i, d.subtree(subject).first()) : i;
        int right = subject >= 0 ? Math.max(i, d.subtree(subject).end() - 1) : i;
        if (quotationBefore(left) >= 0 || quotationBefore(i) >= 0) {
            return "before";
        }
        if (quotationAfter(right) >= 0 || quotationAfter(i) >= 0) {
            return "after";
        }
        int s = d.sentence(i);
        for (int k = d.sentenceStart(s); k < d.sentenceEnd(s); k++) {
            if (d.quotation(k) >= 0 && d.quotation(k) != d.quotation(i)) {
                return "sentence";
            }
        }
        return "none";
    }

    /** The complement that a verb has, the most telling first. */
    String frame(int i) {
        for (String label : List.of("ccomp", "xcomp", "dobj", "acomp", "attr", "prep", "oprd")) {
            if (d.child(i, label) >= 0) {
                return label;
            }
        }
        return "none";
    }
}
