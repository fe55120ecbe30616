package org.stemma.statement;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Country;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Reason;

/**
 * Tells who the source of an attribution is, going through a report in its order and keeping who spoke last. It makes the checks
 * of a reader: whose statement is running, and can this speaker say this. Where they leave nobody, it abstains.
 */
final class Speakers {
    private static final Set<String> DUTY = Set.of("must", "should", "ought", "shall");
    private static final Set<String> KNOWN = Set.of("the", "this", "that", "its", "his", "her", "their");
    /** Bodies that a reader takes for the one that spoke last. */
    private static final Set<String> ANY_BODY =
            Set.of("company", "firm", "group", "organization", "organisation", "agency", "body");

    private static final int HIGHEST = 8;
    private static final int PARAGRAPHS_BACK = 3;

    private final Discourse d;
    private final Phrases phrases;
    private final Gazetteer gazetteer;
    private final Carriers carriers;
    private final Trail trail;
    private final Turns turns;
    private final Pronouns pronouns;

    Speakers(Reader reader, Phrases phrases, Carriers carriers, Gazetteer gazetteer, Trail trail) {
        this.carriers = carriers;
        this.d = reader.d;
        this.phrases = phrases;
        this.gazetteer = gazetteer;
        this.trail = trail;
        turns = phrases.turns();
        pronouns = new Pronouns(reader, phrases, turns, new Genders(d, phrases, gazetteer));
    }

    /** The speaker of the next attribution in the order of the text; null where the report does not tell. */
    @Nullable
    Actor next(Attribution a) {
        Found found = a.source() < 0 ? null : resolve(a);
        if (found == null) {
            trail.note(Reason.Part.SPEAKER, a.source() < 0 ? "no source is named" : "nobody fits alone", null);
            return null;
        }
        trail.note(
                Reason.Part.SPEAKER,
                found.actor().name() + ": " + found.why(),
                found.at() < 0 ? null : d.token(found.at()).span());
        int at = Math.max(a.source(), a.cue());
        turns.add(new Turn(at, found.actor(), kind(a, found), isMedium(a), turns.document(a)));
        return found.actor();
    }

    private boolean isMedium(Attribution a) {
        return carriers.medium(a.source(), a.sourceWords(), null) != null;
    }

    /** By which pronoun the speaker is taken up. */
    private Turn.Kind kind(Attribution a, Found found) {
        int source = a.source();
        Turn.Kind pronoun = pronouns.kind(source);
        if (pronoun != null) {
            return pronoun;
        }
        boolean person = phrases.isPersonNoun(source) || found.actor().equals(phrases.person(found.at()));
        if (!person) {
            return Turn.Kind.BODY;
        }
        boolean plural = d.tag(source).equals("NNS") || d.child(source, "conj") >= 0;
        return plural ? Turn.Kind.PEOPLE : Turn.Kind.PERSON;
    }

    private @Nullable Found resolve(Attribution a) {
        int source = a.source();
        String tag = d.tag(source);
        if (tag.equals("PRP") || tag.equals("PRP$")) {
            Actor hearer = carriers.addressee(a);
            return pronouns.of(source, a, actor -> !isSame(actor, hearer) && canSay(actor, a));
        }
        if (tag.startsWith("W") || (tag.equals("DT") && a.sourceWords().size() == 1)) {
            return relative(source);
        }
        if (isRunning(a)) {
            return running(a);
        }
        Found author = author(a);
        author = author == null ? owned(a) : author;
        return author == null ? phrase(a) : author;
    }

    /** Whom a relative pronoun stands for: the noun of its clause; "who" is a person. */
    private @Nullable Found relative(int pronoun) {
        boolean who = d.token(pronoun).form().equalsIgnoreCase("who");
        int noun = d.head(pronoun);
        for (int steps = 0; noun >= 0 && steps < HIGHEST; steps++, noun = d.head(noun)) {
            if (d.isNoun(noun) && noun < pronoun && (!who || phrases.isPersonNoun(noun))) {
                Actor actor = phrases.actor(noun, phrases.words(noun).within(0, pronoun));
                return actor == null ? null : new Found(actor, noun, "what the relative clause describes");
            }
        }
        return null;
    }

    /** Whose the source is, where a pronoun says it and the source is no person by name: "her office", "its agency". */
    private @Nullable Found owned(Attribution a) {
        int first = a.sourceWords().first();
        boolean owned = d.tag(first).equals("PRP$") && d.head(first) == a.source();
        if (!owned || a.sourceWords().end() > a.source() + 1 || phrases.person(a.source()) != null) {
            return null;
        }
        Found owner = pronouns.of(first, a, actor -> true);
        Actor actor = owner == null ? null : phrases.belonging(owner.actor(), a.source(), a.sourceWords());
        return actor == null || owner == null ? null : new Found(actor, owner.at(), "owned by who " + owner.why());
    }

