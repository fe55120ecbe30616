package org.stemma.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Agency;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.KnownOutlet;

/** Who the noun phrases of a report are: names made whole, bodies and offices of countries, and what stands for them later. */
final class Phrases {
    private static final Set<String> OFFICES = Set.of("office", "administration", "government", "cabinet");

    private final Reader r;
    private final Discourse d;
    private final SourceQuestion sources;
    private final Gazetteer gazetteer;
    private final Map<Entity, Actor> persons = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final List<Mention> offices = new ArrayList<>();
    private @Nullable Antecedents antecedents;

    /** An office or body that the report names with its country, and where. */
    private record Mention(int head, String role, Actor actor) {}

    Phrases(Reader reader, SourceQuestion sources, Gazetteer gazetteer) {
        this.r = reader;
        this.d = reader.d;
        this.sources = sources;
        this.gazetteer = gazetteer;
        readPersons();
        readOffices();
    }

    private void readPersons() {
        List<Entity> known = new ArrayList<>();
        for (Entity e : d.report.entities()) {
            if (e.type() == Entity.Type.PER) {
                known.add(e);
            }
        }
        Map<String, String> whole = new HashMap<>();
        for (Entity e : known) {
            String name = e.name();
            if (name.contains(" ")) {
                whole.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT), name);
            }
        }
        for (Entity e : d.report.entities()) {
            String name = whole.get(e.name().toLowerCase(Locale.ROOT));
            if (name == null && e.type() != Entity.Type.PER) {
                continue;
            }
            name = name == null ? e.name() : name;
            Actor actor = gazetteer.actor(name, null);
            boolean same = actor != null && actor.code() != null;
            persons.put(e, same ? actor : new Actor(name, e.actor()));
        }
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
        Entity entity = i < 0 ? null : d.entity(i);
        Actor person = entity == null ? null : persons.get(entity);
        return person == null || person.code() != null ? person : new Actor(person.name(), codes.get(person.name()));
    }

    /** A person with the code that the words beside the name tell ("Sweden's envoy"), kept for later mentions. */
    private Actor coded(Actor person, TokenSet words) {
        if (person.code() != null || words.size() < 3) {
            return person;
        }
        Actor told = named(text(words));
        if (told != null && told.code() != null) {
            codes.putIfAbsent(person.name(), told.code());
            return new Actor(person.name(), told.code());
        }
        return person;
    }

    boolean isPersonNoun(int i) {
        return d.isNoun(i) && (r.field(i).equals("l1:18") || person(i) != null);
    }

    /** The person or body of the noun phrase {@code words} with this head; never a pronoun. */
    @Nullable
    Actor actor(int head, TokenSet words) {
        Actor person = person(head);
        for (int k : d.children(head)) {
            person = person == null && d.is(k, "appos") && words.contains(k) ? person(k) : person;
        }
        person = person == null ? beside(words) : person;
        if (person != null) {
            return coded(person, words);
        }
        Actor known = known(head, words);
        Actor earlier = known == null ? earlier(head, words) : known;
        earlier = earlier == null ? antecedents().of(head, words) : earlier;
        return earlier != null ? earlier : written(head, words);
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

    /** The person whose office the words name before a comma: "The chairman of the board, Ann Lee". */
    private @Nullable Actor beside(TokenSet words) {
        int offices = 0;
        for (int i = words.first(); i < words.end(); i++) {
            offices += d.tag(i).equals("NN") && r.field(i).equals("l1:18") ? 1 : 0;
            boolean plural = d.tag(i).equals("NNS") && r.field(i).equals("l1:18");
            if (plural || offices > 1) {
                return null;
            }
            if (offices == 1 && d.token(i).form().equals(",")) {
                return person(titled(i + 1, words.end()));
            }
        }
        return null;
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
        boolean other = country && entity == null && d.isNoun(head) && gazetteer.country(named.name()) != null;
        Actor written = other ? written(head, words) : null;
        return written == null ? named : new Actor(written.name(), named.code());
    }

    /** A name as written, without article. */
    String name(Entity entity) {
        String name = entity.span().of(d.text()).replaceFirst("^(?:the|The) ", "");
        return name.strip();
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
        String name = entity == null ? words : entity.span().of(d.text());
        Agency agency = gazetteer.agency(name);
        if (agency == null) {
            agency = gazetteer.stateAgency(words, null);
        }
        if (agency != null) {
            return new Actor(agency.id(), agency.country() + "MED");
        }
        KnownOutlet outlet = gazetteer.outlet(name);
        if (outlet != null) {
            return new Actor(outlet.name(), null);
        }
        int owner = d.child(head, "poss"); // "the Evening News's editorial board"
        return owner >= 0 ? owned(owner) : null;
    }

    private @Nullable Actor owned(int owner) {
        Entity entity = d.entity(owner);
        KnownOutlet outlet =
                entity == null ? null : gazetteer.outlet(entity.span().of(d.text()));
        return outlet == null ? null : new Actor(outlet.name(), null);
    }

    /** Who a definite phrase ("the ministry", "the top diplomat") stands for, from what the report named before. */
    private @Nullable Actor earlier(int head, TokenSet words) {
        if (!d.token(words.first()).form().equalsIgnoreCase("the") || words.end() > head + 1) {
            return null;
        }
        String role = role(head);
        boolean person = isPersonNoun(head);
        for (int i = offices.size() - 1; i >= 0; i--) {
            Mention m = offices.get(i);
            boolean same = m.role().equals(role) || d.lemma(m.head()).equals(d.lemma(head));
            if (m.head() < head && same && person == isPersonNoun(m.head())) {
                return m.actor();
            }
        }
        return null;
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

    /** The words themselves, without article. */
    private @Nullable Actor written(int head, TokenSet words) {
        Actor named = described(words);
        if (named != null) {
            return named;
        }
        int from = words.first();
        if (from < head && Set.of("DT", "PRP$").contains(d.tag(from))) {
            from++;
        }
        String text = text(words.within(from, words.end()));
        boolean name = d.isNoun(head) && text.length() <= 120;
        return name ? new Actor(text, null) : null;
    }
}
