package org.stemma.event;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * {@code LearnEvents MODELS_FOLDER GOLD.jsonl OUTPUT_FOLDER [ablations]}. Rows of the gold file (text, source, target, root) and the
 * packaged prototypes are the training rows; a prototype's own likeness is left out of its row. Prints macro-F1, accuracy and accuracy of
 * the quad by five folds over texts and over senses (clusters of predicates), of the prototypes alone, and, where asked, without each
 * group of features.
 */
final class LearnEvents {
    private static final double STRENGTH = 16;
    /** The prototypes alone are fewer and clearer. */
    private static final double STRENGTH_ALONE = 2;

    private static final double PROTOTYPE_WEIGHT = 0.4;
    private static final List<String> SOURCES = List.of("Russia", "The government", "Rebels", "Police");
    private static final List<String> TARGETS = List.of("Turkey", "the opposition", "France", "protesters");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Annotator annotator;
    private final SentenceEncoder encoder = SentenceEncoder.load();
    private final Sides sides = new Sides(Gazetteer.load());
    private final Prototypes prototypes = Prototypes.compute(encoder);
    private final ActFeatures features = new ActFeatures(new Acts(), prototypes);
    private final List<SoftmaxRegression.Row> gold = new ArrayList<>();
    private final List<Integer> texts = new ArrayList<>();
    private final List<SoftmaxRegression.Row> typical = new ArrayList<>();

    private LearnEvents(Path models) {
        annotator = Annotator.load(models, Gazetteer.load(), message -> {});
    }

    public static void main(String[] args) throws IOException {
        LearnEvents learn = new LearnEvents(Path.of(args[0]));
        learn.readGold(Path.of(args[1]));
        learn.readTypical();
        learn.write(Path.of(args[2]));
        learn.report("all features", learn.gold, learn.typical);
        if (args.length > 3) {
            ActFeatures.groups().forEach(learn::ablate);
        }
    }

    private void readGold(Path path) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        for (String line : Files.readAllLines(path)) {
            JsonNode node = mapper.readTree(line);
            String text = node.get("text").asString();
            String source = node.get("source").asString();
            float[] row = row(text, source, node.get("target").asString(), -1);
            int label = ActFeatures.CLASSES.indexOf(node.get("root").asString());
            gold.add(new SoftmaxRegression.Row(row, label, 1));
            texts.add(Math.floorMod(text.hashCode(), Folds.COUNT));
        }
    }

    private void readTypical() {
        List<Prototypes.Prototype> list = Prototypes.list();
        for (int i = 0; i < list.size(); i++) {
            String a = SOURCES.get(i % SOURCES.size());
            String b = TARGETS.get((i / 2) % TARGETS.size());
            float[] row = row(list.get(i).with(a, b) + ".", a, b, i);
            int label = ActFeatures.indexOf(list.get(i).type());
            typical.add(new SoftmaxRegression.Row(row, label, PROTOTYPE_WEIGHT));
        }
    }

    private float[] row(String text, String source, String target, int leftOut) {
        Report report = new Report("row", null, Metadata.EMPTY, "en", text, List.of());
        AnnotatedReport annotated = annotator.annotate(report);
        return Relations.find(annotated, source, target, sides)
                .map(relation -> features.of(relation, encoder, leftOut))
                .orElseGet(() -> new float[ActFeatures.size()]);
    }

    private void ablate(ActFeatures.Group group) {
        report("without " + group.name(), without(gold, group), without(typical, group));
    }

    private static List<SoftmaxRegression.Row> without(List<SoftmaxRegression.Row> rows, ActFeatures.Group group) {
        return rows.stream().map(row -> row.without(group.from(), group.to())).toList();
    }

    private void report(String name, List<SoftmaxRegression.Row> rows, List<SoftmaxRegression.Row> prototypeRows) {
        List<Integer> senses = Folds.bySense(gold);
        out.printf(Locale.ROOT, "%s (%d rows, %d prototypes)%n", name, rows.size(), prototypeRows.size());
        out.println("  folds over texts   " + crossValidate(rows, prototypeRows, texts));
        out.println("  folds over senses  " + crossValidate(rows, prototypeRows, senses));
        out.println("  prototypes alone   "
                + Score.of(new ActModel(SoftmaxRegression.fit(prototypeRows, STRENGTH_ALONE)), rows));
    }

    private static Score crossValidate(
            List<SoftmaxRegression.Row> rows, List<SoftmaxRegression.Row> prototypeRows, List<Integer> folds) {
        Score score = new Score();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            List<SoftmaxRegression.Row> train = new ArrayList<>(prototypeRows);
            List<SoftmaxRegression.Row> held = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                (folds.get(i) == fold ? held : train).add(rows.get(i));
            }
            score.add(new ActModel(SoftmaxRegression.fit(train, STRENGTH)), held);
        }
        return score;
    }

    private void write(Path folder) throws IOException {
        List<SoftmaxRegression.Row> all = new ArrayList<>(gold);
        all.addAll(typical);
        float[][] weights = SoftmaxRegression.fit(all, STRENGTH);
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
