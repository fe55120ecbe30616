package org.stemma.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What links the source and the target of an event in a tree, by place.
 *
 * @param verb the governing verb, or the lowest common governor where there is none
 * @param path tokens between the two on the tree, the verb left out
 * @param extension what completes the verb: objects, particles, prepositions, complements
 */
record Predicate(Tree tree, int verb, List<Integer> path, List<Integer> extension) {
    private static final Set<String> COMPLETING = Set.of(
            "dobj",
            "prt",
            "prep",
            "pobj",
            "xcomp",
            "ccomp",
            "acomp",
            "attr",
            "agent",
            "pcomp",
            "dative",
            "oprd",
            "nsubjpass",
            "neg",
            "aux",
            "advmod");
    /** What only links the next word takes no depth. */
    private static final Set<String> LINKING = Set.of("prep", "xcomp", "acomp");

    private static final int DEEP = 3;
    private static final Set<String> PARTICLES = Set.of("in", "up", "off", "out", "down", "away", "back", "over");
    private static final Set<String> PREPOSITIONS =
            Set.of("on", "upon", "for", "at", "with", "from", "to", "of", "against");

    /** The predicate between the tokens {@code source} and {@code target}, either of which may be -1. */
    static Predicate between(Tree tree, int source, int target) {
        List<Integer> up = source < 0 ? List.of() : tree.chain(source);
        List<Integer> down = target < 0 ? List.of() : tree.chain(target);
        int common = common(up, down);
        List<Integer> path = new ArrayList<>();
        collect(up, common, source, path);
        collect(down, common, target, path);
        int verb = verb(tree, common, path);
        path.remove(Integer.valueOf(verb));
        Set<Integer> taken = new HashSet<>(path);
        taken.add(verb);
        taken.add(source);
        taken.add(target);
        return new Predicate(tree, verb, path, extension(tree, verb, taken));
    }

    /** The predicate of the verb or noun {@code head} alone. */
    static Predicate of(Tree tree, int head) {
        return new Predicate(tree, head, List.of(), extension(tree, head, new HashSet<>(Set.of(head))));
    }

    private static int common(List<Integer> up, List<Integer> down) {
        for (int at : up) {
            if (down.isEmpty() || down.contains(at)) {
                return at;
            }
        }
        return up.isEmpty() && !down.isEmpty() ? down.getFirst() : up.isEmpty() ? 0 : up.getLast();
    }

    private static void collect(List<Integer> chain, int common, int self, List<Integer> path) {
        for (int at : chain) {
            if (at != self && !path.contains(at)) {
                path.add(at);
            }
            if (at == common) {
                return;
            }
        }
    }

    /** The common governor where it is a verb, else the first verb of the path, else the nearest verb above. */
    private static int verb(Tree tree, int common, List<Integer> path) {
        if (tree.isVerb(common)) {
            return common;
        }
        for (int at : path) {
            if (tree.isVerb(at)) {
                return at;
            }
        }
        for (int at : tree.chain(common)) {
            if (tree.isVerb(at)) {
                return at;
            }
        }
        return common;
    }

    private static List<Integer> extension(Tree tree, int verb, Set<Integer> taken) {
        List<Integer> found = new ArrayList<>();
        extend(tree, verb, taken, DEEP, found);
        return found;
    }

    private static void extend(Tree tree, int at, Set<Integer> taken, int depth, List<Integer> found) {
        if (depth == 0) {
            return;
        }
        for (int child : tree.children(at)) {
            if (COMPLETING.contains(tree.label(child))) {
                if (!taken.contains(child)) {
                    found.add(child);
                }
                extend(tree, child, taken, LINKING.contains(tree.label(child)) ? depth : depth - 1, found);
            }
        }
    }

    /** Lemmas and word forms of verb, path and extension. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        all().stream().forEach(i -> {
            words.add(tree.lemma(i));
            words.add(tree.lower(i));
            compounds(i, words);
        });
        return words;
    }

    /** The words that may complete the verb's sense: particles and prepositions only where they are the verb's own. */
    Set<String> near() {
        Set<String> words = words();
        words.removeIf(word -> PARTICLES.contains(word) || PREPOSITIONS.contains(word));
        for (int child : tree.children(verb)) {
            String label = tree.label(child);
            if (PREPOSITIONS.contains(tree.lower(child)) || label.equals("prt") || label.equals("advmod")) {
                words.add(tree.lower(child));
            }
        }
        if ((tree.label(verb).equals("relcl") || tree.label(verb).equals("acl")) && tree.child(verb, "dobj") < 0) {
            words.add(tree.lemma(tree.head(verb)));
        }
        return words;
    }

    private void compounds(int i, Set<String> words) {
        for (int child : tree.children(i)) {
            String label = tree.label(child);
            if (label.equals("compound") || label.equals("nn") || label.equals("amod")) {
                words.add(tree.lemma(child));
            }
        }
    }

    /** Verb, path and extension. */
    BitSet all() {
        BitSet all = new BitSet();
        all.set(verb);
        path.forEach(all::set);
        extension.forEach(all::set);
        return all;
    }
}
