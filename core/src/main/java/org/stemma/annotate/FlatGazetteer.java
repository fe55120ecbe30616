package org.stemma.annotate;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.collection.tuple.ObjectIntIntTriple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The names of the parser's gazetteers as a prefix tree over words, a node known by the hash of its parent's hash and its word.
 * A node's number is that of its set of classes, 0 where no name ends there.
 */
final class FlatGazetteer extends PrefixTree<String, Set<String>> {
    static final long ROOT = FlatHash.seed(-1);

    private final FlatTable nodes;
    private final List<Set<String>> classes;

    /** @param classes the first is that of nodes where no name ends */
    FlatGazetteer(FlatTable nodes, List<Set<String>> classes) {
        this.nodes = nodes;
        this.classes = List.copyOf(classes);
    }

    static long child(long parent, String word) {
        return FlatHash.finish(FlatHash.add(parent, word));
    }

    /** The longest name from each word on; the two flags, which would remove overlaps, are not used by the parser. */
    @Override
    public <A> List<ObjectIntIntTriple<Set<String>>> getAll(
            A[] words, int begin, Function<A, String> form, boolean first, boolean second) {
        List<ObjectIntIntTriple<Set<String>>> names = new ArrayList<>();
        for (int i = begin; i < words.length; i++) {
            ObjectIntIntTriple<Set<String>> name = longest(words, i, form);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private <A> @Nullable ObjectIntIntTriple<Set<String>> longest(A[] words, int begin, Function<A, String> form) {
        ObjectIntIntTriple<Set<String>> longest = null;
        long node = ROOT;
        for (int i = begin; i < words.length; i++) {
            node = child(node, form.apply(words[i]));
            int id = nodes.get(node);
            if (id < 0) {
                break;
            }
            longest = id == 0 ? longest : new ObjectIntIntTriple<>(classes.get(id), begin, i);
        }
        return longest;
    }
}
