package org.stemma.statement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Gazetteer;

/** The persons of a report by name, each with the actor code that the gazetteer, a title or an apposition tells. */
final class Persons {
    private static final Set<String> TITLE_TAGS = Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "POS", "IN", "CC", "HYPH");
    private static final int LONGEST_TITLE = 9;
    private static final int LONGEST_DESCRIPTION = 200;

    private final Discourse d;
    private final Gazetteer gazetteer;
    private final @Nullable String home;
    private final Map<Entity, String> names = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();

    /** @param home the country that a title without one belongs to, null where unknown */
    Persons(Discourse discourse, Gazetteer gazetteer, @Nullable String home) {
        d = discourse;
        this.gazetteer = gazetteer;
        this.home = home;
        readNames();
        for (int i = 0; i < d.size(); i++) {
            if (isLast(i)) {
                read(i);
            }
        }
    }

    /** A name of one word that is elsewhere a person's surname is that person's, whatever it was taken for. */
    private void readNames() {
        Map<String, String> whole = new HashMap<>();
        for (Entity e : d.report.entities()) {
            String name = e.name();
            if (e.type() == Entity.Type.PER && name.contains(" ")) {
                whole.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT), name);
            }
        }
        for (Entity e : d.report.entities()) {
            String name =
                    e.type() == Entity.Type.LOC ? null : whole.get(e.name().toLowerCase(Locale.ROOT));
            if (name != null) {
                names.put(e, name);
            } else if (e.type() == Entity.Type.PER) {
                names.put(e, e.name());
            }
        }
    }

    private boolean isLast(int i) {
        Entity entity = d.entity(i);
        return entity != null && names.containsKey(entity) && (i + 1 == d.size() || !entity.equals(d.entity(i + 1)));
    }

    /** Takes up what the words beside a mention tell, where the person's code is not known yet. */
    private void read(int last) {
        Entity entity = d.entity(last);
        String name = entity == null ? null : names.get(entity);
        if (entity == null || name == null) {
            return;
        }
        Actor actor = actors.get(name);
        actor = actor == null ? listed(name, entity) : actor;
        actors.put(name, actor.code() == null ? new Actor(name, told(last, entity)) : actor);
    }

    private Actor listed(String name, Entity entity) {
        Actor known = gazetteer.actor(name, null);
        String code = known == null ? null : known.code();
        return known != null && code != null && code.length() > 3 ? known : new Actor(name, entity.actor());
    }

    /** The code that the title before a name, or else the apposition behind it, tells. */
    private @Nullable String told(int last, Entity entity) {
        int first = last;
        while (first > 0 && entity.equals(d.entity(first - 1))) {
            first--;
        }
        String code = code(title(first));
        for (int i = first; i <= last && code == null; i++) {
            for (int k : d.children(i)) {
                if (code == null && d.is(k, "appos") && d.isNoun(k) && k > last) {
                    code = code(d.subtree(k));
                }
            }
            if (d.is(i, "appos") && d.head(i) < first && d.head(i) >= 0 && d.entity(d.head(i)) == null) {
                code = code == null ? code(d.subtree(d.head(i)).within(0, first)) : code;
            }
        }
        return code;
    }

    private TokenSet title(int name) {
        int from = name;
        int start = d.sentenceStart(d.sentence(name));
        while (from > start && name - from < LONGEST_TITLE && TITLE_TAGS.contains(d.tag(from - 1))) {
            from--;
        }
        while (from < name
                && (d.tag(from).equals("IN")
                        || d.tag(from).equals("CC")
                        || d.tag(from).equals("POS"))) {
            from++;
        }
        return TokenSet.of(from, name);
    }

    /** The code of an office; one without a country is of the report's, where the title alone tells it. */
    private @Nullable String code(TokenSet words) {
        if (words.isEmpty()) {
            return null;
        }
        String text = d.spans(words.hull()).getFirst().of(d.text());
        if (text.length() > LONGEST_DESCRIPTION) {
            return null;
        }
        Actor actor = gazetteer.actor(text, null);
        if (actor == null && home != null && gazetteer.isOffice(text)) {
            actor = gazetteer.actor(text, home);
        }
        String code = actor == null ? null : actor.code();
        return code != null && code.length() > 3 ? code : null;
    }

    /** The person whose name the word stands in; null where it stands in none. */
    @Nullable
    Actor of(int i) {
        Entity entity = i < 0 ? null : d.entity(i);
        String name = entity == null ? null : names.get(entity);
        return name == null ? null : actors.get(name);
    }
}
