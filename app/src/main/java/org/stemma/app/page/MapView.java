package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.gazetteer.Place;
import org.stemma.pipeline.StoryEvent;

/**
 * Where a story's events happened and where its reports were written, on an outline of the land.
 *
 * @param land data of an SVG path
 */
public record MapView(Frame frame, String land, List<Point> points) {
    private static final int MOST = 40;
    private static final double CHARACTER = 7;

    public MapView {
        points = List.copyOf(points);
    }

    /**
     * A place.
     *
     * @param events that happened there
     * @param written reports with this dateline
     * @param labelled whether its name finds room
     */
    public record Point(
            String name, @Nullable String country, int events, int written, double x, double y, boolean labelled) {
        /** {@code 2 events · 12 reports written here}. */
        public String words() {
            String told = events == 0 ? "" : Marks.count(events, "event");
            String here = written == 0 ? "" : Marks.count(written, "report") + " written here";
            return told + (told.isEmpty() || here.isEmpty() ? "" : " · ") + here;
        }

        /** The country as readers know it. */
        public String countryName() {
            if (country == null) {
                return "";
            }
            for (String code : Locale.getISOCountries()) {
                Locale locale = Locale.of("", code);
                if (locale.getISO3Country().equals(country)) {
                    return locale.getDisplayCountry(Locale.ENGLISH);
                }
            }
            return country;
        }
    }

    /** The part of the world that is shown, in degrees, and its places in pixels. */
    public record Frame(double west, double south, double east, double north) {
        /** Width in pixels. */
        public static final double WIDTH = 720;

        private static final double LEAST = 30;

        static Frame around(Collection<Place> places) {
            double west = places.stream().mapToDouble(Place::lon).min().orElse(-180);
            double east = places.stream().mapToDouble(Place::lon).max().orElse(180);
            double south = places.stream().mapToDouble(Place::lat).min().orElse(-90);
            double north = places.stream().mapToDouble(Place::lat).max().orElse(90);
            double width = Math.min(360, Math.max(LEAST, Math.max((east - west) * 1.4, (north - south) * 2.8)));
            double height = width / 2;
            double left = Math.clamp((west + east) / 2 - width / 2, -180, 180 - width);
            double foot = Math.clamp((south + north) / 2 - height / 2, -90, 90 - height);
            return new Frame(left, foot, left + width, foot + height);
        }

        private double scale() {
            return WIDTH / (east - west);
        }

        double x(double lon) {
            return (lon - west) * scale();
        }

        double y(double lat) {
            return (north - lat) * scale();
        }

        public double height() {
            return (north - south) * scale();
        }
    }

    /** The map of a story; empty where no place of it is known. */
    static Optional<MapView> of(StoryView story) {
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, Integer> events = new HashMap<>();
        Map<String, Integer> written = new HashMap<>();
        for (StoryEvent event : story.traced().events()) {
            Place place = event.place();
            if (place != null) {
                places.putIfAbsent(place.name(), place);
                events.merge(place.name(), 1, Integer::sum);
            }
        }
        datelines(story).forEach((place, reports) -> {
            places.putIfAbsent(place.name(), place);
            written.merge(place.name(), reports, Integer::sum);
        });
        if (places.isEmpty()) {
            return Optional.empty();
        }
        List<Place> most = places.values().stream()
                .sorted((a, b) -> weight(b, events, written) - weight(a, events, written))
                .limit(MOST)
                .toList();
        Frame frame = Frame.around(most);
        return Optional.of(new MapView(frame, WorldOutline.path(frame), points(most, frame, events, written)));
    }

    private static int weight(Place place, Map<String, Integer> events, Map<String, Integer> written) {
        return events.getOrDefault(place.name(), 0) * 2 + written.getOrDefault(place.name(), 0);
    }

    private static List<Point> points(
            List<Place> places, Frame frame, Map<String, Integer> events, Map<String, Integer> written) {
        List<Point> points = new ArrayList<>();
        for (Place place : places) {
            double x = frame.x(place.lon());
            double y = frame.y(place.lat());
            points.add(new Point(
                    place.name(),
                    place.country(),
                    events.getOrDefault(place.name(), 0),
                    written.getOrDefault(place.name(), 0),
                    x,
                    y,
                    free(points, place.name(), x, y)));
        }
        return points;
    }

    private static boolean free(List<Point> before, String name, double x, double y) {
        double end = x + 10 + name.length() * CHARACTER;
        return end < Frame.WIDTH
                && before.stream()
                        .filter(Point::labelled)
                        .noneMatch(other -> Math.abs(other.y() - y) < 16
                                && other.x() < end
                                && x < other.x() + 10 + other.name().length() * CHARACTER);
    }

    /** Places of datelines, as the reports' own texts place these names, with how many reports have them. */
    private static Map<Place, Integer> datelines(StoryView story) {
        Map<String, Place> named = new HashMap<>();
        for (ReportView report : story.reports()) {
            report.analyzed().annotated().entities().forEach(entity -> {
                Place place = entity.place();
                if (place != null) {
                    named.putIfAbsent(place.name().toLowerCase(Locale.ROOT), place);
                    named.putIfAbsent(entity.name().toLowerCase(Locale.ROOT), place);
                }
            });
        }
        Map<Place, Integer> places = new LinkedHashMap<>();
        for (ReportView report : story.reports()) {
            String dateline = report.metadata().dateline().place();
            Place place = dateline == null
                    ? null
                    : named.get(dateline.toLowerCase(Locale.ROOT).split(",")[0].strip());
            if (place != null) {
                places.merge(place, 1, Integer::sum);
            }
        }
        return places;
    }
}
