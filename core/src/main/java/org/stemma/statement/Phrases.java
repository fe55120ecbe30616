package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Agency;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.KnownOutlet;

/** Who the noun phrases of a report are: names made whole, bodies and offices of countries, and what stands for them later. */
final class Phrases {
    private static final Set<String> APART = Set.of(",", "(", "-LRB-", "—", "–", "--", ";", ":");
    private static final int LONGEST_NAME = 120;
    /** The role of too many offices to take one up by another's word. */
    private static final String ANY_OFFICE = "GOV";

    private static final Set<String> OFFICES = Set.of("office", "administration", "government", "cabinet");

    private final Reader r;
    private final Discourse d;
    private final SourceQuestion sources;
    private final Gazetteer gazetteer;
    private final Persons persons;
    private final Turns turns;
    private final @Nullable String home;
    private final List<Mention> offices = new ArrayList<>();
    private @Nullable Antecedents antecedents;

    /** An office or body that the report names with its country, and where. */
    private record Mention(int head, String role, Actor actor) {}

    Phrases(Reader reader, SourceQuestion sources, Gazetteer gazetteer) {
        this.r = reader;
        this.d = reader.d;
        this.sources = sources;
        this.gazetteer = gazetteer;
        home = Home.of(d.report.entities());
        persons = new Persons(d, gazetteer, home);
        turns = new Turns(d);
        readOffices();
    }

    private void readOffices() {
        for (int i = 0; i < d.size(); i++) {
            String role = role(i);
            if (role != null) {
                Actor actor = named(text(sources.phrase(i, -1)));
                if (actor != null && actor.code() != null && actor.code().length() > 3) {
                    offices.add(new Mention(i, role, actor));
                }
            }
        }
    }

    private @Nullable Actor named(String words) {
        return words.length() > 200 ? null : gazetteer.actor(words, null);
    }

    /** The CAMEO role of a common noun with what is compounded with it ("foreign ministry"), null where it has none. */
    private @Nullable String role(int i) {
        if (!d.isNoun(i) || d.is(i, "compound") || d.is(i, "nn")) {
            return null;
        }
        for (int from = Math.max(d.sentenceStart(d.sentence(i)), i - 2); from <= i; from++) {
            String role = gazetteer.role(text(TokenSet.of(from, i + 1)));
            if (role != null) {
                return role;
            }
        }
        return null;
    }

    /** Who has spoken so far. */
    Turns turns() {
        return turns;
    }

    /** The country that the report is about, null where none stands out. */
    @Nullable
    String home() {
        return home;
    }

    /** The words of the phrase that {@code head} heads. */
    TokenSet words(int head) {
        return sources.phrase(head, -1);
    }

    String text(TokenSet set) {
        return set.isEmpty() ? "" : d.spans(set.hull()).getFirst().of(d.text());
    }

    /** The person of a name, with the name made whole from elsewhere in the report; null where {@code i} is in no such name. */
    @Nullable
    Actor person(int i) {
        return persons.of(i);
    }

    boolean isPersonNoun(int i) {
        return d.isNoun(i) && (r.field(i).equals("l1:18") || person(i) != null);
    }

    /** Whether a noun tells a time ("Friday's indictment"). */
    boolean isTime(int i) {
        return d.report.times().stream()
                .anyMatch(t -> t.span().overlaps(d.token(i).span()));
    }

    /** The person or body of the noun phrase {@code words} with this head; never a pronoun. */
    @Nullable
    Actor actor(int head, TokenSet words) {
        Found found = found(head, words);
        return found == null ? null : found.actor();
    }

    /** The same with the word that bears it out. */
    @Nullable
    Found found(int head, TokenSet words) {
        int person = personAt(head, words);
        Actor named = person(person);
        if (named != null) {
            return new Found(named, person, "named in the source");
        }
        Actor known = known(head, words);
        if (known != null) {
            return new Found(known, head, "known by this name");
        }
        Found earlier = earlier(head, words);
        earlier = earlier == null ? antecedents().of(head, words) : earlier;
        if (earlier != null) {
            return earlier;
        }
        Actor written = written(head, words);
        return written == null ? null : new Found(written, -1, "as the source calls it");
    }

