package org.stemma.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stemma.text.Span;

class PlaceResolverTest {
    private static final PlaceResolver RESOLVER = new PlaceResolver(Gazetteer.load());

    private static List<Place> resolve(String text, String... names) {
        List<PlaceResolver.Written> written = new ArrayList<>();
        int from = 0;
        for (String name : names) {
            int at = text.indexOf(name, from);
            written.add(new PlaceResolver.Written(name, new Span(at, at + name.length())));
            from = at + name.length();
        }
        return RESOLVER.resolve(text, written, PlaceResolver.Home.UNKNOWN).stream()
                .map(Optional::orElseThrow)
                .toList();
    }

    @Test
    void takesTheGreatCityWhereNothingElseSpeaks() {
        assertThat(resolve("A fire in Paris.", "Paris").getFirst().country()).isEqualTo("FRA");
        assertThat(resolve("Talks in Washington.", "Washington").getFirst().lat())
                .isBetween(38.0, 39.5);
    }

    @Test
    void takesTheRegionNamedAfterTheComma() {
        assertThat(resolve("A fire in Paris, Texas, spread.", "Paris", "Texas")
                        .getFirst()
                        .lon())
                .isBetween(-97.0, -94.0);
        assertThat(resolve("He lives in London, Ontario.", "London", "Ontario")
                        .getFirst()
                        .country())
                .isEqualTo("CAN");
        assertThat(resolve("From Portland, Ore., he wrote.", "Portland", "Ore.")
                        .getFirst()
                        .lon())
                .isLessThan(-120);
    }

    @Test
    void takesTheTownNearTheOthers() {
        List<Place> places = resolve(
                "From Springfield through Holyoke and Northampton to Boston, Massachusetts.",
                "Springfield",
                "Holyoke",
                "Northampton",
                "Boston",
                "Massachusetts");
        assertThat(places.getFirst().lon()).isBetween(-73.5, -72.0);
    }

    @Test
    void readsDemonymsAsTheirCountry() {
        assertThat(resolve("The Turkish army.", "Turkish").getFirst().country()).isEqualTo("TUR");
    }

    @Test
    void aPlaceNamedWithItsRegionOnceLiesThereInAllOfTheReport() {
        String text = "Athens votes. The mayor of Athens, Georgia, spoke.";
        List<PlaceResolver.Written> names = List.of(
                new PlaceResolver.Written("Athens", new Span(0, 6)),
                new PlaceResolver.Written("Athens", new Span(27, 33)),
                new PlaceResolver.Written("Georgia", new Span(35, 42)));
        assertThat(RESOLVER.resolve(text, names, PlaceResolver.Home.UNKNOWN).getFirst())
                .hasValueSatisfying(place -> assertThat(place.country()).isEqualTo("USA"));
    }

    @Test
    void theTownThatAnOutletIsNamedAfterWeighsForPlacesNearIt() {
        List<PlaceResolver.Written> names = List.of(new PlaceResolver.Written("Athens", new Span(0, 6)));
        PlaceResolver.Home atlanta = new PlaceResolver.Home("USA", "atlantaecho.example");
        assertThat(RESOLVER.resolve("Athens votes.", names, atlanta).getFirst())
                .hasValueSatisfying(place -> assertThat(place.country()).isEqualTo("USA"));
        assertThat(RESOLVER.resolve("Athens votes.", names, PlaceResolver.Home.UNKNOWN)
                        .getFirst())
                .hasValueSatisfying(place -> assertThat(place.country()).isEqualTo("GRC"));
    }
}
