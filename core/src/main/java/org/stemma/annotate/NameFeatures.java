package org.stemma.annotate;

import org.jspecify.annotations.Nullable;

/** Tells the features of a token: kinds of observation with their values, read as {@code KIND=value}. No word of a text is among them. */
final class NameFeatures {
    /** Kinds of features; a digit or a side in the name says where the observed token stands. */
    enum Kind {
        PARSED,
        PARSED_BEFORE,
        PARSED_AFTER,
        PARSED_AROUND,
        RULED,
        RULED_BEFORE,
        RULED_AFTER,
        RULED_PARSED,
        TAG,
        TAG_BEFORE,
        TAG_AFTER,
        TAG_AROUND,
        SHAPE,
        SHAPES,
        SHAPE_BEFORE,
        SHAPE_AFTER,
        REGISTER_PARSED,
        REGISTER_RULED,
        REGISTER_BEFORE,
        REGISTER_AFTER,
        WORD,
        WORD_BEFORE,
        WORD_AFTER,
        WORD_BEFORE2,
        WORD_AFTER2,
        WORD_AROUND,
        WORD_BEFORE_PARSED,
        WORD_AFTER_PARSED,
        CLUSTER,
        CLUSTER_BEFORE,
        CLUSTER_AFTER,
        CLUSTER_SHAPE,
        CLUSTER_REGISTER,
        PARSER_LISTED,
        PARSER_LISTED_BEFORE,
        PARSER_LISTED_AFTER,
        PARSER_LISTED_PARSED,
        LISTED,
        LISTED_BEFORE,
        LISTED_AFTER,
        LISTED_PARSED,
        LISTED_REGISTER,
        LISTED_WORD_BEFORE,
        LISTED_WORD_AFTER,
        ENDING,
        DEPENDENCY,
        HEAD_CLASS,
        HEAD_CLUSTER,
        RUN_LAST,
        RUN_LAST_CLUSTER,
        RUN_FIRST,
        RUN_BEFORE,
        RUN_AFTER,
        RUN_AFTER_CLUSTER;

        private final long seed = FlatHash.add(FlatHash.seed(0), name());

        /** The begin of the {@link FlatHash} of a feature of this kind. */
        long seed() {
            return seed;
        }
    }

    /** Takes features. */
    interface Sink {
        void add(Kind kind, String value);

        default void add(Kind kind, String first, String second) {
            add(kind, first + "|" + second);
        }
    }

    private static final int SHORT_PATH = 10;
    private static final String NONE = "_";

    private final NameEvidence evidence;
    private final Sink sink;

    NameFeatures(NameEvidence evidence, Sink sink) {
        this.evidence = evidence;
        this.sink = sink;
    }

    void tell(int i) {
        labels(i);
        forms(i);
        words(i);
        clusters(i);
        gazetteers(i);
        syntax(i);
        run(i);
    }

    private void labels(int i) {
        String parsed = evidence.parsed(i);
        String ruled = evidence.ruled(i);
        sink.add(Kind.PARSED, parsed);
        sink.add(Kind.PARSED_BEFORE, evidence.parsed(i - 1), parsed);
        sink.add(Kind.PARSED_AFTER, parsed, evidence.parsed(i + 1));
        sink.add(Kind.PARSED_AROUND, evidence.parsed(i - 1), evidence.parsed(i + 1));
        sink.add(Kind.RULED, ruled);
        sink.add(Kind.RULED_BEFORE, evidence.ruled(i - 1), ruled);
        sink.add(Kind.RULED_AFTER, ruled, evidence.ruled(i + 1));
        sink.add(Kind.RULED_PARSED, ruled, parsed);
        sink.add(Kind.REGISTER_PARSED, evidence.register(), parsed);
        sink.add(Kind.REGISTER_RULED, evidence.register(), ruled);
    }

    private void forms(int i) {
        String tag = evidence.tag(i);
        sink.add(Kind.TAG, tag);
        sink.add(Kind.TAG_BEFORE, evidence.tag(i - 1), tag);
        sink.add(Kind.TAG_AFTER, tag, evidence.tag(i + 1));
        sink.add(Kind.TAG_AROUND, evidence.tag(i - 1), evidence.tag(i + 1));
        String shape = evidence.shape(i);
        sink.add(Kind.SHAPE, shape, evidence.register());
        sink.add(Kind.SHAPE_BEFORE, evidence.shape(i - 1), shape);
        sink.add(Kind.SHAPE_AFTER, shape, evidence.shape(i + 1));
        sink.add(Kind.SHAPES, evidence.shape(i - 1) + shape, evidence.shape(i + 1));
        sink.add(Kind.REGISTER_BEFORE, evidence.register(), evidence.shape(i - 1));
        sink.add(Kind.REGISTER_AFTER, evidence.register(), evidence.shape(i + 1));
        String ending = evidence.ending(i);
        if (ending != null) {
            sink.add(Kind.ENDING, ending, shape);
        }
    }

