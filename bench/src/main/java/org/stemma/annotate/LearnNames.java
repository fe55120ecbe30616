package org.stemma.annotate;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.AbstractNLPDecoder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.gazetteer.Gazetteer;

/**
 * Learns the weights of {@code name-weights.tsv}: {@code LearnNames MODELS_FOLDER OUTPUT_FOLDER GOLD.jsonl...}. Prints exact F1 by three
 * folds over documents, and of each gold file by a model learned from the others, both with the sentences of {@code names.txt}.
 */
final class LearnNames {
    private static final int FOLDS = 3;
    private static final int EPOCHS = 5;
    private static final int DIMENSIONS = 50;
    private static final int PLACES = 2 * NameModel.REACH + 1;
    /** How much a sentence written for the purpose counts. */
    private static final double WRITTEN_WEIGHT = 2;

    private static final double LEAST_WEIGHT = .015;
    private static final String HEADER =
            "# Weights of the labels of tokens over NameFeatures: feature, then label:weight; \"after\" is the"
                    + " label before, VECTOR a component of a word's vector at a distance. Learned by LearnNames (bench) from"
                    + " CoNLL-2003 testa, CrossNER politics dev and sentences of its own.";

    private final AbstractNLPDecoder<NLPNode> decoder;
    private final NameFinder finder;

    /** A sentence, or a piece of one, as the parser divides it. */
    private record Piece(List<Token> tokens, NameEvidence evidence, List<Mention> names) {
        int[] labels() {
            return NameLabels.of(tokens, names);
        }
    }

    private record Row(GoldNames.Marked gold, List<Piece> pieces, double weight) {}

