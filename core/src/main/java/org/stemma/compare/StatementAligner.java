package org.stemma.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.SentenceEncoder;
import org.stemma.compare.StoryStatement.Variation;
import org.stemma.compare.StoryStatement.Wording;
import org.stemma.event.AnalyzedReport;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage;
import org.stemma.report.Moment;

/**
 * Aligns the statements of a story's reports: one statement with each report's wording and what differs, statements that only one
 * report has, and passages that only one report has. Thread-safe.
 */
public final class StatementAligner {
    private static final int GIST = 160;
    private static final Set<Difference.Kind> CONTRADICTION =
            EnumSet.of(Difference.Kind.NUMBER, Difference.Kind.DATE, Difference.Kind.NAME);

    private final Gazetteer gazetteer;
    private final CountryNames countries;
    private final ToDoubleBiFunction<String, String> closeness;

    /** An aligner that knows words alone. */
    public StatementAligner(Gazetteer gazetteer) {
        this(gazetteer, (a, b) -> Double.NaN);
    }

    /** An aligner that also asks how near two wordings are in meaning; {@code encoder} is asked for where that is needed. */
    public StatementAligner(Gazetteer gazetteer, Supplier<SentenceEncoder> encoder) {
        this(gazetteer, (a, b) -> encoder.get().closeness(a, b));
    }

    private StatementAligner(Gazetteer gazetteer, ToDoubleBiFunction<String, String> closeness) {
        this.gazetteer = gazetteer;
        this.countries = new CountryNames(gazetteer);
        this.closeness = closeness;
    }

    /** What the reports of {@code story} have in common and apart; {@code lineage} is that of the same story. */
    public Comparison align(List<AnalyzedReport> story, Lineage lineage) {
        List<StorySentence> sentences = StorySentence.of(story);
        StoryTerms weights = new StoryTerms();
        sentences.forEach(sentence -> weights.count(sentence.terms()));
        List<Utterance> utterances = Utterances.of(story);
        StatementLinks links = new StatementLinks(utterances, weights, closeness, countries);
        List<List<Utterance>> groups = StatementGroups.of(utterances, links);
        List<StoryStatement> statements = statements(groups, lineage);
        if (story.size() < 2) {
            return new Comparison(statements, List.of(), List.of());
        }
        return new Comparison(
                statements,
                new OnlyInFinder(sentences, weights, statements).find(),
                new LeftOutFinder(sentences, weights).find(lineage.derivations()));
    }

    private List<StoryStatement> statements(List<List<Utterance>> groups, Lineage lineage) {
        StatementOrigins origins = new StatementOrigins(lineage, gazetteer);
        Comparator<Utterance> age = age(lineage);
        List<StoryStatement> statements = new ArrayList<>();
        groups.stream()
                .filter(group -> group.size() > 1 || group.getFirst().attributed())
                .sorted(Comparator.comparing(group -> group.size() == 1))
                .forEach(group -> {
                    StoryStatement statement = statement("s" + (statements.size() + 1), group, age, origins);
                    if (!group.stream().allMatch(Utterance::told) || differsInFact(statement)) {
                        statements.add(statement);
                    }
                });
        return statements;
    }

    /** What nobody is said to say is a statement only where the reports contradict each other. */
    private static boolean differsInFact(StoryStatement statement) {
        return statement.variations().stream().map(Variation::kind).anyMatch(CONTRADICTION::contains);
    }

    private StoryStatement statement(
            String id, List<Utterance> group, Comparator<Utterance> age, StatementOrigins origins) {
        List<Utterance> wordings = group.stream().sorted(age).toList();
        Utterance reference = wordings.getFirst();
        return new StoryStatement(
                id,
                best(wordings, Utterance::speaker),
                best(wordings, Utterance::addressee),
                gist(wordings),
                origins.of(wordings),
                wordings.stream().map(StatementAligner::wording).toList(),
                Variations.of(reference, wordings.subList(1, wordings.size()), countries));
    }

    private static Wording wording(Utterance utterance) {
        return new Wording(utterance.passage(), utterance.text(), utterance.quoted(), utterance.channel());
    }

    /** The actor that most reports name; one with a code before one without. */
    private static @Nullable Actor best(List<Utterance> wordings, Function<Utterance, @Nullable Actor> role) {
        Map<Actor, Integer> votes = new HashMap<>();
        List<Actor> actors =
                wordings.stream().map(role).filter(Objects::nonNull).toList();
        actors.forEach(actor -> votes.merge(actor, actor.code() == null ? 2 : 3, Integer::sum));
        return actors.stream()
                .max(Comparator.comparingInt(actor -> votes.getOrDefault(actor, 0)))
                .orElse(null);
    }

    /** The fullest wording on one line. */
    private static String gist(List<Utterance> wordings) {
        String fullest = wordings.stream()
                .max(Comparator.comparingInt(wording -> wording.terms().size()))
                .orElseThrow()
                .text()
                .replaceAll("\\s+", " ");
        if (fullest.length() <= GIST) {
            return fullest;
        }
        int cut = fullest.lastIndexOf(' ', GIST);
        return fullest.substring(0, cut > GIST / 2 ? cut : GIST) + "\u2026";
    }

    /** Reports that others derive from and do not derive themselves come first, then the earlier published, then the fuller. */
    private static Comparator<Utterance> age(Lineage lineage) {
        Set<String> derived = new HashSet<>();
        Set<String> members = new HashSet<>();
        lineage.members().forEach(member -> members.add(member.key()));
        for (Derivation derivation : lineage.derivations()) {
            if (members.contains(derivation.from())) {
                derived.add(derivation.to());
            }
        }
        return Comparator.comparing((Utterance utterance) -> derived.contains(utterance.key()))
                .thenComparing(
                        utterance -> utterance.in().report().metadata().published(),
                        Comparator.nullsLast(Comparator.<Moment>naturalOrder()))
                .thenComparing(utterance -> -utterance.terms().size())
                .thenComparingInt(Utterance::index);
    }
}