    private void words(int i) {
        String parsed = evidence.parsed(i);
        String before = or(evidence.wordClass(i - 1));
        String after = or(evidence.wordClass(i + 1));
        sink.add(Kind.WORD, or(evidence.wordClass(i)), evidence.shape(i));
        sink.add(Kind.WORD_BEFORE, before);
        sink.add(Kind.WORD_AFTER, after);
        sink.add(Kind.WORD_BEFORE2, or(evidence.wordClass(i - 2)), before);
        sink.add(Kind.WORD_AFTER2, after, or(evidence.wordClass(i + 2)));
        sink.add(Kind.WORD_AROUND, before, after);
        sink.add(Kind.WORD_BEFORE_PARSED, before, parsed);
        sink.add(Kind.WORD_AFTER_PARSED, after, parsed);
    }

    private void clusters(int i) {
        for (String path : evidence.clusters(i)) {
            sink.add(Kind.CLUSTER, path);
            if (path.length() <= SHORT_PATH) {
                sink.add(Kind.CLUSTER_SHAPE, path, evidence.shape(i));
                sink.add(Kind.CLUSTER_REGISTER, path, evidence.register());
            }
        }
        paths(Kind.CLUSTER_BEFORE, i - 1);
        paths(Kind.CLUSTER_AFTER, i + 1);
    }

    private void paths(Kind kind, int i) {
        for (String path : evidence.clusters(i)) {
            if (path.length() <= SHORT_PATH) {
                sink.add(kind, path);
            }
        }
    }

    private void gazetteers(int i) {
        String parsed = evidence.parsed(i);
        for (String kind : evidence.parserListed(i)) {
            sink.add(Kind.PARSER_LISTED, kind);
            sink.add(Kind.PARSER_LISTED_PARSED, kind, parsed);
        }
        evidence.parserListed(i - 1).forEach(kind -> sink.add(Kind.PARSER_LISTED_BEFORE, kind));
        evidence.parserListed(i + 1).forEach(kind -> sink.add(Kind.PARSER_LISTED_AFTER, kind));
        for (String kind : evidence.listed(i)) {
            sink.add(Kind.LISTED, kind);
            sink.add(Kind.LISTED_PARSED, kind, parsed);
            sink.add(Kind.LISTED_REGISTER, kind, evidence.register());
            sink.add(Kind.LISTED_WORD_BEFORE, kind, or(evidence.wordClass(i - 1)));
            sink.add(Kind.LISTED_WORD_AFTER, kind, or(evidence.wordClass(i + 1)));
        }
        evidence.listed(i - 1).forEach(kind -> sink.add(Kind.LISTED_BEFORE, kind));
        evidence.listed(i + 1).forEach(kind -> sink.add(Kind.LISTED_AFTER, kind));
    }

    private void syntax(int i) {
        int head = evidence.head(i);
        sink.add(Kind.DEPENDENCY, evidence.dependency(i), evidence.tag(head));
        sink.add(Kind.HEAD_CLASS, evidence.dependency(i), or(evidence.wordClass(head)));
        for (String path : evidence.clusters(head)) {
            if (path.length() <= SHORT_PATH) {
                sink.add(Kind.HEAD_CLUSTER, evidence.dependency(i), path);
            }
        }
    }

    /** The capitalised words that the token stands in: how they begin and end, and what stands around them. */
    private void run(int i) {
        int begin = evidence.runBegin(i);
        int end = evidence.runEnd(i);
        if (end <= i) {
            return;
        }
        String place = Math.min(i - begin, 2) + "/" + Math.min(end - 1 - i, 2);
        sink.add(Kind.RUN_LAST, place, or(evidence.wordClass(end - 1)));
        sink.add(Kind.RUN_FIRST, place, or(evidence.wordClass(begin)));
        sink.add(Kind.RUN_BEFORE, place, or(evidence.wordClass(begin - 1)));
        sink.add(Kind.RUN_AFTER, place, or(evidence.wordClass(end)));
        for (String path : evidence.clusters(end - 1)) {
            if (path.length() <= SHORT_PATH) {
                sink.add(Kind.RUN_LAST_CLUSTER, place, path);
            }
        }
        for (String path : evidence.clusters(end)) {
            if (path.length() <= SHORT_PATH) {
                sink.add(Kind.RUN_AFTER_CLUSTER, path);
            }
        }
    }

    private static String or(@Nullable String value) {
        return value == null ? NONE : value;
    }
}