    private LearnNames(Path models) {
        decoder = ModelCache.ofReleased(models, message -> {}).load(FlatModels::decoder);
        finder = new NameFinder(Gazetteer.load(), new NameModel(List.of()));
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LearnNames learn = new LearnNames(Path.of(args[0]));
        List<Row> written = learn.rows(GoldNames.written(), WRITTEN_WEIGHT);
        List<List<Row>> sets = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            sets.add(learn.rows(GoldNames.read(Path.of(args[i])), 1));
        }
        List<Row> all = new ArrayList<>();
        sets.forEach(all::addAll);
        all.addAll(written);
        Files.write(Path.of(args[1]).resolve(NameModel.TABLE), table(all));
        for (List<Row> set : sets) {
            out.println("folds: " + crossValidate(all, set));
            List<Row> others = all.stream().filter(row -> !set.contains(row)).toList();
            out.println("others alone: " + count(set, new NameModel(table(others))));
        }
    }

    private List<Row> rows(List<GoldNames.Marked> sentences, double weight) {
        return sentences.stream().map(s -> new Row(s, pieces(s), weight)).toList();
    }

    private List<Piece> pieces(GoldNames.Marked gold) {
        List<Piece> pieces = new ArrayList<>();
        EnglishParser.Namer collector = (nodes, sentence, text) -> {
            pieces.add(new Piece(sentence.tokens(), finder.evidence(nodes, sentence, text), gold.names()));
            return List.of();
        };
        new EnglishParser(decoder, collector).parse(gold.text());
        return pieces;
    }

    private static String crossValidate(List<Row> all, List<Row> set) {
        Map<String, int[]> counts = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<Row> train = all.stream().filter(row -> !isHeld(row, held)).toList();
            NameModel model = new NameModel(table(train));
            set.stream().filter(row -> isHeld(row, held)).forEach(row -> count(row, model, counts));
        }
        return scores(counts);
    }

    private static boolean isHeld(Row row, int fold) {
        int group = row.gold().group();
        return group >= 0 && group % FOLDS == fold;
    }

    private static List<String> table(List<Row> rows) {
        Map<String, Integer> features = new HashMap<>();
        List<String> names = new ArrayList<>();
        List<ChainLearner.Chain> chains = new ArrayList<>();
        for (Row row : rows) {
            for (Piece piece : row.pieces()) {
                chains(
                        piece,
                        row.weight(),
                        chains,
                        name -> features.computeIfAbsent(name, key -> {
                            names.add(key);
                            return names.size() - 1;
                        }));
            }
        }
        ChainLearner learner = new ChainLearner(names.size(), PLACES * DIMENSIONS);
        learner.learn(chains, EPOCHS);
        return table(names, learner);
    }

    private interface Numbers {
        int of(String feature);
    }

    /** The runs of tokens that may be in names. */
    private static void chains(Piece piece, double weight, List<ChainLearner.Chain> chains, Numbers numbers) {
        NameEvidence evidence = piece.evidence();
        int first = 0;
        for (int i = 0; i <= evidence.size(); i++) {
            if (i == evidence.size() || !evidence.isActive(i)) {
                int[] labels = Arrays.copyOfRange(piece.labels(), first, i);
                if (first < i && isWhole(labels)) {
                    chains.add(chain(evidence, first, labels, weight, numbers));
                }
                first = i + 1;
            }
        }
    }

    /** Whether no name reaches over the edges. */
    private static boolean isWhole(int[] labels) {
        int before = NameLabels.OUTSIDE;
        for (int label : labels) {
            if (!NameLabels.follows(before, label)) {
                return false;
            }
            before = label;
        }
        return !NameLabels.isOpen(before);
    }

    private static ChainLearner.Chain chain(
            NameEvidence evidence, int first, int[] labels, double weight, Numbers numbers) {
        int[][] features = new int[labels.length][];
        float[][] vectors = new float[labels.length][];
        for (int i = 0; i < labels.length; i++) {
            List<Integer> told = new ArrayList<>();
            new NameFeatures(evidence, (kind, value) -> told.add(numbers.of(kind + "=" + value))).tell(first + i);
            features[i] = told.stream().mapToInt(Integer::intValue).distinct().toArray();
            vectors[i] = vector(evidence, first + i);
        }
        return new ChainLearner.Chain(features, vectors, labels, weight);
    }

    private static float[] vector(NameEvidence evidence, int i) {
        float[] vector = new float[PLACES * DIMENSIONS];
        for (int place = 0; place < PLACES; place++) {
            float[] own = evidence.vector(i + place - NameModel.REACH);
            if (own != null) {
                System.arraycopy(own, 0, vector, place * DIMENSIONS, DIMENSIONS);
            }
        }
        return vector;
    }

    private static List<String> table(List<String> names, ChainLearner learner) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int row = 0; row < names.size(); row++) {
            String cells = cells(learner, row);
            if (!cells.isEmpty()) {
                lines.add(names.get(row) + cells);
            }
        }
        for (int d = 0; d < PLACES * DIMENSIONS; d++) {
            String name = NameModel.VECTOR + (d / DIMENSIONS - NameModel.REACH) + "=" + d % DIMENSIONS;
            lines.add(name + cells(learner, learner.vectorRow(d)));
        }
        for (int label = 0; label < NameLabels.COUNT; label++) {
            lines.add(NameModel.AFTER + NameLabels.name(label) + cells(learner, learner.transitionRow(label)));
        }
        return lines;
    }

    private static String cells(ChainLearner learner, int row) {
        StringBuilder cells = new StringBuilder();
        for (int label = 0; label < NameLabels.COUNT; label++) {
            double weight = learner.weight(row, label);
            if (Math.abs(weight) >= LEAST_WEIGHT) {
                cells.append('\t').append(NameLabels.name(label)).append(String.format(Locale.ROOT, ":%.2f", weight));
            }
        }
        return cells.toString();
    }

    private static String count(List<Row> rows, NameModel model) {
        Map<String, int[]> counts = new HashMap<>();
        rows.forEach(row -> count(row, model, counts));
        return scores(counts);
    }

    /** Counts gold, found and rightly found names. */
    private static void count(Row row, NameModel model, Map<String, int[]> counts) {
        Set<Mention> found = new HashSet<>();
        for (Piece piece : row.pieces()) {
            found.addAll(NameLabels.mentions(piece.tokens(), model.label(piece.evidence())));
        }
        row.gold().names().forEach(name -> add(counts, name, 0));
        found.forEach(name -> add(counts, name, 1));
        row.gold().names().stream().filter(found::contains).forEach(name -> add(counts, name, 2));
    }

    private static void add(Map<String, int[]> counts, Mention name, int what) {
        counts.computeIfAbsent("all", key -> new int[3])[what]++;
        counts.computeIfAbsent(name.type().name(), key -> new int[3])[what]++;
    }

    private static String scores(Map<String, int[]> counts) {
        StringBuilder scores = new StringBuilder();
        for (String key : List.of("all", "PER", "ORG", "LOC", "MISC")) {
            int[] n = counts.getOrDefault(key, new int[3]);
            scores.append(String.format(Locale.ROOT, "%s %.1f ", key, 200.0 * n[2] / Math.max(1, n[0] + n[1])));
        }
        return scores.toString().strip();
    }
}
