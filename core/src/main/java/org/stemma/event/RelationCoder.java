package org.stemma.event;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.Sentence;
import org.stemma.annotate.SentenceEncoder;
import org.stemma.event.Event.Participant;
import org.stemma.gazetteer.Actor;
import org.stemma.text.Span;

/** Codes the one relation between a given source and a given target. */
final class RelationCoder {
    private final Acts acts;
    private final Sides sides;
    private final SentenceEncoder encoder;
    private final Prototypes prototypes = Prototypes.load();
    private final ActFeatures features;
    private final ActModel model = ActModel.load();

    RelationCoder(Acts acts, Sides sides, SentenceEncoder encoder) {
        this.acts = acts;
        this.sides = sides;
        this.encoder = encoder;
        this.features = new ActFeatures(acts, prototypes);
    }

    Event code(AnnotatedReport report, String source, String target) {
        Optional<Relation> relation = Relations.find(report, source, target, sides);
        if (relation.isEmpty()) {
            return event(Plover.CONSULT, "040", new Span(0, report.text().length()), unseen(source), unseen(target));
        }
        Relation found = relation.get();
        Plover type = type(found);
        Tree tree = found.tree();
        Span span = tree.token(found.predicate().verb()).span();
        return event(type, cameo(found, type), span, seen(found.source(), source), seen(found.target(), target));
    }

    private static Event event(Plover type, String cameo, Span span, Participant source, Participant target) {
        return new Event(type, cameo, span, source, target, null, null, null);
    }

    private Participant unseen(String mention) {
        return new Participant(null, mention, actor(mention));
    }

    private Participant seen(Relation.Side side, String mention) {
        return new Participant(side.span(), mention, actor(mention));
    }

    private @Nullable String actor(String mention) {
        Actor actor = sides.actor(mention, null);
        return actor == null ? null : actor.code();
    }

    private Plover type(Relation relation) {
        String name = ActFeatures.CLASSES.get(model.best(features.of(relation, encoder, -1)));
        return name.equals("YIELD") ? yielding(relation) : Plover.valueOf(name);
    }

    /** Yielding by deed where a word of the predicate says so, else by word. */
    private Plover yielding(Relation relation) {
        Set<String> near = relation.predicate().words();
        for (int token : relation.predicate().all().stream().toArray()) {
            Acts.Act act = acts.best(relation.tree().lemma(token), near);
            if (act != null && act.type() == Plover.RETREAT) {
                return Plover.RETREAT;
            }
        }
        return Plover.CONCEDE;
    }

    /** The code of the most telling word of this type, else that of the most alike typical sentence. */
    private String cameo(Relation relation, Plover type) {
        Set<String> near = relation.predicate().words();
        Acts.Act best = null;
        for (int token : relation.predicate().all().stream().toArray()) {
            Acts.Act act = acts.best(relation.tree().lemma(token), near);
            if (act != null && act.type() == type && (best == null || act.weight() > best.weight())) {
                best = act;
            }
        }
        return best == null ? nearest(relation, type) : best.cameo();
    }

    private String nearest(Relation relation, Plover type) {
        float[] likeness = prototypes.likeness(encoder.encode(relation.phrase()), -1);
        int best = -1;
        for (int i = 0; i < likeness.length; i++) {
            if (prototypes.type(i) == type && (best < 0 || likeness[i] > likeness[best])) {
                best = i;
            }
        }
        return prototypes.cameo(best);
    }

    /** The sentence of {@code report} that has a token at {@code offset}, else its first. */
    static Optional<Sentence> sentence(AnnotatedReport report, int offset) {
        return report.sentences().stream()
                .filter(s -> s.span().begin() <= offset && offset < s.span().end())
                .findFirst()
                .or(() -> report.sentences().stream().findFirst());
    }
}
