package org.stemma.gazetteer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BoundedCache;

/**
 * Names of the world: countries, actors with their codes, agencies, outlets, titles and places. Immutable and safe for any number
 * of threads; {@link #load()} takes about a tenth of a second. Lookups compare names without case, accents, full stops and
 * possessive endings, but a proper name is only found where it is written with a capital ("Turkey", not "turkey"; "WHO", not
 * "who").
 */
public final class Gazetteer {
    /** Characters of the names whose kinds are remembered. */
    private static final int REMEMBERED = 500_000;

    private final Countries countries;
    private final Press press;
    private final Places places;
    private final Actors actors;
    private final Roles roles;
    private final FirstNames firstNames;
    private final BoundedCache<Set<NameKind>> kinds = new BoundedCache<>(REMEMBERED);

    private Gazetteer(Countries countries, Press press, Places places, Actors actors, FirstNames firstNames) {
        this.countries = countries;
        this.press = press;
        this.places = places;
        this.actors = actors;
        this.roles = new Roles();
        this.firstNames = firstNames;
    }

    /** The packaged gazetteer; its parts are read side by side. */
    public static Gazetteer load() {
        CompletableFuture<Press> press = CompletableFuture.supplyAsync(Press::new);
        Countries countries = new Countries();
        CompletableFuture<Places> places = CompletableFuture.supplyAsync(() -> new Places(countries));
        Actors actors = new Actors(countries, places::join);
        return new Gazetteer(countries, press.join(), places.join(), actors, new FirstNames());
    }

    /** This gazetteer with the user's own actors, CAMEO codes by name, looked up before the packaged ones. */
    public Gazetteer withActors(Map<String, String> codes) {
        return new Gazetteer(countries, press, places, new Actors(actors, codes), firstNames);
    }

    /** The country of this name ("the U.K.", "DPRK", "Holland"); no demonyms, no capitals. */
    public @Nullable Country country(String name) {
        return countries.named(name);
    }

    /** The country of this name in the language {@code language} (ISO 639-1), by the names of CLDR. */
    public @Nullable Country country(String name, String language) {
        return countries.named(name, language);
    }

    /** The country with this ISO 3166 alpha-3 code. */
    public @Nullable Country countryByCode(String code) {
        return countries.byCode(code);
    }

    /** The country of an adjective or people ("Turkish", "Turks", "Emirati"). */
    public @Nullable Country demonym(String word) {
        return countries.demonym(word);
    }

    /** The country whose seat of government {@code city} is ("Seoul"). */
    public @Nullable Country capital(String city) {
        return countries.capital(city);
    }

    /**
     * The person or body that a mention names, with its CAMEO actor code: people of public office, international and armed bodies,
     * seats of power ("the Kremlin", "Seoul"), countries, and bodies composed of a country and a role ("North Korea's foreign
     * ministry": {@code PRKGOVMFA}).
     *
     * @param mention as written, with or without article, titles and possessive ending
     * @param countryContext alpha-3 code of the country that the report is about, which a bare role ("the army") or a relative
     *     name ("the North") is read with; null where unknown
     * @return null where neither a name nor, with a context, a role is known
     */
    public @Nullable Actor actor(String mention, @Nullable String countryContext) {
        return actors.actor(mention, countryContext);
    }

    /**
     * The same, in a report about several countries, the one that it is most about first: a relative name is read with the first of
     * them that it fits, a bare role with the first of all.
     */
    public @Nullable Actor actorAmong(String mention, List<String> countryContexts) {
        return actors.among(mention, countryContexts);
    }

    /** The body that a seat of power stands for ("the Kremlin", "10 Downing Street"); capitals are {@link #capital}. */
    public @Nullable Actor metonym(String name) {
        Named seat = actors.seat(name);
        return seat == null ? null : seat.actor();
    }

    /** The CAMEO role of a word for a body or an office ("army": {@code MIL}, "foreign ministry": {@code GOVMFA}). */
    public @Nullable String role(String word) {
        return roles.code(Names.fold(word));
    }

    /**
     * Whether {@code words} are a public body or office, in a report about one country that country's: "the police", "finance
     * minister"; not "the chairman", which companies have too.
     */
    public boolean isOffice(String words) {
        return roles.isOffice(Names.withoutArticle(Names.fold(words)));
    }