    /** The word in the phrase that names the person it means, -1 for none. */
    private int personAt(int head, TokenSet words) {
        if (person(head) != null) {
            return head;
        }
        for (int k : d.children(head)) {
            if (d.is(k, "appos") && words.contains(k) && person(k) != null) {
                return k;
            }
        }
        boolean beside = d.is(head, "appos") && d.head(head) >= 0 && isPersonNoun(head) && person(d.head(head)) != null;
        return beside ? d.head(head) : beside(words);
    }

    /** The body that the words name by themselves. */
    private @Nullable Actor known(int head, TokenSet words) {
        Actor medium = medium(head, text(words));
        if (medium != null) {
            return medium;
        }
        Actor named = named(text(words));
        return named == null ? null : whole(named, head, words);
    }

    /** The body of a name. */
    @Nullable
    Actor body(int head, TokenSet name) {
        Actor known = known(head, name);
        return known == null ? written(head, name) : known;
    }

    private Antecedents antecedents() {
        if (antecedents == null) {
            antecedents = new Antecedents(d, this);
        }
        return antecedents;
    }

    /** The person whose office the words name before a comma ("The chairman of the board, Ann Lee"), -1 for none. */
    private int beside(TokenSet words) {
        int offices = 0;
        for (int i = words.first(); i < words.end(); i++) {
            offices += d.tag(i).equals("NN") && r.field(i).equals("l1:18") ? 1 : 0;
            boolean plural = d.tag(i).equals("NNS") && r.field(i).equals("l1:18");
            if (plural || offices > 1) {
                return -1;
            }
            if (offices == 1 && d.token(i).form().equals(",")) {
                return titled(i + 1, words.end());
            }
        }
        return -1;
    }

