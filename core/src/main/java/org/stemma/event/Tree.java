package org.stemma.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.Token;
import org.stemma.text.Span;

/** A sentence's dependency tree with the questions that coding asks of it. Tokens are named by their index. */
final class Tree {
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj");
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", "\u2015");
    private static final Set<String> CHAINED = Set.of("conj", "xcomp", "advcl");
    /** Labels of participles that may do without their auxiliary ("asked about the vote, he left"). */
    private static final Set<String> REDUCED = Set.of("relcl", "advcl");

    private static final int DEEPEST = 200;

    private final Sentence sentence;
    private final List<Token> tokens;
    private final int[][] children;

    Tree(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.children = children(tokens);
    }

    private static int[][] children(List<Token> tokens) {
        List<List<Integer>> lists = new ArrayList<>();
        tokens.forEach(token -> lists.add(new ArrayList<>()));
        for (int i = 0; i < tokens.size(); i++) {
            int head = tokens.get(i).head();
            if (head >= 0 && head < tokens.size() && head != i) {
                lists.get(head).add(i);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Whether the sentence is a question. */
    boolean asks() {
        return !tokens.isEmpty() && tokens.getLast().form().equals("?");
    }

    /** Whether the token is the place that opens a report's first line ("GENEVA - ..."). */
    boolean opensLine(int i) {
        return i == 0 && size() > 1 && DASHES.contains(tokens.get(1).form());
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    Sentence sentence() {
        return sentence;
    }

    int[] children(int i) {
        return children[i];
    }

    /** The dependency label of a token; empty for none, as the governor of a root is. */
    String label(int i) {
        String label = i < 0 ? null : tokens.get(i).label();
        return label == null ? "" : label;
    }

    /** The lemma of a token; empty for none. */
    String lemma(int i) {
        return i < 0 ? "" : tokens.get(i).lemma();
    }

    /** The form of a token in lower case; empty for none. */
    String lower(int i) {
        return i < 0 ? "" : tokens.get(i).form().toLowerCase(Locale.ROOT);
    }

    boolean isVerb(int i) {
        return i >= 0 && tokens.get(i).tag().startsWith("VB");
    }

    /** Whether a pronoun says whose the noun is ("its troops"). */
    boolean owned(int i) {
        int owner = child(i, "poss");
        return owner >= 0 && tokens.get(owner).tag().equals("PRP$");
    }

    boolean isNoun(int i) {
        return tokens.get(i).tag().startsWith("NN");
    }

    int head(int i) {
        return tokens.get(i).head();
    }

    /** The first child of {@code i} with this label; -1 where there is none. */
    int child(int i, String label) {
        for (int child : children[i]) {
            if (label(child).equals(label)) {
                return child;
            }
        }
        return -1;
    }

    /** The token that governs all others within {@code span}; -1 where the span touches no token. */
    int headOf(Span span) {
        int found = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().overlaps(span)) {
                int head = head(i);
                boolean outside = head < 0 || !tokens.get(head).span().overlaps(span);
                if (outside && (found < 0 || (!isNoun(found) && isNoun(i)))) {
                    found = i;
                }
            }
        }
        return found;
    }

    /** The token and what governs it, up to the root. */
    List<Integer> chain(int i) {
        List<Integer> chain = new ArrayList<>();
        for (int at = i; at >= 0 && chain.size() < DEEPEST && !chain.contains(at); at = head(at)) {
            chain.add(at);
        }
        return chain;
    }

    /** All tokens under {@code i}, itself included. */
    BitSet subtree(int i) {
        BitSet seen = new BitSet();
        List<Integer> open = new ArrayList<>(List.of(i));
        while (!open.isEmpty()) {
            int at = open.removeLast();
            if (!seen.get(at)) {
                seen.set(at);
                Arrays.stream(children[at]).forEach(open::add);
            }
        }
        return seen;
    }

    /** The span from the first to the last token of {@code tokens}, which is not empty. */
    Span span(BitSet set) {
        return tokens.get(set.nextSetBit(0))
                .span()
                .hull(tokens.get(set.length() - 1).span());
    }

    /** The subject of the verb {@code verb}, its own or that of the verb it is chained to; -1 where there is none. */
    int subject(int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < 6; steps++) {
            for (int child : children[at]) {
                if (SUBJECTS.contains(label(child))) {
                    return child;
                }
            }
            if (label(at).equals("relcl") || label(at).equals("acl")) {
                return head(at);
            }
            if (!CHAINED.contains(label(at))) {
                return -1;
            }
            at = head(at);
        }
        return -1;
    }

    boolean passive(int verb) {
        return child(verb, "nsubjpass") >= 0 || child(verb, "auxpass") >= 0 || bareParticiple(verb);
    }

    private boolean bareParticiple(int verb) {
        String tag = tokens.get(verb).tag();
        boolean reduced = label(verb).equals("acl") || (tag.equals("VBN") && REDUCED.contains(label(verb)));
        return reduced && (tag.equals("VBN") || tag.equals("VBD")) && child(verb, "aux") < 0;
    }

    /** The object of the preposition {@code word} at {@code i}; -1 where there is none. */
    int object(int i, String word) {
        for (int child : children[i]) {
            String label = label(child);
            if ((label.equals("prep") || label.equals("agent")) && lower(child).equals(word)) {
                int object = child(child, "pobj");
                if (object >= 0) {
                    return object;
                }
            }
        }
        return -1;
    }

    boolean negated(int i) {
        return child(i, "neg") >= 0
                || Arrays.stream(children[i]).anyMatch(c -> lower(c).equals("not") || lower(c).equals("never"));
    }
}
