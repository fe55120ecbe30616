package org.stemma.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BoundedCache;

/**
 * Actors with their CAMEO codes. A mention is read as a known person, body or seat of power; else as a country, named by name,
 * adjective, people or capital, with the most telling role word beside it ("North Korea's foreign ministry": {@code PRKGOVMFA}).
 */
final class Actors {
    private static final int LONGEST_NAME = 6;
    private static final int MOST_WORDS = 40;
    /** Characters of the mentions whose actors are remembered. */
    private static final int REMEMBERED = 500_000;

    private static final Pattern COMPOUND = Pattern.compile(
            "\\S+-(?:backed|led|allied|supported|funded|sponsored|occupied|controlled|held|based|born|made|brokered|mediated"
                    + "|aligned|linked|armed|trained|run|administered|ruled)\\b");
    private static final Pattern SEGMENTS = Pattern.compile(
            "[,;:()]|\\b(?:in|at|to|on|from|with|against|near|over|about|who|which|that|whose|after|before|during)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Endings of separators after which a country may belong to the role before them. */
    private static final Set<String> JOINING = Set.of("in", "at", ",", "(", "ar");

    private final Countries countries;
    private final Roles roles = new Roles();
    private final People people = new People();
    private final NameIndex<Named> bodies = new NameIndex<>();
    private final NameIndex<Named> seats = new NameIndex<>();
    private final Map<String, Map<String, String>> relative = new HashMap<>();
    private final Map<String, Named> own;
    private final Localities localities;
    private final BoundedCache<Optional<Actor>> known = new BoundedCache<>(REMEMBERED);

    Actors(Countries countries, Supplier<Places> places) {
        this.countries = countries;
        this.localities = new Localities(places, roles);
        this.own = Map.of();
        Table.rows("bodies.tsv", 4).forEach(this::body);
        Table.rows("metonyms.tsv", 5).forEach(this::seat);
        Table.rows("relative-names.tsv", 3).forEach(this::relativeName);
    }

    /** The packaged actors, and before them the user's own. */
    Actors(Actors packaged, Map<String, String> codes) {
        countries = packaged.countries;
        localities = packaged.localities;
        own = new HashMap<>();
        codes.forEach((name, code) -> own.put(Names.fold(name.replace('_', ' ')), own(name, code)));
        relative.putAll(packaged.relative);
        bodies.putAll(packaged.bodies);
        seats.putAll(packaged.seats);
    }

    /** A code of three letters is a country's, so that roles are added to it. */
    private static Named own(String name, String code) {
        Country country =
                code.length() == 3 ? new Country(code, "", name, List.of(), List.of(), List.of(), null, 0, 0) : null;
        return new Named(country == null ? Named.Kind.BODY : Named.Kind.COUNTRY, name, code, country);
    }

    private void body(String[] cells) {
        index(bodies, cells[0], cells[1], cells[3]);
    }

    private void seat(String[] cells) {
        Named seat = new Named(Named.Kind.BODY, cells[4], cells[3], null);
        seats.put(cells[0], seat);
        Table.list(cells[1]).forEach(name -> seats.put(name, seat));
    }

    private void index(NameIndex<Named> index, String name, String others, String code) {
        index.put(name, named(name, name, code));
        Table.list(others).forEach(other -> index.put(other, named(other, name, code)));
    }

    private Named named(String written, String name, String code) {
        boolean generic = roles.code(Names.withoutArticle(Names.fold(written))) != null;
        return new Named(generic ? Named.Kind.GENERIC : Named.Kind.BODY, name, code, null);
    }

    private void relativeName(String[] cells) {
        for (String context : Table.list(cells[2])) {
            relative.computeIfAbsent(context, key -> new HashMap<>()).put(Names.fold(cells[0]), cells[1]);
        }
    }

    @Nullable
    Named seat(String name) {
        return seats.get(name);
    }

    /** The person of just this name; null where none is listed. */
    @Nullable
    Named person(String name) {
        return people.exactly(name);
    }

    @Nullable
    Named body(String name) {
        return bodies.get(name);
    }

    /** The actor of a mention in a report about several countries, the one that it is most about first. */
    @Nullable
    Actor among(String mention, List<String> contexts) {
        for (String context : contexts) {
            if (startsRelative(mention, context)) {
                return actor(mention, context);
            }
        }
        return actor(mention, contexts.isEmpty() ? null : contexts.getFirst());
    }

    /** Whether the mention begins with a name that is relative to {@code context} ("the North's army" in Korea). */
    private boolean startsRelative(String mention, String context) {
        String[] words = mention.strip().split("\\s+", 4);
        for (int length = 1; length < 4 && length <= words.length; length++) {
            if (relative(String.join(" ", List.of(words).subList(0, length)), context) != null) {
                return true;
            }
        }
        return false;
    }

    /** The actor that {@code mention} names, in a report about the country {@code context}; null where it is not known. */
    @Nullable
    Actor actor(String mention, @Nullable String context) {
        String key = context == null ? mention : mention + '\n' + context;
        return known.get(key, unknown -> Optional.ofNullable(find(mention, context)))
                .orElse(null);
    }

    private @Nullable Actor find(String mention, @Nullable String context) {
        Actor found = read(COMPOUND.matcher(mention).replaceAll(" "), context);
        return found == null ? read(mention, context) : found;
    }

    private @Nullable Actor read(String mention, @Nullable String context) {
        Named whole = named(mention, context);
        if (whole == null) {
            whole = people.bySurname(mention);
        }
        if (whole != null && whole.kind() != Named.Kind.COUNTRY) {
            return whole.actor();
        }
        Roles.Role first = null;
        Matcher separator = SEGMENTS.matcher(mention);
        int begin = 0;
        boolean more = true;
        while (more) {
            more = separator.find();
            String segment = mention.substring(begin, more ? separator.start() : mention.length());
            Scan scan = new Scan(segment.strip().split("\\s+"), context);
            Actor actor = scan.actor(
                    begin == 0
                                    || JOINING.contains(mention.substring(Math.max(0, begin - 2), begin)
                                            .strip())
                            ? first
                            : null);
            if (actor != null && (begin == 0 || first != null || !scan.isLand())) {
                return actor;
            }
            first = first == null ? scan.role : first;
            begin = more ? separator.end() : begin;
        }
        Actor local = first == null ? null : local(mention, first, context);
        return local != null || first == null || context == null ? local : ofContext(first, context);
    }

    /** An office of a place within a country ("the mayor of Lyon", "Ohio police"), under the words of the mention. */
    private @Nullable Actor local(String mention, Roles.Role role, @Nullable String context) {
        String country = roles.isLocal(role.words()) ? localities.country(mention, role.words(), context) : null;
        if (country == null) {
            return null;
        }
        String code = role.code().startsWith("GOV") ? "GOV" : role.code();
        return new Actor(Names.plain(mention), country + code);
    }

    private @Nullable Actor ofContext(Roles.Role role, String context) {
        Country country = countries.byCode(context);
        return country == null ? null : compose(country, role);
    }

    private static Actor compose(Country country, Roles.Role role) {
        return new Actor(country.adjective() + " " + role.words(), country.code() + role.code());
    }

    private @Nullable Named named(String name, @Nullable String context) {
        Named known = own.get(Names.fold(name));
        if (known == null && !own.isEmpty()) {
            known = own.get(Names.withoutArticle(Names.fold(name)));
        }
        if (known == null) {
            known = packaged(name);
        }
        return known == null && context != null ? relative(name, context) : known;
    }

    private @Nullable Named packaged(String name) {
        Named known = country(name);
        known = known == null ? seats.get(name) : known;
        known = known == null ? bodies.get(name) : known;
        return known == null ? people.named(name) : known;
    }

    private @Nullable Named country(String name) {
        Country country = countries.named(name);
        country = country == null ? countries.demonym(name) : country;
        if (country != null) {
            return new Named(Named.Kind.COUNTRY, country.name(), country.code(), country);
        }
        Country ruled = countries.capital(name);
        return ruled == null ? null : new Named(Named.Kind.CAPITAL, ruled.name(), ruled.code() + "GOV", ruled);
    }

    private @Nullable Named relative(String name, String context) {
        String code =
                Names.capital(name) ? relative.getOrDefault(context, Map.of()).get(Names.fold(name)) : null;
        Country country = code == null ? null : countries.byCode(code);
        return country == null ? null : new Named(Named.Kind.COUNTRY, country.name(), country.code(), country);
    }

    /** One stretch of a mention: the names and the role in it. */
    private final class Scan {
        private final List<Named> names = new ArrayList<>();
        private final List<String> rest = new ArrayList<>();
        private final Roles.@Nullable Role role;

        Scan(String[] words, @Nullable String context) {
            int end = Math.min(words.length, MOST_WORDS);
            for (int i = 0; i < end; ) {
                i += step(words, i, end, context);
            }
            role = roles.find(rest);
        }

        /** Takes the longest name at {@code i}, else the word; tells how many words were taken. */
        private int step(String[] words, int i, int end, @Nullable String context) {
            for (int length = Math.min(LONGEST_NAME, end - i); length > 0; length--) {
                String phrase = String.join(" ", List.of(words).subList(i, i + length));
                Named named = named(phrase, context);
                if (named != null) {
                    take(named, phrase);
                    return length;
                }
                if (length > 1 && roles.code(Names.fold(phrase)) != null) {
                    rest.addAll(List.of(Names.fold(phrase).split(" ")));
                    return length;
                }
            }
            rest.add(Names.fold(words[i]));
            return 1;
        }

        private void take(Named named, String phrase) {
            names.add(named);
            if (named.kind() == Named.Kind.GENERIC) {
                rest.addAll(List.of(Names.withoutArticle(Names.fold(phrase)).split(" ")));
            } else {
                rest.add("|");
            }
        }

        @Nullable
        Actor actor(Roles.@Nullable Role earlier) {
            Named named = first(Named.Kind.PERSON);
            named = named == null ? first(Named.Kind.BODY) : named;
            if (named != null) {
                return named.actor();
            }
            Named country = first(Named.Kind.COUNTRY);
            country = country == null ? first(Named.Kind.CAPITAL) : country;
            Named generic = first(Named.Kind.GENERIC);
            if (country == null) {
                return generic == null ? null : generic.actor();
            }
            Roles.Role told = role == null ? earlier : role;
            return told == null || country.country() == null ? country.actor() : compose(country.country(), told);
        }

        /** Whether no more is named than a country, where somebody is or comes from ("experts in Norway"). */
        boolean isLand() {
            return role == null
                    && names.stream()
                            .allMatch(
                                    named -> named.kind() == Named.Kind.COUNTRY || named.kind() == Named.Kind.CAPITAL);
        }

        private @Nullable Named first(Named.Kind kind) {
            for (Named named : names) {
                if (named.kind() == kind) {
                    return named;
                }
            }
            return null;
        }
    }
}
