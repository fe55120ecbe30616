package org.stemma.statement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Gender;

/**
 * Whom a pronoun stands for, by what a reader goes by: who spoke last, who acts in the sentences before, main clauses before others,
 * near before far, and whether number and gender agree. Where two stand as near, it abstains.
 */
final class Pronouns {
    private static final Set<String> WOMAN = Set.of("she", "her", "herself");
    private static final Set<String> MAN = Set.of("he", "him", "his", "himself");
    private static final Set<String> PEOPLE = Set.of("they", "their", "them");
    private static final Set<String> BODY = Set.of("it", "its");
    private static final Set<String> CLAUSES =
            Set.of("ccomp", "xcomp", "advcl", "acl", "relcl", "rcmod", "pcomp", "csubj", "nfmod", "infmod", "partmod");
    /** WordNet's fields of groups and of communications ("indictment"), which speak too. */
    private static final Set<String> BODIES = Set.of("l1:14", "l1:10");

    private static final int PARAGRAPHS_BACK = 2;
    private static final int FARTHEST = 600;

    private static final double SPOKE = 3.4;
    private static final double ACTS = 3;
    private static final double ACTS_BELOW = 1.7;
    private static final double NAMED = .5;
    private static final double SENTENCE = 1;
    private static final double PARAGRAPH = .3;
    private static final double AGREES = .6;
    private static final double AGAIN = .15;
    /** How far the best must be ahead of the next. */
    private static final double MARGIN = .1;

    private final Reader r;
    private final Discourse d;
    private final Phrases phrases;
    private final Turns turns;
    private final Genders genders;

    Pronouns(Reader reader, Phrases phrases, Turns turns, Genders genders) {
        this.r = reader;
        this.d = reader.d;
        this.phrases = phrases;
        this.turns = turns;
        this.genders = genders;
    }

    /** What one pronoun is looked for with. */
    private record Search(
            int at, Attribution a, Turn.Kind kind, @Nullable Gender gender, Predicate<Actor> canBe) {
        /** Where the statement begins, which may be a long quotation before its cue. */
        int sentence(Discourse d) {
            return d.sentence(Math.min(at, a.content().first()));
        }
    }

    /** A person or body that the pronoun may stand for, with the best of its mentions. */
    private record Candidate(Actor actor, int at, double score, String why) {}

    /** Whether "he" or "she". */
    boolean isPersonal(int i) {
        return WOMAN.contains(lower(i)) || MAN.contains(lower(i));
    }

    private String lower(int i) {
        return d.token(i).form().toLowerCase(Locale.ROOT);
    }

    /** What kind of speaker the pronoun takes up; null for those that take up none ("we", "you", "there"). */
    Turn.@Nullable Kind kind(int i) {
        if (isPersonal(i)) {
            return Turn.Kind.PERSON;
        }
        if (PEOPLE.contains(lower(i))) {
            return Turn.Kind.PEOPLE;
        }
        return BODY.contains(lower(i)) ? Turn.Kind.BODY : null;
    }

    /** Whom the pronoun at {@code i}, in the source of {@code a}, stands for; null where nobody, or nobody alone, fits. */
    @Nullable
    Found of(int i, Attribution a, Predicate<Actor> canBe) {
        Turn.Kind kind = kind(i);
        if (kind == null) {
            return null;
        }
        Gender gender = WOMAN.contains(lower(i)) ? Gender.WOMAN : MAN.contains(lower(i)) ? Gender.MAN : null;
        Search search = new Search(i, a, kind, gender, canBe);
        Found ahead = kind == Turn.Kind.PERSON ? ahead(search) : null;
        return ahead == null ? best(search) : ahead;
    }

    /** "As he left, Smith said ...": the subject of the clause that the pronoun's depends on and comes before. */
    private @Nullable Found ahead(Search search) {
        int cue = search.a().cue();
        int main = d.is(cue, "advcl") ? d.head(cue) : -1;
        int subject = main > cue ? d.subject(main) : -1;
        Actor person = subject > search.at() ? phrases.person(subject) : null;
        return person != null && agrees(person, search) && search.canBe().test(person)
                ? new Found(person, subject, "subject of the main clause that follows")
                : null;
    }

    private boolean agrees(Actor person, Search search) {
        Gender known = genders.of(person);
        return search.gender() == null || known == null || known == search.gender();
    }

