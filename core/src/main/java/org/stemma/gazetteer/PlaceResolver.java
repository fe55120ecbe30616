package org.stemma.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * Chooses which place each name of a report means: the one that a region named right after it asks for ("Paris, Texas"), else the best
 * by people living there, by the outlet's country, and by the places that the other names mean.
 */
public final class PlaceResolver {
    private static final int ROUNDS = 2;
    private static final int MOST_CANDIDATES = 60;
    /** Other names that a place is weighed with; the first of the text. */
    private static final int MOST_OTHERS = 120;
    /** Kilometres. */
    private static final double NEAR = 200;

    // What speaks for a place, on the scale of the logarithm of its people; tried on local and world news.
    private static final double HOME = 0.8;
    private static final double CAPITAL = 1.5;
    private static final double COUNTRY = 2.5;
    private static final double REGION = 2.5;
    private static final double CLOSE = 2.0;

    private final Gazetteer gazetteer;

    public PlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * A name as it stands in a text.
     *
     * @param name the full name, where a short one is written
     */
    public record Written(String name, Span span) {}

    /**
     * Where an outlet is at home.
     *
     * @param country ISO 3166 alpha-3 of the country that it writes for, null where unknown
     * @param domain of its pages, which may name a place; null where unknown
     */
    public record Home(@Nullable String country, @Nullable String domain) {
        public static final Home UNKNOWN = new Home(null, null);
    }

    /** A name and the places that it may mean, the chosen one remembered. */
    private static final class Mention {
        private List<Settlement> candidates;
        private boolean narrowed;
        private @Nullable Settlement chosen;

        Mention(List<Settlement> candidates) {
            this.candidates = candidates;
        }

        /** Keeps what lies within the first of {@code regions} that anything lies in. */
        void narrow(List<Settlement> regions) {
            for (Settlement region : regions) {
                List<Settlement> inside = candidates.stream()
                        .filter(candidate -> lies(candidate, region))
                        .toList();
                if (!inside.isEmpty()) {
                    candidates = inside;
                    narrowed = true;
                    return;
                }
            }
        }
    }

