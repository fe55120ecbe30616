package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Country;
import org.stemma.gazetteer.Gazetteer;

/**
 * Tells who the source of an attribution is, going through a report in its order and keeping who spoke last. It makes the checks
 * of a reader: whose statement is running, and can this speaker say this. Where they leave nobody, it abstains.
 */
final class Speakers {
    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> RUNNING = Set.of(
            "statement",
            "announcement",
            "commentary",
            "declaration",
            "letter",
            "message",
            "communique",
            "communiqué",
            "memo",
            "note",
            "email",
            "post",
            "release",
            "notice",
            "text",
            "document");
    private static final Set<String> DUTY = Set.of("must", "should", "ought", "shall");
    private static final int PARAGRAPHS_BACK = 2;
    private static final int FARTHEST = 600;
    private static final int HIGHEST = 8;

    private final Discourse d;
    private final Phrases phrases;
    private final Gazetteer gazetteer;
    private final Carriers carriers;
    private final List<Turn> turns = new ArrayList<>();

    Speakers(Reader reader, Phrases phrases, Carriers carriers, Gazetteer gazetteer) {
        this.carriers = carriers;
        this.d = reader.d;
        this.phrases = phrases;
        this.gazetteer = gazetteer;
    }

    /** The speaker of the next attribution in the order of the text; null where the report does not tell. */
    @Nullable
    Actor next(Attribution a) {
        Actor speaker = resolve(a);
        if (speaker != null) {
            turns.add(new Turn(Math.max(a.source(), a.cue()), speaker, isPerson(a.source()), isMedium(a)));
        }
        return speaker;
    }

    private boolean isMedium(Attribution a) {
        return carriers.medium(a.source(), a.sourceWords(), null) != null;
    }

    private boolean isPerson(int source) {
        return source >= 0 && (phrases.isPersonNoun(source) || isPersonal(source));
    }

    private boolean isPersonal(int i) {
        return PERSONAL.contains(d.token(i).form().toLowerCase(Locale.ROOT));
    }

    private @Nullable Actor resolve(Attribution a) {
        int source = a.source();
        if (source < 0) {
            return null;
        }
        String tag = d.tag(source);
        if (tag.equals("PRP") || tag.equals("PRP$")) {
            return pronoun(a);
        }
        if (tag.startsWith("W") || tag.equals("DT")) {
            return relative(source);
        }
        Actor owner = owner(a);
        if (owner != null) {
            return phrases.belonging(owner, source, a.sourceWords());
        }
        return isRunning(a) ? running(a) : phrases.actor(source, a.sourceWords());
    }

    /** Whom a relative pronoun stands for: the noun of its clause; "who" is a person. */
    private @Nullable Actor relative(int pronoun) {
        boolean who = d.token(pronoun).form().equalsIgnoreCase("who");
        int noun = d.head(pronoun);
        for (int steps = 0; noun >= 0 && steps < HIGHEST; steps++, noun = d.head(noun)) {
            if (d.isNoun(noun) && noun < pronoun && (!who || phrases.isPersonNoun(noun))) {
                return phrases.actor(noun, phrases.words(noun).within(0, pronoun));
            }
        }
        return null;
    }

    /** Whose the source is, where a pronoun says it and the source is no person by name: "her office", "its agency". */
    private @Nullable Actor owner(Attribution a) {
        int first = a.sourceWords().first();
        if (!d.tag(first).equals("PRP$") || d.head(first) != a.source() || isRunning(a)) {
            return null;
        }
        Actor named = phrases.actor(a.source(), a.sourceWords());
        boolean person = named != null && !phrases.text(a.sourceWords()).endsWith(named.name());
        if (person || a.sourceWords().end() > a.source() + 1) {
            return null;
        }
        return isPersonal(first) ? personal(a) : body(first);
    }

