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
    private final Reader r;
    private final Discourse d;
    private final SourceQuestion sources;
    private final Gazetteer gazetteer;
    private final Map<Entity, Actor> persons = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final List<Mention> offices = new ArrayList<>();

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
        if (person != null) {
            return coded(person, words);
        }
        Actor medium = medium(head, text(words));
        if (medium != null) {
            return medium;
        }
        Actor named = named(text(words));
        if (named != null) {
            return named;
        }
        Actor earlier = earlier(head, words);
        return earlier != null ? earlier : written(head, words);
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
        if (!d.token(words.first()).form().equalsIgnoreCase("the")) {
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

    /** The words themselves, without article. */
    private @Nullable Actor written(int head, TokenSet words) {
        int from = words.first();
        if (from < head && Set.of("DT", "PRP$").contains(d.tag(from))) {
            from++;
        }
        String text = text(words.within(from, words.end()));
        boolean name = d.isNoun(head) && text.length() <= 120;
        return name ? new Actor(text, null) : null;
    }
}
