package org.stemma.statement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Annotator;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.statement.LogisticRegression.Dictionary;
import org.stemma.statement.LogisticRegression.Example;
import org.stemma.statement.Models.Question;
import org.stemma.text.Span;

/**
 * Learns the weights of attribution from annotated articles, and says how well they do on articles that they were not learned
 * from. Usage: {@code TrainStatements GOLD.jsonl ANNOTATIONS.bin MODELS-CACHE WEIGHTS.tsv PREDICTIONS.jsonl}. The annotations are
 * made where the file is not there. Every question is learned on what the questions before it answer about articles of other
 * folds.
 */
final class TrainStatements {
    private static final int FOLDS = 5;
    private static final System.Logger LOG = System.getLogger(TrainStatements.class.getName());

    private final List<GoldArticle> articles;
    private final List<Discourse> discourses = new ArrayList<>();
    private final WordClasses classes = WordClasses.load();
    private final List<Map<Question, Model>> models = new ArrayList<>();
    private final Map<Question, Map<String, Double>> whole = new EnumMap<>(Question.class);

    private TrainStatements(List<GoldArticle> articles, List<AnnotatedReport> annotated) {
        this.articles = articles;
        annotated.forEach(r -> discourses.add(new Discourse(r)));
        IntStream.range(0, FOLDS).forEach(i -> models.add(new EnumMap<>(Question.class)));
    }

    public static void main(String[] arguments) throws IOException {
        List<GoldArticle> articles = GoldArticle.read(Path.of(arguments[0]));
        Path cache = Path.of(arguments[1]);
        if (!Files.exists(cache)) {
            Annotator annotator = Annotator.load(Path.of(arguments[2]), Gazetteer.load(), TrainStatements::say);
            AnnotationCache.write(
                    cache,
                    articles.stream().map(a -> annotator.annotate(a.report())).toList());
        }
        List<AnnotatedReport> annotated = AnnotationCache.read(
                cache, articles.stream().map(GoldArticle::report).toList());
        TrainStatements training = new TrainStatements(articles, annotated);
        for (Question question : Question.values()) {
            training.learn(question);
        }
        training.write(Path.of(arguments[3]));
        training.predict(Path.of(arguments[4]));
    }

    private static void say(String line) {
        LOG.log(System.Logger.Level.INFO, line);
    }

