package org.stemma.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Country;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.Place;
import org.stemma.gazetteer.PlaceResolver;

/** Says which actor and which place the names of a report mean, as far as the gazetteer knows them. */
final class EntityLinker {
    /** An actor code that is only a country's says too little of a person or a body. */
    private static final int COUNTRY_CODE = 3;

    private final Gazetteer gazetteer;
    private final String text;
    private final List<NameResolver.Named> names;
    private final Map<NameResolver.Named, Place> places = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();

    private EntityLinker(Gazetteer gazetteer, String text, List<NameResolver.Named> names, PlaceResolver.Home home) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.names = names;
        choosePlaces(home);
    }

    /** The names as entities; where the outlet is at home weighs in which place a name means. */
    static List<Entity> link(
            Gazetteer gazetteer, String text, List<NameResolver.Named> names, PlaceResolver.Home home) {
        EntityLinker linker = new EntityLinker(gazetteer, text, names, home);
        List<Entity> entities = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            entities.add(linker.entity(i));
        }
        return entities;
    }

    private void choosePlaces(PlaceResolver.Home home) {
        List<NameResolver.Named> placed = names.stream()
                .filter(named -> named.mention().type() == Entity.Type.LOC
                        || gazetteer.demonym(named.mention().span().of(text)) != null)
                .toList();
        List<PlaceResolver.Written> written = placed.stream()
                .map(named ->
                        new PlaceResolver.Written(named.name(), named.mention().span()))
                .toList();
        List<Optional<Place>> chosen = new PlaceResolver(gazetteer).resolve(text, written, home);
        for (int i = 0; i < placed.size(); i++) {
            NameResolver.Named named = placed.get(i);
            chosen.get(i).ifPresent(place -> places.put(named, place));
        }
    }

    private Entity entity(int i) {
        NameResolver.Named named = names.get(i);
        Mention mention = named.mention();
        return new Entity(mention.span(), mention.type(), named.name(), actor(mention, named.name()), place(i));
    }

    private @Nullable String actor(Mention mention, String name) {
        if (mention.type() == Entity.Type.LOC) {
            Country country = gazetteer.country(name);
            return country == null ? null : country.code();
        }
        if (mention.type() == Entity.Type.MISC) {
            return null;
        }
        String code = known(name).code();
        return code != null && code.length() > COUNTRY_CODE ? code : null;
    }

    private Actor known(String name) {
        return actors.computeIfAbsent(name, key -> {
            Actor actor = gazetteer.actor(key, null);
            return actor == null ? new Actor(key, null) : actor;
        });
    }

    private @Nullable Place place(int i) {
        NameResolver.Named named = names.get(i);
        return switch (named.mention().type()) {
            case LOC -> places.get(named);
            case MISC -> demonym(named.mention().span().of(text));
            case PER, ORG -> null;
        };
    }

    private @Nullable Place demonym(String word) {
        Country country = gazetteer.demonym(word);
        return country == null ? null : country.place();
    }
}