    private @Nullable Found best(Search search) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        turns.all().forEach(turn -> spoke(turn, search, candidates));
        int first = Math.max(0, search.at() - FARTHEST);
        for (int i = first; i < search.at(); i++) {
            if (paragraphs(i, search) <= PARAGRAPHS_BACK
                    && d.quotation(i) < 0
                    && !search.a().content().contains(i)) {
                named(i, search, candidates);
            }
        }
        Candidate best = null;
        Candidate next = null;
        for (Candidate c : candidates.values()) {
            if (best == null || before(c, best)) {
                next = best;
                best = c;
            } else if (next == null || before(c, next)) {
                next = c;
            }
        }
        if (best == null) {
            return goesOn(search);
        }
        boolean alone = best.score() > 0 && (next == null || best.score() - next.score() >= MARGIN);
        return alone ? new Found(best.actor(), best.at(), best.why()) : null;
    }

    /** "he added", behind a quotation that goes on from what a body said: its spokesman. */
    private @Nullable Found goesOn(Search search) {
        TokenSet content = search.a().content();
        boolean trails = content.first() < search.a().cue() && d.quotation(content.first()) >= 0;
        Predicate<Actor> agreeing = search.canBe().and(speaker -> agrees(speaker, search));
        Turn turn = trails && search.kind() == Turn.Kind.PERSON ? turns.lastSpeaker(search.at(), agreeing) : null;
        return turn == null ? null : new Found(turn.speaker(), turn.at(), "whose statement goes on");
    }

    private static boolean before(Candidate a, Candidate b) {
        return a.score() != b.score() ? a.score() > b.score() : a.at() > b.at();
    }

    private int paragraphs(int i, Search search) {
        return d.paragraph(search.at()) - d.paragraph(i);
    }

    private void spoke(Turn turn, Search search, Map<String, Candidate> candidates) {
        boolean near = paragraphs(turn.at(), search) <= PARAGRAPHS_BACK;
        boolean kind =
                turn.kind() == search.kind() || (search.kind() == Turn.Kind.PEOPLE && turn.kind() == Turn.Kind.BODY);
        if (near && kind && turn.at() < search.at()) {
            double weight = turn.kind() == search.kind() ? SPOKE : ACTS_BELOW;
            put(turn.speaker(), turn.at(), turn.medium() ? NAMED : weight, "spoke before", search, candidates);
        }
    }

    private void named(int i, Search search, Map<String, Candidate> candidates) {
        Actor actor = switch (search.kind()) {
            case PERSON -> person(i);
            case PEOPLE -> d.tag(i).equals("NNS") && acts(i) && phrases.isPersonNoun(i) ? phrase(i) : null;
            case BODY -> body(i) ? phrase(i) : null;
        };
        if (actor != null) {
            double weight = weight(i);
            String why = weight >= ACTS_BELOW ? "acts before" : "named before";
            put(actor, i, weight, why, search, candidates);
        }
    }

    /** A person by name, or a single one by office that acts ("the minister"). */
    private @Nullable Actor person(int i) {
        Entity entity = d.entity(i);
        if (entity != null && entity.type() == Entity.Type.PER) {
            boolean last = i + 1 == d.size() || !entity.equals(d.entity(i + 1));
            return last ? phrases.person(i) : null;
        }
        boolean single = entity == null && (d.tag(i).equals("NN") || d.tag(i).equals("NNP"));
        return single && acts(i) && phrases.isPersonNoun(i) ? phrase(i) : null;
    }

    private boolean body(int i) {
        Entity entity = d.entity(i);
        boolean named = entity != null && (entity.type() == Entity.Type.ORG || entity.type() == Entity.Type.LOC);
        boolean group = entity == null && d.tag(i).equals("NN") && BODIES.contains(r.field(i));
        return (named || group) && acts(i);
    }

    private boolean acts(int i) {
        return d.label(top(i)).startsWith("nsubj");
    }

    private @Nullable Actor phrase(int i) {
        return phrases.actor(i, phrases.words(i));
    }

    /** The word by which the phrase of {@code i} hangs in its clause. */
    private int top(int i) {
        Entity entity = d.entity(i);
        int top = i;
        for (int steps = 0; steps < 4 && d.head(top) >= 0; steps++) {
            boolean inside = entity != null && entity.equals(d.entity(d.head(top)));
            if (!inside && !d.is(top, "appos") && !d.is(top, "conj")) {
                return top;
            }
            top = d.head(top);
        }
        return top;
    }

    private double weight(int i) {
        int top = top(i);
        String label = d.label(top);
        if (!label.startsWith("nsubj")) {
            return label.equals("dobj") ? NAMED + .3 : label.equals("poss") ? NAMED + .1 : NAMED;
        }
        return isBelow(d.head(top)) ? ACTS_BELOW : label.equals("nsubj") ? ACTS : ACTS - .3;
    }

    /** Whether the verb is that of a subordinate clause. */
    private boolean isBelow(int verb) {
        int v = verb;
        for (int steps = 0; v >= 0 && steps < 6; steps++, v = d.head(v)) {
            if (CLAUSES.contains(d.label(v))) {
                return true;
            }
        }
        return false;
    }

    private void put(Actor actor, int at, double weight, String why, Search search, Map<String, Candidate> candidates) {
        if (!search.canBe().test(actor) || (search.kind() == Turn.Kind.PERSON && !agrees(actor, search))) {
            return;
        }
        int sentences = Math.max(0, search.sentence(d) - d.sentence(at));
        boolean known = search.gender() != null && genders.of(actor) != null;
        double score = weight - SENTENCE * sentences - PARAGRAPH * paragraphs(at, search) + (known ? AGREES : 0);
        Candidate old = candidates.get(actor.name());
        if (old == null) {
            candidates.put(actor.name(), new Candidate(actor, at, score, why));
        } else if (score >= old.score()) {
            candidates.put(actor.name(), new Candidate(actor, at, score + AGAIN, why));
        }
    }
}