    /** The first word after titles, -1 where no name follows them. */
    private int titled(int from, int end) {
        for (int i = from; i < Math.min(end, from + 5); i++) {
            if (person(i) != null) {
                return i;
            }
            if (!d.isNoun(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** A body of a country under its own name, where the names known tell no more than the country. */
    private Actor whole(Actor named, int head, TokenSet words) {
        boolean country = named.code() == null || named.code().length() == 3;
        Entity entity = d.entity(head);
        if (entity != null && entity.type() == Entity.Type.ORG && country && gazetteer.country(named.name()) != null) {
            return new Actor(name(entity), named.code());
        }
        if (entity != null && entity.type() == Entity.Type.MISC && country && gazetteer.demonym(name(entity)) == null) {
            return new Actor(name(entity), null);
        }
        boolean people = entity == null && isPersonNoun(head) && gazetteer.role(d.lemma(head)) == null;
        boolean demonym =
                entity != null && entity.type() == Entity.Type.MISC && gazetteer.demonym(name(entity)) != null;
        boolean land = country && (entity == null || demonym) && gazetteer.country(named.name()) != null;
        boolean other = d.isNoun(head) && (land || people);
        Actor written = other ? written(head, words) : null;
        return written == null ? named : new Actor(written.name(), named.code());
    }

    /** A name as written, without article. */
    String name(Entity entity) {
        return entity.name().replaceFirst("^(?:the|The) ", "").strip();
    }

    /** What belongs to {@code owner}: "his office", "its space agency". */
    @Nullable
    Actor belonging(Actor owner, int head, TokenSet words) {
        String things = text(words.within(words.first() + 1, words.end()));
        String name = owner.name() + (owner.name().endsWith("s") ? "' " : "'s ") + things;
        Actor named = things.isEmpty() ? null : named(name);
        if (named != null && named.code() != null && named.code().length() > 3 && !named.equals(owner)) {
            return named;
        }
        boolean office = OFFICES.contains(d.lemma(head));
        return things.isEmpty() ? null : new Actor(name, office ? owner.code() : null);
    }

    /** An agency or outlet, or the media of a state under the agency's short name. */
    private @Nullable Actor medium(int head, String words) {
        Entity entity = d.entity(head);
        String name = entity == null ? words : entity.name();
        Agency agency = gazetteer.agency(name);
        if (agency == null) {
            agency = gazetteer.stateAgency(words, home);
        }
        if (agency != null) {
            return new Actor(agency.id(), agency.country() + "MED");
        }
        KnownOutlet outlet = gazetteer.outlet(name);
        if (outlet != null) {
            return new Actor(outlet.name(), outlet.country() == null ? null : outlet.country() + "MED");
        }
        int owner = d.child(head, "poss"); // "the Evening News's editorial board"
        return owner >= 0 ? owned(owner) : null;
    }

    private @Nullable Actor owned(int owner) {
        Entity entity = d.entity(owner);
        KnownOutlet outlet =
                entity == null ? null : gazetteer.outlet(entity.span().of(d.text()));
        return outlet == null
                ? null
                : new Actor(outlet.name(), outlet.country() == null ? null : outlet.country() + "MED");
    }

    /** Who a definite phrase ("the ministry", "the top diplomat") stands for, from what the report named before. */
    private @Nullable Found earlier(int head, TokenSet words) {
        if (!d.token(words.first()).form().equalsIgnoreCase("the") || words.end() > head + 1) {
            return null;
        }
        String role = role(head);
        boolean person = isPersonNoun(head);
        for (int i = offices.size() - 1; i >= 0; i--) {
            Mention m = offices.get(i);
            boolean same = d.lemma(m.head()).equals(d.lemma(head))
                    ? sharesWords(m, words, head)
                    : m.role().equals(role) && !ANY_OFFICE.equals(role);
            boolean number = d.tag(head).equals("NNS") == d.tag(m.head()).equals("NNS");
            if (m.head() < head && same && number && person == isPersonNoun(m.head())) {
                return new Found(m.actor(), m.head(), "taken up from what was named before");
            }
        }
        return null;
    }

    /** Whether what stands between article and noun was said of the earlier one too. */
    private boolean sharesWords(Mention m, TokenSet words, int head) {
        String earlier = text(sources.phrase(m.head(), -1)).toLowerCase(Locale.ROOT);
        for (int i = words.first() + 1; i < head; i++) {
            if (!earlier.contains(d.token(i).form().toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** The body at the end of a phrase that else only describes it: "the repair company Tandem". */
    private @Nullable Actor described(TokenSet words) {
        Entity entity = d.entity(words.end() - 1);
        if (entity == null || entity.type() != Entity.Type.ORG) {
            return null;
        }
        for (int i = words.first(); i < words.end(); i++) {
            if (!entity.equals(d.entity(i)) && !Set.of("DT", "JJ", "NN").contains(d.tag(i))) {
                return null;
            }
        }
        return new Actor(name(entity), null);
    }

    /** The words themselves, without article and what only describes them; with the code of a role in the report's country. */
    private @Nullable Actor written(int head, TokenSet words) {
        Actor named = described(words);
        if (named != null) {
            return named;
        }
        int from = words.first();
        if (from < head && Set.of("DT", "PRP$").contains(d.tag(from)) && !isPartitive(from)) {
            from++;
        }
        String text = text(words.within(from, nameEnd(head, words))).replaceFirst("['\u2019]s?$", "");
        boolean name = (d.isNoun(head) || isPartitive(head)) && !text.isEmpty() && text.length() <= LONGEST_NAME;
        return name ? new Actor(text, homeCode(head, text)) : null;
    }

    /** "some of the voters" */
    private boolean isPartitive(int i) {
        return Set.of("DT", "JJ", "JJS", "CD").contains(d.tag(i))
                && i + 1 < d.size()
                && d.token(i + 1).form().equals("of");
    }

    /** Where a name ends: before a comma, a bracket or a clause that goes on about it. */
    private int nameEnd(int head, TokenSet words) {
        for (int i = head + 1; i < words.end(); i++) {
            boolean clause = d.tag(i).startsWith("W") || (d.tag(i).equals("VBN") && d.head(i) == head);
            if (clause || APART.contains(d.token(i).form())) {
                return i;
            }
        }
        return words.end();
    }

    /** The code of a public role that is named without a country, in a report about one: "police", "the army". */
    private @Nullable String homeCode(int head, String text) {
        Actor actor = home == null || d.entity(head) != null || !gazetteer.isOffice(text)
                ? null
                : gazetteer.actor(text, home);
        return actor == null ? null : actor.code();
    }
}
