package org.stemma.event;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Annotator;
import org.stemma.annotate.SentenceEncoder;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Metadata;
import org.stemma.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns the weights of {@code act-model.tsv} and the vectors of {@code prototypes.vectors}:
 * {@code LearnEvents MODELS_FOLDER GOLD.jsonl OUTPUT_FOLDER}. Rows of the gold file (text, source, target, root) and the packaged
 * prototypes are the training rows; a prototype's own likeness is left out of its row. Prints macro-F1 by five folds over texts.
 */
final class LearnEvents {
    private static final int FOLDS = 5;
    private static final double STRENGTH = 3;
    private static final double PROTOTYPE_WEIGHT = 0.4;
    private static final List<String> SOURCES = List.of("Russia", "The government", "Rebels", "Police");
    private static final List<String> TARGETS = List.of("Turkey", "the opposition", "France", "protesters");

    private final Annotator annotator;
    private final SentenceEncoder encoder = SentenceEncoder.load();
    private final Sides sides = new Sides(Gazetteer.load());
    private final Prototypes prototypes = Prototypes.compute(encoder);
    private final ActFeatures features = new ActFeatures(new Acts(), prototypes);

    private LearnEvents(Path models) {
        annotator = Annotator.load(models, Gazetteer.load(), message -> {});
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LearnEvents learn = new LearnEvents(Path.of(args[0]));
        List<SoftmaxRegression.Row> gold = learn.gold(Path.of(args[1]));
        List<SoftmaxRegression.Row> typical = learn.typical();
        out.println("rows " + gold.size() + ", prototypes " + typical.size());
        for (double strength : new double[] {3, 5, 8}) {
            out.printf(Locale.ROOT, "L2 %.1f: macro-F1 %.4f%n", strength, crossValidate(gold, typical, strength));
        }
        out.printf(Locale.ROOT, "prototypes alone: macro-F1 %.4f%n", macro(gold, SoftmaxRegression.fit(typical, 1)));
        List<SoftmaxRegression.Row> all = new ArrayList<>(gold);
        all.addAll(typical);
        learn.write(
                SoftmaxRegression.fit(all, args.length > 3 ? Double.parseDouble(args[3]) : STRENGTH), Path.of(args[2]));
    }

    private List<SoftmaxRegression.Row> gold(Path path) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        List<SoftmaxRegression.Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            JsonNode node = mapper.readTree(line);
            String text = node.get("text").asString();
            float[] row =
                    row(text, node.get("source").asString(), node.get("target").asString(), -1);
            String root = node.get("root").asString();
            rows.add(new SoftmaxRegression.Row(row, ActFeatures.CLASSES.indexOf(root), 1, text.hashCode()));
        }
        return rows;
    }

    private List<SoftmaxRegression.Row> typical() {
        List<SoftmaxRegression.Row> rows = new ArrayList<>();
        List<Prototypes.Prototype> list = Prototypes.list();
        for (int i = 0; i < list.size(); i++) {
            String a = SOURCES.get(i % SOURCES.size());
            String b = TARGETS.get((i / 2) % TARGETS.size());
            float[] row = row(list.get(i).with(a, b) + ".", a, b, i);
            rows.add(new SoftmaxRegression.Row(
                    row, ActFeatures.indexOf(list.get(i).type()), PROTOTYPE_WEIGHT, i));
        }
        return rows;
    }

    private float[] row(String text, String source, String target, int leftOut) {
        Report report = new Report("row", null, Metadata.EMPTY, "en", text, List.of());
        AnnotatedReport annotated = annotator.annotate(report);
        return Relations.find(annotated, source, target, sides)
                .map(relation -> features.of(relation, encoder, leftOut))
                .orElseGet(() -> new float[ActFeatures.size()]);
    }

    private static double crossValidate(
            List<SoftmaxRegression.Row> gold, List<SoftmaxRegression.Row> typical, double strength) {
        int[][] counts = new int[ActFeatures.CLASSES.size()][3];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<SoftmaxRegression.Row> train = new ArrayList<>(typical);
            gold.stream().filter(r -> Math.floorMod(r.group(), FOLDS) != held).forEach(train::add);
            ActModel model = new ActModel(SoftmaxRegression.fit(train, strength));
            gold.stream().filter(r -> Math.floorMod(r.group(), FOLDS) == held).forEach(r -> count(model, r, counts));
        }
        return macro(counts);
    }

    private static double macro(List<SoftmaxRegression.Row> gold, float[][] weights) {
        int[][] counts = new int[ActFeatures.CLASSES.size()][3];
        ActModel model = new ActModel(weights);
        gold.forEach(row -> count(model, row, counts));
        return macro(counts);
    }

    private static void count(ActModel model, SoftmaxRegression.Row row, int[][] counts) {
        float[] p = model.probabilities(row.features());
        int best = 0;
        for (int c = 1; c < p.length; c++) {
            best = p[c] > p[best] ? c : best;
        }
        counts[row.label()][0]++;
        counts[best][1]++;
        counts[row.label()][2] += best == row.label() ? 1 : 0;
    }

    private static double macro(int[][] counts) {
        return Arrays.stream(counts)
                .filter(c -> c[0] > 0)
                .mapToDouble(c -> 2.0 * c[2] / (c[0] + c[1]))
                .average()
                .orElse(0);
    }

    private void write(float[][] weights, Path folder) throws IOException {
        Files.write(folder.resolve("prototypes.vectors"), prototypes.vectors());
        StringBuilder text = new StringBuilder(
                "# Weights of the classes of relations over ActFeatures, the bias last; learned by LearnEvents (bench).\n");
        for (int c = 0; c < weights.length; c++) {
            text.append(ActFeatures.CLASSES.get(c));
            for (float weight : weights[c]) {
                text.append('\t').append(String.format(Locale.ROOT, "%.4f", weight));
            }
            text.append('\n');
        }
        Files.writeString(folder.resolve("act-model.tsv"), text);
    }
}