    /** Whether the source is a text spoken of as known: "the statement added". */
    private boolean isRunning(Attribution a) {
        return isText(a)
                && a.sourceWords().size() <= 3
                && KNOWN.contains(d.token(a.sourceWords().first()).form().toLowerCase(Locale.ROOT))
                && (d.child(a.source(), "poss") < 0
                        || d.tag(a.sourceWords().first()).equals("PRP$"));
    }

    private boolean isText(Attribution a) {
        return !d.tag(a.source()).startsWith("NNP") && Turns.isDocument(d.lemma(a.source()));
    }

    private @Nullable Found running(Attribution a) {
        String document = d.lemma(a.source());
        Turn author = turns.author(a.cue(), document);
        if (author != null) {
            return new Found(author.speaker(), author.at(), "whose " + document + " the report goes on with");
        }
        int told = before(a.source());
        Found maker = told < 0 ? null : maker(told);
        Turn last = told < 0 ? turns.lastSpeaker(a.cue()) : null;
        if (last != null) {
            return new Found(last.speaker(), last.at(), "who spoke last before the " + document);
        }
        return maker == null ? phrase(a) : maker;
    }

    /** The noun by which the report told of the text before, -1 for none. */
    private int before(int noun) {
        for (int i = noun - 1; i >= 0 && d.paragraph(noun) - d.paragraph(i) <= PARAGRAPHS_BACK; i--) {
            if (d.isNoun(i)
                    && d.lemma(i).equals(d.lemma(noun))
                    && !d.token(Math.max(0, i - 1)).form().equals("the")) {
                return i;
            }
        }
        return -1;
    }

    /** Who made a text that speaks: "a statement from the ministry", "the ministry's statement". */
    private @Nullable Found author(Attribution a) {
        return isText(a) ? maker(a.source()) : null;
    }

    private @Nullable Found maker(int text) {
        for (int k : d.children(text)) {
            boolean from = Set.of("from", "by").contains(d.lemma(k));
            boolean made = d.tag(k).equals("VBN")
                    && Set.of("sign", "write", "issue", "send", "release").contains(d.lemma(k));
            int by = made ? d.child(k, "agent") >= 0 ? d.child(k, "agent") : by(k) : from ? k : -1;
            int maker = d.is(k, "poss") ? k : by >= 0 ? d.child(by, "pobj") : -1;
            if (maker >= 0 && d.isNoun(maker) && !phrases.isTime(maker)) {
                Actor actor = phrases.actor(maker, phrases.words(maker));
                return actor == null ? null : new Found(actor, maker, "whose " + d.lemma(text) + " it is");
            }
        }
        return null;
    }

    private int by(int participle) {
        for (int k : d.children(participle)) {
            if (d.lemma(k).equals("by")) {
                return k;
            }
        }
        return -1;
    }

    /** Who the words of the source are; a body that they only describe is the one that spoke last. */
    private @Nullable Found phrase(Attribution a) {
        int source = a.source();
        Found found = phrases.found(source, a.sourceWords());
        Turn last = turns.lastBody(a.cue());
        boolean described = found != null
                && found.at() < 0
                && a.sourceWords().size() == 2
                && d.token(a.sourceWords().first()).form().equalsIgnoreCase("the")
                && ANY_BODY.contains(d.lemma(source));
        return described && last != null ? new Found(last.speaker(), last.at(), "the body that spoke last") : found;
    }

    private static boolean isSame(Actor a, @Nullable Actor b) {
        return b != null && a.name().equals(b.name());
    }

    /** Nobody speaks of himself by name, or tells his own country what it must do. */
    private boolean canSay(Actor speaker, Attribution a) {
        String surname = speaker.name().substring(speaker.name().lastIndexOf(' ') + 1);
        for (TokenSet.Run run : a.content().runs()) {
            for (int i = run.from(); i < run.to(); i++) {
                if (isNamed(i, speaker, surname) || (isDuty(i) && obliges(i, speaker))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the word names the speaker, and no namesake of his. */
    private boolean isNamed(int i, Actor speaker, String surname) {
        Entity entity = d.entity(i);
        Actor person = entity == null ? null : phrases.person(i);
        return person == null
                ? d.token(i).form().equals(surname)
                : person.name().equals(speaker.name());
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
