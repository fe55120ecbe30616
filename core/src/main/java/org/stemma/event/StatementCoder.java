package org.stemma.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;
import org.stemma.annotate.Sentence;
import org.stemma.event.Event.Participant;
import org.stemma.gazetteer.Actor;
import org.stemma.statement.Statement;
import org.stemma.text.Span;

/**
 * Reads what a statement does by its content, where its cue is neutral ("said"): words of condemnation about another country are an
 * accusation; what another country must do is a demand.
 */
final class StatementCoder {
    private static final Set<String> DUTY = Set.of("must", "should");
    private static final List<String> OWNERS = List.of("poss", "amod", "compound", "nn", "nmod");
    private static final Set<String> PREDICATIVE = Set.of("acomp", "attr", "oprd", "dobj");
    /** Evaluations that the speaker makes by the verb itself ("we condemn the shelling"). */
    private static final Set<String> OWN_WORD = Set.of("condemn", "denounce");

    private final Sides sides;
    private final Set<String> evaluations = new HashSet<>();

    StatementCoder(Sides sides) {
        this.sides = sides;
        Acts.rows("evaluations.tsv", 1).forEach(cells -> evaluations.add(cells[0]));
    }

    /** The event that the statement is, empty where it is none or its sides are not known. */
    Optional<Event> code(Statement statement, ReportContext context) {
        Actor speaker = statement.speaker();
        String source = speaker == null ? null : speaker.code();
        if (source == null || source.length() < 3) {
            return Optional.empty();
        }
        return context.report().sentences().stream()
                .filter(sentence -> covers(statement, sentence.span()))
                .map(sentence -> event(statement, sentence, source, context))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean covers(Statement statement, Span span) {
        return statement.content().stream().anyMatch(content -> content.overlaps(span));
    }

    private Optional<Event> event(Statement statement, Sentence sentence, String source, ReportContext context) {
        Tree tree = new Tree(sentence);
        for (int i = 0; i < tree.size(); i++) {
            Span span = tree.token(i).span();
            if (covers(statement, span)) {
                Participant demanded = demanded(tree, i, source, context);
                if (demanded != null) {
                    return Optional.of(event(Act.DEMANDS, tree.token(i).span(), statement, demanded, context));
                }
                Participant blamed = evaluations.contains(tree.lemma(i)) ? blamed(tree, i, source, context) : null;
                if (blamed != null) {
                    return Optional.of(event(Act.BLAMES, tree.token(i).span(), statement, blamed, context));
                }
            }
        }
        return Optional.empty();
    }

    /** The foreign subject of a verb that must be done; null where token {@code i} is none such. */
    private @Nullable Participant demanded(Tree tree, int i, String source, ReportContext context) {
        if (!DUTY.contains(tree.lower(i)) || tree.head(i) < 0) {
            return null;
        }
        int subject = tree.subject(tree.head(i));
        return subject < 0
                ? null
                : foreign(tree.span(tree.subtree(subject)), source, context).orElse(null);
    }

    /** The foreign actor of whom the evaluation at token {@code i} is said; null where there is none, or where it is denied or open. */
    private @Nullable Participant blamed(Tree tree, int i, String source, ReportContext context) {
        int verb = verbOf(tree, i);
        if (tree.negated(i) || (verb >= 0 && (tree.negated(verb) || Reality.open(tree, verb)))) {
            return null;
        }
        for (int token : bearers(tree, i, verb)) {
            Participant found = named(tree, token, source, context);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static int verbOf(Tree tree, int i) {
        for (int at : tree.chain(i)) {
            if (tree.isVerb(at)) {
                return at;
            }
        }
        return -1;
    }

    /** Tokens that may name whom an evaluation is said of: its own parts, its subject, the subject of what it completes. */
    private static List<Integer> bearers(Tree tree, int i, int verb) {
        List<Integer> found = new ArrayList<>();
        for (String label : tree.label(i).equals("pobj") ? List.<String>of() : OWNERS) {
            found.add(tree.child(i, label));
        }
        found.add(tree.object(i, "by"));
        boolean said = tree.isVerb(i) || PREDICATIVE.contains(tree.label(i));
        found.add(verb >= 0 && said ? tree.subject(verb) : -1);
        found.add(tree.label(i).equals("amod") ? tree.head(i) : -1);
        found.add(tree.isVerb(i) && OWN_WORD.contains(tree.lemma(i)) ? tree.child(i, "dobj") : -1);
        found.removeIf(token -> token < 0);
        return found;
    }

    /** The foreign actor within the phrase of a token. */
    private @Nullable Participant named(Tree tree, int token, String source, ReportContext context) {
        Span phrase = tree.span(tree.subtree(token));
        return context.report().entities().stream()
                .filter(context::acts)
                .map(Entity::span)
                .filter(phrase::contains)
                .map(span -> foreign(span, source, context))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Optional<Participant> foreign(Span span, String source, ReportContext context) {
        String mention = span.of(context.text());
        Actor actor = sides.actorAmong(mention, context.countries());
        String code = actor == null ? null : actor.code();
        return code == null || code.regionMatches(0, source, 0, 3)
                ? Optional.empty()
                : Optional.of(new Participant(span, mention, code));
    }

    /** What a statement does by its content. */
    private enum Act {
        DEMANDS(Plover.REQUEST, "100"),
        BLAMES(Plover.ACCUSE, "111");

        private final Plover type;
        private final String cameo;

        Act(Plover type, String cameo) {
            this.type = type;
            this.cameo = cameo;
        }
    }

    /** @param telling the word of the content that demands or blames */
    private static Event event(Act act, Span telling, Statement statement, Participant target, ReportContext context) {
        Actor speaker = statement.speaker();
        Span said = statement.source().isEmpty() ? null : statement.source().getFirst();
        Participant source = new Participant(
                said,
                said == null ? (speaker == null ? null : speaker.name()) : said.of(context.text()),
                speaker == null ? null : speaker.code());
        Span words = statement.cue().isEmpty()
                ? statement.contentHull()
                : statement.cue().getFirst();
        return new Event(
                act.type,
                act.cameo,
                words,
                source,
                target,
                statement.time(),
                null,
                statement.id(),
                Event.Actuality.DONE,
                context.explained() ? Grounds.of(act.type, act.cameo, telling, source, target) : List.of());
    }

    /** Statements whose cue tells no event already. */
    List<Statement> untold(List<Statement> statements, List<Event> events) {
        Set<String> told = new HashSet<>();
        events.forEach(event -> {
            if (event.statement() != null) {
                told.add(event.statement());
            }
        });
        return statements.stream().filter(each -> !told.contains(each.id())).toList();
    }
}