    /** What "its" stands for: the nearest body or country that acts before, in this sentence or the one before. */
    private @Nullable Actor body(int pronoun) {
        int start = d.sentenceStart(Math.max(0, d.sentence(pronoun) - 1));
        for (int i = pronoun - 1; i >= start && d.paragraph(i) == d.paragraph(pronoun); i--) {
            Entity entity = d.entity(i);
            boolean body = entity != null && (entity.type() == Entity.Type.ORG || entity.type() == Entity.Type.LOC);
            if (body && d.quotation(i) < 0 && d.label(i).startsWith("nsubj")) {
                return phrases.actor(i, TokenSet.of(i).plus(phrases.words(i)));
            }
        }
        Turn last = last(pronoun);
        return last != null && !last.person() ? last.speaker() : null;
    }

    /** Whether the source is a text spoken of as known: "the statement added". */
    private boolean isRunning(Attribution a) {
        String first = d.token(a.sourceWords().first()).form().toLowerCase(Locale.ROOT);
        boolean bare = a.sourceWords().size() <= 3 && d.child(a.source(), "poss") < 0;
        return bare
                && !d.tag(a.source()).startsWith("NNP")
                && RUNNING.contains(d.lemma(a.source()))
                && Set.of("the", "this", "that", "its", "his", "her").contains(first);
    }

    private @Nullable Actor running(Attribution a) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            if (d.paragraph(a.cue()) - d.paragraph(turn.at()) > PARAGRAPHS_BACK) {
                return null;
            }
            if (!turn.medium()) {
                return turn.speaker();
            }
        }
        return null;
    }

    private @Nullable Turn last(int before) {
        Turn last = turns.isEmpty() ? null : turns.getLast();
        return last == null || d.paragraph(before) - d.paragraph(last.at()) > PARAGRAPHS_BACK ? null : last;
    }

    private @Nullable Actor pronoun(Attribution a) {
        String word = d.token(a.source()).form().toLowerCase(Locale.ROOT);
        if (PERSONAL.contains(word)) {
            return personal(a);
        }
        Turn last = last(a.cue());
        boolean body = Set.of("it", "its", "they", "their").contains(word);
        return body && last != null && !last.person() ? last.speaker() : null;
    }

    /** Who "he" or "she" is: the nearest person that acted or spoke before and can have said this, else the running statement's. */
    private @Nullable Actor personal(Attribution a) {
        int turn = turns.size() - 1;
        int first = Math.max(0, a.source() - FARTHEST);
        for (int i = a.source() - 1; i >= first && d.paragraph(a.source()) - d.paragraph(i) <= PARAGRAPHS_BACK; i--) {
            if (turn >= 0 && turns.get(turn).at() >= i) {
                Turn last = turns.get(turn--);
                if ((last.person() || (trails(a) && !last.medium())) && canSay(last.speaker(), a)) {
                    return last.speaker();
                }
            }
            Actor person = isSubject(i) ? phrases.person(i) : null;
            if (person != null && !a.content().contains(i) && canSay(person, a)) {
                return person;
            }
        }
        return null;
    }

    /** Whether {@code i} heads a person's name that is a clause's subject, or stands beside it, outside of quotations. */
    private boolean isSubject(int i) {
        Entity entity = d.entity(i);
        int head = d.is(i, "appos") ? d.head(i) : i;
        return entity != null
                && entity.type() == Entity.Type.PER
                && d.quotation(i) < 0
                && d.label(head).startsWith("nsubj");
    }

    /** Whether the cue follows its quotation, as a running statement goes on. */
    private boolean trails(Attribution a) {
        return a.content().first() < a.cue() && d.quotation(a.content().first()) >= 0;
    }

    /** Nobody speaks of himself by name, or tells his own country what it must do. */
    private boolean canSay(Actor speaker, Attribution a) {
        String surname = speaker.name().substring(speaker.name().lastIndexOf(' ') + 1);
        for (TokenSet.Run run : a.content().runs()) {
            for (int i = run.from(); i < run.to(); i++) {
                if (d.token(i).form().equals(surname) || (isDuty(i) && obliges(i, speaker))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isDuty(int i) {
        return DUTY.contains(d.lemma(i)) && d.head(i) >= 0;
    }

    private boolean obliges(int duty, Actor speaker) {
        int subject = d.subject(d.head(duty));
        if (subject < 0 || speaker.code() == null || speaker.code().length() < 3) {
            return false;
        }
        Country country = gazetteer.country(phrases.text(d.subtree(subject)));
        return country != null && speaker.code().startsWith(country.code());
    }
}