    private void learn(Question question) {
        Dictionary dictionary = new Dictionary();
        List<List<Example>> examples = IntStream.range(0, articles.size())
                .mapToObj(i -> new Examples(dictionary).of(question, articles.get(i), finder(i)))
                .toList();
        LogisticRegression regression = new LogisticRegression(l1(question), 1);
        List<Map<String, Double>> learned = IntStream.rangeClosed(0, FOLDS)
                .parallel()
                .mapToObj(fold -> regression.learn(without(examples, fold), dictionary))
                .toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            models.get(fold).put(question, new Model(learned.get(fold)));
        }
        whole.put(question, learned.get(FOLDS));
        long right =
                examples.stream().flatMap(List::stream).filter(Example::right).count();
        say(question + ": " + examples.stream().mapToInt(List::size).sum() + " examples, " + right + " right, "
                + dictionary.size() + " features, " + learned.get(FOLDS).size() + " weights");
    }

    private static double l1(Question question) {
        return switch (question) {
            case CUE -> 6;
            case UNIT -> 10;
            case SOURCE -> 5;
            case CONTENT -> 1;
            case ACCEPT -> 3;
        };
    }

    private static List<Example> without(List<List<Example>> examples, int fold) {
        List<Example> result = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (i % FOLDS != fold) {
                result.addAll(examples.get(i));
            }
        }
        return result;
    }

    private AttributionFinder finder(int article) {
        return new AttributionFinder(discourses.get(article), classes, new Models(models.get(article % FOLDS)));
    }

    private void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# question, feature, weight: logistic regressions of attribution, learned from PolNeAR's development half");
        lines.add("# by org.stemma.statement.TrainStatements in bench");
        whole.forEach((question, weights) ->
                new TreeMap<>(weights).forEach((feature, w) -> lines.add(question + "\t" + feature + "\t" + w)));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** Writes, for each article, all that is proposed with its probability, and what the extractor would give in the end. */
    private void predict(Path file) throws IOException {
        Gazetteer gazetteer = Gazetteer.load();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            AttributionFinder finder = finder(i);
            Discourse d = finder.reader.d;
            List<Attribution> all = finder.proposals();
            Phrases phrases = new Phrases(finder.reader, finder.sources, gazetteer);
            Carriers carriers = new Carriers(finder.reader, phrases, finder.sources, gazetteer, new Trail(false));
            List<String> proposed = new ArrayList<>();
            finder.rated(all).forEach(x -> proposed.add(json(d, x.attribution(), x.probability())));
            List<String> given = new ArrayList<>();
            new Relays(finder.reader, carriers).opened(finder.chosen(all), all).forEach(a -> given.add(json(d, a, 1)));
            lines.add("{\"id\":\"" + articles.get(i).report().key() + "\",\"statements\":[" + String.join(",", proposed)
                    + "],\"given\":[" + String.join(",", given) + "]}");
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private static String json(Discourse d, Attribution a, double probability) {
        return "{\"p\":" + probability + ",\"source\":" + json(d, a.sourceWords()) + ",\"cue\":" + json(d, a.cueWords())
                + ",\"content\":" + json(d, a.content()) + "}";
    }

    private static String json(Discourse d, TokenSet set) {
        List<String> spans = new ArrayList<>();
        String text = d.text();
        for (Span s : d.spans(set)) {
            spans.add("[" + text.codePointCount(0, s.begin()) + "," + text.codePointCount(0, s.end()) + "]");
        }
        return "[" + String.join(",", spans) + "]";
    }

    /** The candidates of one article, with what people said of them. */
    private static final class Examples {
        private final Dictionary dictionary;
        private final List<Example> examples = new ArrayList<>();

        Examples(Dictionary dictionary) {
            this.dictionary = dictionary;
        }

        List<Example> of(Question question, GoldArticle article, AttributionFinder finder) {
            Discourse d = finder.reader.d;
            HashSet<Integer> candidates = new HashSet<>(finder.cues.candidates());
            List<GoldArticle.Attributed> gold = article.on(d, candidates);
            switch (question) {
                case CUE -> cues(finder, gold);
                case SOURCE -> gold.forEach(g -> sources(finder, g));
                case UNIT -> gold.forEach(g -> units(finder, g));
                case CONTENT -> gold.forEach(g -> contents(finder, g));
                case ACCEPT -> accepts(finder, gold);
            }
            return examples;
        }

        private void add(Features features, boolean right) {
            examples.add(dictionary.example(features, right));
        }

        private void cues(AttributionFinder finder, List<GoldArticle.Attributed> gold) {
            for (int i : finder.cues.candidates()) {
                add(finder.cues.features(i), gold.stream().anyMatch(g -> g.head() == i));
            }
        }

        private void sources(AttributionFinder finder, GoldArticle.Attributed g) {
            if (g.head() < 0) {
                return;
            }
            Discourse d = finder.reader.d;
            for (int s : finder.sources.candidates(g.head())) {
                boolean right = s < 0
                        ? g.source().isEmpty()
                        : g.source().contains(s)
                                && (d.head(s) < 0 || !g.source().contains(d.head(s)));
                add(finder.sources.features(g.head(), s), right);
            }
        }

        private void units(AttributionFinder finder, GoldArticle.Attributed g) {
            if (g.head() < 0) {
                return;
            }
            TokenSet source =
                    finder.sourceWords(g.head(), finder.source(g.head()).head());
            for (Unit u : finder.units.candidates(g.head(), source)) {
                boolean right = words(finder, u.tokens(), g.content()) * 2 >= words(finder, u.tokens(), u.tokens())
                        && words(finder, u.tokens(), g.content()) > 0;
                add(finder.units.features(g.head(), u, source), right);
            }
        }

        private void contents(AttributionFinder finder, GoldArticle.Attributed g) {
            if (g.head() < 0) {
                return;
            }
            TokenSet source =
                    finder.sourceWords(g.head(), finder.source(g.head()).head());
            List<ContentQuestion.Rated> rated = finder.rated(g.head(), source);
            List<ContentQuestion.Choice> choices = finder.contents.candidates(g.head(), source, rated);
            double best = .5;
            for (ContentQuestion.Choice c : choices) {
                best = Math.max(best, jaccard(finder, c.tokens(), g.content()));
            }
            for (ContentQuestion.Choice c : choices) {
                boolean right = jaccard(finder, c.tokens(), g.content()) >= best - .01;
                add(finder.contents.features(g.head(), c, rated), right);
            }
        }

        private void accepts(AttributionFinder finder, List<GoldArticle.Attributed> gold) {
            List<Attribution> all = finder.proposals();
            for (Attribution a : all) {
                boolean right = gold.stream()
                        .anyMatch(g -> jaccard(finder, a.content(), g.content()) >= .5
                                && (g.source().isEmpty()
                                        ? a.sourceWords().isEmpty()
                                        : g.source().overlap(a.sourceWords()) > 0)
                                && (g.head() < 0 || g.cue().overlap(a.cueWords()) > 0));
                add(finder.accepts.features(a, all), right);
            }
        }

        private static int words(AttributionFinder finder, TokenSet a, TokenSet b) {
            int n = 0;
            for (TokenSet.Run run : a.runs()) {
                for (int i = run.from(); i < run.to(); i++) {
                    n += finder.reader.d.isWord(i) && b.contains(i) ? 1 : 0;
                }
            }
            return n;
        }

        private static double jaccard(AttributionFinder finder, TokenSet a, TokenSet b) {
            int both = words(finder, a, b);
            int either = words(finder, a, a) + words(finder, b, b) - both;
            return either == 0 ? 0 : (double) both / either;
        }
    }
}
