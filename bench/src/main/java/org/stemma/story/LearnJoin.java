package org.stemma.story;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.LogisticRegression;
import org.stemma.bench.LogisticRegression.Example;
import org.stemma.report.Report;

/**
 * Learns the weights of {@code join-weights.tsv}: {@code LearnJoin WEIGHTS.tsv STREAM...}, each as {@link GoldStream#read} takes it.
 * Every report of a stream that copies none is weighed against the stories of the reports before it, as people group them. Prints the
 * share of right decisions, for each stream: fitted, by five folds over stories, and fitted on the other streams alone.
 */
public final class LearnJoin {
    private static final int FOLDS = 5;
    private static final double PENALTY = 1;
    private static final int ROUNDS = 1;
    private static final double HALF = .5;
    /** Set by whole runs: a fit of single decisions gives it nothing, but it keeps a fault from spreading. */
    private static final Map<String, Double> SET = Map.of("standing out", 2.0);
    /** Added by whole runs: a false join draws others after it, a missed one is repaired; it counts against stories with dates. */
    private static final Map<String, Double> CAUTION = Map.of("bias", -.6, "undated", .6);

    /** The weight of a stream: every stream counts the same. */
    private static final double STREAM = 1000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Decision> decisions = new ArrayList<>();

    /**
     * A report, and the stories it may join.
     *
     * @param shares of the members of each story, those that are of the report's own story
     */
    private record Decision(String stream, String story, List<double[]> options, List<Double> shares) {
        boolean rightBy(JoinWeights weights) {
            int best = best(weights, options);
            return best < 0 ? shares.stream().noneMatch(share -> share >= HALF) : shares.get(best) >= HALF;
        }
    }

    /** The place of the story that is joined, or -1. */
    private static int best(JoinWeights weights, List<double[]> options) {
        int best = -1;
        double odds = 0;
        for (int i = 0; i < options.size(); i++) {
            double own = weights.odds(options.get(i));
            best = own > odds ? i : best;
            odds = Math.max(odds, own);
        }
        return best;
    }

    public static void main(String[] args) throws IOException {
        List<GoldStream> streams = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            streams.add(GoldStream.read(args[i]));
        }
        LearnJoin learn = new LearnJoin();
        streams.forEach(stream -> learn.replay(stream, null));
        for (int round = 0; round < ROUNDS; round++) {
            JoinWeights weights = new JoinWeights(learn.fit(decision -> true));
            streams.forEach(stream -> learn.replay(stream, weights));
        }
        Map<String, Double> weights = learn.fit(decision -> true);
        streams.forEach(stream -> learn.report(stream.name(), new JoinWeights(weights)));
        Files.writeString(Path.of(args[0]), text(weights), StandardCharsets.UTF_8);
    }

    /** Lets a stream pass: with the stories that people made, or else with those that {@code weights} make, faults and all. */
    private void replay(GoldStream stream, @Nullable JoinWeights weights) {
        Postings pairs = new Postings();
        Likeness likeness = new Likeness(pairs);
        Window window = new Window(stream.reports().size() + 1);
        Candidates index = new Candidates(pairs, likeness, window);
        Partition partition =
                new Partition(stream.reports().stream().map(Report::key).toList());
        StoryLink links = new StoryLink(likeness, window, partition);
        JoinRule rule = new JoinRule(links, window, partition);
        Map<String, Integer> founders = new HashMap<>();
        for (int i = 0; i < stream.reports().size(); i++) {
            Features own = FeatureReader.read(stream.reports().get(i));
            own.norms().number = i;
            likeness.learn(own);
            int[] candidates = index.of(own);
            index.index(own);
            List<Integer> stories = Arrays.stream(candidates)
                    .map(partition::storyOf)
                    .distinct()
                    .boxed()
                    .toList();
            List<double[]> options = Signals.of(
                    stories.stream().map(story -> links.closeness(own, story)).toList());
            String gold = stream.stories().get(i);
            List<Double> shares = stories.stream()
                    .map(story -> share(partition.members(story), gold, stream.stories()))
                    .toList();
            int copied = rule.choose(own, candidates).copied();
            if (copied < 0) {
                decisions.add(new Decision(stream.name(), gold, options, shares));
            }
            int best = weights == null ? -1 : best(weights, options);
            int joined = best < 0 ? -1 : stories.get(best);
            int chosen = copied < 0 ? joined : partition.storyOf(copied);
            partition.add(weights == null ? founders.getOrDefault(gold, -1) : chosen);
            founders.putIfAbsent(gold, i);
            window.add(own, candidates);
        }
    }

    private static double share(List<Integer> members, String gold, List<String> stories) {
        return members.stream()
                .mapToInt(member -> stories.get(member).equals(gold) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private Map<String, Double> fit(Predicate<Decision> training) {
        Map<String, Long> sizes = new HashMap<>();
        decisions.stream().filter(training).forEach(decision -> sizes.merge(decision.stream(), 1L, Long::sum));
        List<Example> examples = decisions.stream()
                .filter(training)
                .flatMap(decision -> examples(decision, STREAM / sizes.getOrDefault(decision.stream(), 1L)))
                .toList();
        Map<String, Double> weights = new HashMap<>(LogisticRegression.fit(examples, PENALTY));
        weights.putAll(SET);
        CAUTION.forEach((name, more) -> weights.merge(name, more, Double::sum));
        return weights;
    }

    private static Stream<Example> examples(Decision decision, double weight) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < decision.options().size(); i++) {
            Map<String, Double> signals = new LinkedHashMap<>();
            for (int k = 0; k < Signals.NAMES.size(); k++) {
                signals.put(Signals.NAMES.get(k), decision.options().get(i)[k]);
            }
            examples.add(new Example(signals, decision.shares().get(i), weight));
        }
        return examples.stream();
    }

    private void report(String stream, JoinWeights fitted) {
        double folds = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Predicate<Decision> test =
                    decision -> Math.floorMod(decision.story().hashCode(), FOLDS) == held;
            JoinWeights weights = new JoinWeights(fit(test.negate()));
            folds += right(stream, test, weights);
        }
        JoinWeights others = new JoinWeights(fit(decision -> !decision.stream().equals(stream)));
        double all = of(stream).count();
        out.printf(
                Locale.ROOT,
                "%s: fitted %.3f, by folds %.3f, by the others %.3f%n",
                stream,
                right(stream, decision -> true, fitted) / all,
                folds / all,
                right(stream, decision -> true, others) / all);
    }

    private Stream<Decision> of(String stream) {
        return decisions.stream().filter(decision -> decision.stream().equals(stream));
    }

    private long right(String stream, Predicate<Decision> among, JoinWeights weights) {
        return of(stream)
                .filter(among)
                .filter(decision -> decision.rightBy(weights))
                .count();
    }

    private static String text(Map<String, Double> weights) {
        StringBuilder text = new StringBuilder(
                "# Weights of a logistic regression: that a report belongs to a story. Learned by"
                        + " org.stemma.story.LearnJoin in bench from the evaluation sets merged_stream, ecbplus and pac and from 3,000 reports of make_stream.\n");
        Signals.NAMES.forEach(name -> text.append(name)
                .append('\t')
                .append(Math.round(weights.getOrDefault(name, 0.0) * 1000) / 1000.0)
                .append('\n'));
        return text.toString();
    }
}