    /** Whether {@code words} are a title that stands beside a person's name ("Secretary of State", "Gen."). */
    public boolean isTitle(String words) {
        return roles.isTitle(Names.fold(words));
    }

    /** Whether the bearer of a full name is a woman or a man, by the first names that tell it; null where they do not. */
    public @Nullable Gender gender(String fullName) {
        return firstNames.gender(fullName);
    }

    /** The agency of this name or domain ("AP", "Agence France-Presse", {@code apnews.com}). */
    public @Nullable Agency agency(String nameOrDomain) {
        return press.agency(nameOrDomain);
    }

    /** All agencies known, in a fixed order. */
    public List<Agency> agencies() {
        return press.agencies();
    }

    /** The state agency, or where there is none the leading national one, of the country with this alpha-3 code. */
    public @Nullable Agency stateAgency(String country) {
        return press.stateAgency(country);
    }

    /**
     * The agency that words for state media mean ("the state news agency", "the North's official media", "Iranian state-run
     * media"), by the country they name or else {@code countryContext}; null where the words are none, or no country is known.
     */
    public @Nullable Agency stateAgency(String mention, @Nullable String countryContext) {
        if (!press.isStateMedia(mention) || !press.meansAgency(mention)) {
            return null;
        }
        Actor actor = actors.actor(mention, countryContext);
        String code = actor == null ? null : actor.code();
        return code == null || code.length() < 3 ? null : press.stateAgency(code.substring(0, 3));
    }

    /** Whether {@code mention} speaks of some country's state media ("the official newspaper"). */
    public boolean isStateMedia(String mention) {
        return press.isStateMedia(mention);
    }

    /** The country whose state or national media include {@code name} ("Rodong Sinmun"); null where it is not listed. */
    public @Nullable String stateMediaCountry(String name) {
        return press.stateMediaCountry(name);
    }

    /** The outlet of this name or domain; a page of a subdomain is found by its parent domain. */
    public @Nullable KnownOutlet outlet(String nameOrDomain) {
        return press.outlet(nameOrDomain);
    }

    /** Cities, regions and countries of this name, and the country of a demonym; countries first, then by population. */
    public List<Place> places(String name) {
        return settlements(name).stream().map(Settlement::place).toList();
    }

    /** What {@code name} may be the name of, in the order of {@link NameKind}. */
    public Set<NameKind> kinds(String name) {
        return kinds.get(name, this::read);
    }

    private Set<NameKind> read(String name) {
        Set<NameKind> kinds = EnumSet.noneOf(NameKind.class);
        add(kinds, NameKind.COUNTRY, countries.named(name));
        add(kinds, NameKind.DEMONYM, countries.demonym(name));
        add(kinds, NameKind.CAPITAL, countries.capital(name));
        add(kinds, NameKind.LEADER, actors.person(name));
        add(kinds, NameKind.BODY, actors.body(name));
        add(kinds, NameKind.SEAT, actors.seat(name));
        add(kinds, NameKind.AGENCY, press.agency(name));
        add(kinds, NameKind.OUTLET, press.outlet(name));
        places.named(name).forEach(place -> kinds.add(place.nameKind()));
        return Collections.unmodifiableSet(kinds);
    }

    private static void add(Set<NameKind> kinds, NameKind kind, @Nullable Object named) {
        if (named != null) {
            kinds.add(kind);
        }
    }

    /** Whether the place is the city from which a country is governed. */
    boolean isCapital(Settlement place) {
        if (place.kind() != Settlement.Kind.CITY) {
            return false;
        }
        Country country = countries.capital(place.place().name().split(",", 2)[0]);
        return country != null && country.alpha2().equals(place.alpha2());
    }

    List<Settlement> settlements(String name) {
        Country country = countries.named(name);
        country = country == null ? countries.demonym(name) : country;
        if (country == null) {
            return places.named(name);
        }
        String home = country.alpha2();
        Settlement whole = new Settlement(Settlement.Kind.COUNTRY, country.place(), home, "", 0);
        Stream<Settlement> abroad =
                places.named(name).stream().filter(place -> !place.alpha2().equals(home));
        return Stream.concat(Stream.of(whole), abroad).toList();
    }
}
