package org.stemma.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Country;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.Place;

/**
 * Chooses between the places of one name: the one in the place that is named right after it ("Paris, Texas"); else the most populous, unless
 * a smaller one lies in a country that the report speaks of.
 */
final class PlaceChooser {
    private static final int MOST_CANDIDATES = 12;
    /** Weight of the report's countries against the rank by people (1, 1/2, 1/3...); on the development half of four sets. */
    private static final double COUNTRY = .6;
    /** Within this a place may lie in a region, from its middle. Kilometres. */
    private static final double REGION = 900;

    private final Gazetteer gazetteer;
    private final String text;
    private final List<NameResolver.Named> names;
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, List<Place>> candidates = new HashMap<>();

    PlaceChooser(Gazetteer gazetteer, String text, List<NameResolver.Named> names) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.names = names;
        names.forEach(named -> count(named.mention().span().of(text)));
    }

    private void count(String name) {
        Country country = gazetteer.country(name);
        country = country == null ? gazetteer.demonym(name) : country;
        country = country == null ? gazetteer.capital(name) : country;
        if (country != null) {
            countries.merge(country.code(), 1, Integer::sum);
        }
    }

    /** The place that name {@code i} means; null where none of that name is known. */
    @Nullable
    Place choose(int i) {
        List<Place> places = places(names.get(i).name());
        if (places.isEmpty()) {
            return null;
        }
        Place inside = inside(places, container(i));
        return inside == null ? likeliest(places) : inside;
    }

    private List<Place> places(String name) {
        return candidates.computeIfAbsent(
                name,
                key -> gazetteer.places(key).stream().limit(MOST_CANDIDATES).toList());
    }

    /** The name that follows after a comma alone. */
    private @Nullable String container(int i) {
        if (i + 1 == names.size()) {
            return null;
        }
        int end = names.get(i).mention().span().end();
        Mention next = names.get(i + 1).mention();
        boolean adjacent = next.type() == Entity.Type.LOC
                && next.span().begin() <= end + 2
                && text.substring(end, next.span().begin()).strip().equals(",");
        return adjacent ? names.get(i + 1).name() : null;
    }

    private @Nullable Place inside(List<Place> places, @Nullable String container) {
        if (container == null) {
            return null;
        }
        for (Place outer : places(container)) {
            boolean country = gazetteer.country(container) != null;
            Place best = null;
            for (Place place : places) {
                boolean within = place.country() != null
                        && place.country().equals(outer.country())
                        && (country || kilometres(place, outer) < REGION);
                if (within && (best == null || (!country && kilometres(place, outer) < kilometres(best, outer)))) {
                    best = place;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    private Place likeliest(List<Place> places) {
        int all = Math.max(
                1, countries.values().stream().mapToInt(Integer::intValue).sum());
        Place best = places.getFirst();
        double most = -1;
        for (int rank = 0; rank < places.size(); rank++) {
            String country = places.get(rank).country();
            double share = country == null ? 0 : countries.getOrDefault(country, 0) / (double) all;
            double score = 1.0 / (rank + 1) + COUNTRY * share;
            if (score > most) {
                most = score;
                best = places.get(rank);
            }
        }
        return best;
    }

    /** The distance on a sphere of the Earth's mean radius, by the haversine. */
    static double kilometres(Place a, Place b) {
        double lat = Math.toRadians(a.lat() - b.lat());
        double lon = Math.toRadians(a.lon() - b.lon());
        double h = Math.pow(Math.sin(lat / 2), 2)
                + Math.cos(Math.toRadians(a.lat()))
                        * Math.cos(Math.toRadians(b.lat()))
                        * Math.pow(Math.sin(lon / 2), 2);
        return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