    /**
     * The places that names of {@code text} mean.
     *
     * @param names names of places, or demonyms, in the order of the text
     * @return one for each name, empty where no place of that name is known
     */
    public List<Optional<Place>> resolve(String text, List<Written> names, Home home) {
        Map<String, Mention> mentions = new LinkedHashMap<>();
        String homePlace = home.domain() == null ? null : OutletPlace.of(home.domain(), gazetteer);
        if (homePlace != null) {
            mention(homePlace, List.of(), mentions);
        }
        List<Mention> inOrder = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean placed = i + 1 < names.size()
                    && follows(text, names.get(i).span(), names.get(i + 1).span());
            List<Settlement> regions = placed ? regions(names.get(i + 1).name()) : List.of();
            inOrder.add(mention(names.get(i).name(), regions, mentions));
        }
        List<Mention> weighed = Stream.concat(mentions.values().stream(), inOrder.stream())
                .distinct()
                .toList();
        for (int round = 0; round <= ROUNDS; round++) {
            choose(weighed, home.country(), round > 0);
        }
        return inOrder.stream().map(PlaceResolver::place).toList();
    }

    /** What a name means: the same in all of a report, unless two regions are named after it. */
    private Mention mention(String name, List<Settlement> regions, Map<String, Mention> mentions) {
        String key = Names.fold(name);
        Mention known = mentions.get(key);
        if (known == null || (!regions.isEmpty() && known.narrowed)) {
            known = new Mention(candidates(name));
            mentions.put(key, known);
        }
        known.narrow(regions);
        return known;
    }

    private static Optional<Place> place(Mention mention) {
        return Optional.ofNullable(mention.chosen).map(Settlement::place);
    }

    /** Whether only a comma stands between the two names. */
    private static boolean follows(String text, Span name, Span next) {
        return name.end() <= next.begin()
                && next.begin() - name.end() <= 3
                && text.substring(name.end(), next.begin()).strip().equals(",");
    }

    /** The countries and first-level units of this name. */
    private List<Settlement> regions(String name) {
        return candidates(name).stream()
                .filter(candidate ->
                        candidate.kind() == Settlement.Kind.COUNTRY || candidate.kind() == Settlement.Kind.FIRST_LEVEL)
                .toList();
    }

    private List<Settlement> candidates(String name) {
        List<Settlement> all = gazetteer.settlements(name);
        return all.size() > MOST_CANDIDATES ? all.subList(0, MOST_CANDIDATES) : all;
    }

    private static boolean lies(Settlement candidate, Settlement within) {
        return candidate.alpha2().equals(within.alpha2())
                && candidate.kind() != Settlement.Kind.COUNTRY
                && (within.kind() == Settlement.Kind.COUNTRY
                        || (candidate.kind() != Settlement.Kind.FIRST_LEVEL
                                && candidate.region().equals(within.region())));
    }

    private void choose(List<Mention> mentions, @Nullable String outletCountry, boolean withOthers) {
        Map<Mention, Settlement> chosen = new HashMap<>();
        List<Mention> weighed = mentions.size() > MOST_OTHERS ? mentions.subList(0, MOST_OTHERS) : mentions;
        for (Mention mention : mentions) {
            double best = Double.NEGATIVE_INFINITY;
            for (Settlement candidate : mention.candidates) {
                double score = prior(candidate, outletCountry) + (withOthers ? others(candidate, mention, weighed) : 0);
                if (score > best) {
                    best = score;
                    chosen.put(mention, candidate);
                }
            }
        }
        mentions.forEach(mention -> mention.chosen = chosen.get(mention));
    }

    private double prior(Settlement candidate, @Nullable String outletCountry) {
        double prior = Math.log10(candidate.people() + 300.0);
        boolean home =
                outletCountry != null && outletCountry.equals(candidate.place().country());
        return prior + kind(candidate.kind()) + (home ? HOME : 0) + (gazetteer.isCapital(candidate) ? CAPITAL : 0);
    }

    private static double kind(Settlement.Kind kind) {
        return switch (kind) {
            case COUNTRY -> 6;
            case REGION -> 1.5;
            case FIRST_LEVEL -> -0.5;
            case CITY -> 0;
            case PART -> -0.8;
            case SECOND_LEVEL -> -1;
        };
    }

    /** How well a candidate fits the places that the other names mean. */
    private static double others(Settlement candidate, Mention self, List<Mention> mentions) {
        double country = 0;
        double region = 0;
        double near = 0;
        int count = 0;
        for (Mention other : mentions) {
            Settlement place = other.chosen;
            if (other.equals(self) || place == null || place.kind() == Settlement.Kind.REGION) {
                continue;
            }
            count++;
            boolean same = place.alpha2().equals(candidate.alpha2());
            country += same ? 1 : 0;
            boolean smaller = place.kind() != Settlement.Kind.COUNTRY;
            region += same && smaller && place.region().equals(candidate.region()) ? 1 : 0;
            near += smaller && kilometres(place.place(), candidate.place()) < NEAR ? 1 : 0;
        }
        return count == 0 ? 0 : COUNTRY * country / count + REGION * saturated(region) + CLOSE * saturated(near);
    }

    private static double saturated(double count) {
        return count / (count + 1);
    }

    /** The distance on a sphere of the Earth's mean radius, in kilometres. */
    static double kilometres(Place a, Place b) {
        double lat = Math.toRadians(b.lat() - a.lat());
        double lon = Math.toRadians(b.lon() - a.lon());
        double h = Math.pow(Math.sin(lat / 2), 2)
                + Math.cos(Math.toRadians(a.lat()))
                        * Math.cos(Math.toRadians(b.lat()))
                        * Math.pow(Math.sin(lon / 2), 2);
        return 2 * 6371.0 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
