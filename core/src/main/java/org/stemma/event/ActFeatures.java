package org.stemma.event;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.SentenceEncoder;

/**
 * The features from which the class of a relation is told: words that tell an act, counted by place; likeness of three masked views
 * to typical sentences of each class; modality; the roles of the two sides; the vectors of the two shorter views.
 */
final class ActFeatures {
    /** The classes told apart: PLOVER's types, with yielding by word and by deed as one (YIELD). */
    static final List<String> CLASSES = classes();

    private static final List<String> ROLES =
            List.of("GOV", "MIL", "COP", "REB", "OPP", "CVL", "JUD", "LEG", "MED", "BUS", "IGO", "NGO", "REF");
    private static final int PLACES = 4;
    private static final int VIEWS = 3;
    /** The views, from here on, whose vectors are features too. */
    private static final int WORDED = 1;

    private static final int MODALITY = 12;
    private static final int NEAREST = 3;
    private static final float SPREAD = 15;
    private static final float VECTOR_SPREAD = 8;
    private static final int VECTORS = (VIEWS - WORDED) * SentenceEncoder.DIMENSIONS;

    private final Acts acts;
    private final Prototypes prototypes;

    ActFeatures(Acts acts, Prototypes prototypes) {
        this.acts = acts;
        this.prototypes = prototypes;
    }

    private static List<String> classes() {
        return Arrays.stream(Plover.values())
                .map(ActFeatures::classOf)
                .distinct()
                .toList();
    }

    /** The class of a type: YIELD for CONCEDE and RETREAT, else the type itself. */
    static String classOf(Plover type) {
        return type == Plover.CONCEDE || type == Plover.RETREAT ? "YIELD" : type.name();
    }

    static int indexOf(Plover type) {
        return CLASSES.indexOf(classOf(type));
    }

    static int size() {
        return CLASSES.size() * (PLACES + 2 * VIEWS) + MODALITY + 2 * ROLES.size() + VECTORS;
    }

    /** Features of one kind: those from {@code from} up to {@code to}. */
    record Group(String name, int from, int to) {}

    static List<Group> groups() {
        int words = CLASSES.size() * PLACES;
        int likeness = words + 2 * VIEWS * CLASSES.size();
        int roles = likeness + MODALITY;
        int vectors = size() - VECTORS;
        return List.of(
                new Group("words", 0, words),
                new Group("likeness", words, likeness),
                new Group("modality", likeness, roles),
                new Group("roles", roles, vectors),
                new Group("vectors", vectors, size()));
    }

    /**
     * The features of {@code relation}.
     *
     * @param leftOut index of the prototype that the relation is itself, -1 where it is none
     */
    float[] of(Relation relation, @Nullable SentenceEncoder encoder, int leftOut) {
        float[] features = new float[size()];
        words(relation.predicate(), features);
        if (encoder != null) {
            views(relation, encoder, leftOut, features);
        }
        int at = CLASSES.size() * (PLACES + 2 * VIEWS);
        modality(relation, features, at);
        role(relation.source().role(), features, at + MODALITY);
        role(relation.target().role(), features, at + MODALITY + ROLES.size());
        return features;
    }

    private void words(Predicate predicate, float[] features) {
        Set<String> near = predicate.words();
        count(predicate, List.of(predicate.verb()), near, features, 0);
        count(predicate, predicate.path(), near, features, 1);
        count(predicate, predicate.extension(), near, features, 2);
        BitSet rest = new BitSet();
        rest.set(0, predicate.tree().size());
        rest.andNot(predicate.all());
        count(predicate, rest.stream().boxed().toList(), new HashSet<>(near), features, 3);
    }

    private void count(Predicate predicate, List<Integer> tokens, Set<String> near, float[] features, int place) {
        for (int token : tokens) {
            Acts.Act act = acts.best(predicate.tree().lemma(token), near);
            if (act != null) {
                int at = place * CLASSES.size() + indexOf(act.type());
                features[at] = Math.min(3, features[at] + act.weight());
            }
        }
    }

    private void views(Relation relation, SentenceEncoder encoder, int leftOut, float[] features) {
        List<String> views = List.of(relation.sentence(), relation.stretch(), relation.phrase());
        for (int view = 0; view < VIEWS; view++) {
            float[] vector = encoder.encode(views.get(view));
            float[] likeness = prototypes.likeness(vector, leftOut);
            int at = CLASSES.size() * (PLACES + 2 * view);
            centred(nearest(likeness, 1, leftOut), features, at);
            centred(nearest(likeness, NEAREST, leftOut), features, at + CLASSES.size());
            if (view >= WORDED) {
                spread(vector, features, size() - (VIEWS - view) * vector.length);
            }
        }
    }

    private static void spread(float[] vector, float[] features, int at) {
        for (int i = 0; i < vector.length; i++) {
            features[at + i] = VECTOR_SPREAD * vector[i];
        }
    }

    /** Per class the mean of the {@code count} greatest likenesses. */
    private float[] nearest(float[] likeness, int count, int leftOut) {
        float[][] best = new float[CLASSES.size()][count];
        for (int i = 0; i < likeness.length; i++) {
            if (i != leftOut) {
                insert(best[indexOf(prototypes.type(i))], likeness[i]);
            }
        }
        float[] means = new float[CLASSES.size()];
        for (int c = 0; c < means.length; c++) {
            for (float value : best[c]) {
                means[c] += value / count;
            }
        }
        return means;
    }

    private static void insert(float[] best, float value) {
        for (int i = 0; i < best.length; i++) {
            if (value > best[i]) {
                float moved = best[i];
                best[i] = value;
                value = moved;
            }
        }
    }

    private static void centred(float[] values, float[] features, int at) {
        float mean = 0;
        for (float value : values) {
            mean += value / values.length;
        }
        for (int i = 0; i < values.length; i++) {
            features[at + i] = SPREAD * (values[i] - mean);
        }
    }

    private static void modality(Relation relation, float[] features, int at) {
        Tree tree = relation.tree();
        int verb = relation.predicate().verb();
        Set<String> words = new HashSet<>();
        for (int child : tree.children(verb)) {
            words.add(tree.lower(child));
        }
        boolean[] flags = {
            tree.negated(verb),
            words.contains("will") || words.contains("would") || words.contains("'ll") || words.contains("shall"),
            words.contains("may") || words.contains("might") || words.contains("could") || words.contains("can"),
            words.contains("should") || words.contains("must"),
            words.contains("if") || words.contains("unless"),
            words.contains("to"),
            tree.passive(verb),
            tree.token(verb).tag().equals("VBG"),
            tree.label(verb).equals("xcomp") || tree.label(verb).equals("ccomp"),
            tree.label(relation.target().head() < 0 ? verb : relation.target().head())
                    .equals("dobj"),
            relation.target().head() >= 0
                    && relation.source().head() > relation.target().head(),
            !tree.isVerb(verb)
        };
        for (int i = 0; i < MODALITY; i++) {
            features[at + i] = flags[i] ? 1 : 0;
        }
    }

    private static void role(String role, float[] features, int at) {
        for (int i = 0; i < ROLES.size(); i++) {
            features[at + i] = role.startsWith(ROLES.get(i)) ? 1 : 0;
        }
    }
}
