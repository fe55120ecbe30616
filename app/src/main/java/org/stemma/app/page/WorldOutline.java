package org.stemma.app.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The outlines of the land, from the packaged {@code land.txt}, whose head names its source and licence. */
final class WorldOutline {
    private static final List<Ring> RINGS = load();

    private WorldOutline() {}

    /** A closed line: longitudes and latitudes in turn, in degrees. */
    private record Ring(List<Double> points, double west, double south, double east, double north) {
        static Ring of(List<Double> points) {
            double west = 180;
            double south = 90;
            double east = -180;
            double north = -90;
            for (int i = 0; i < points.size(); i += 2) {
                west = Math.min(west, points.get(i));
                east = Math.max(east, points.get(i));
                south = Math.min(south, points.get(i + 1));
                north = Math.max(north, points.get(i + 1));
            }
            return new Ring(List.copyOf(points), west, south, east, north);
        }

        boolean meets(MapView.Frame frame) {
            return west <= frame.east() && east >= frame.west() && south <= frame.north() && north >= frame.south();
        }
    }

    private static List<Ring> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(WorldOutline.class.getResourceAsStream("land.txt")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(WorldOutline::ring)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the packaged land.txt", broken);
        }
    }

    private static Ring ring(String line) {
        List<Double> points = new ArrayList<>();
        for (String point : line.split(" ")) {
            int comma = point.indexOf(',');
            points.add(Double.valueOf(point.substring(0, comma)));
            points.add(Double.valueOf(point.substring(comma + 1)));
        }
        return Ring.of(points);
    }

    /** The land within a frame as the data of an SVG path. */
    static String path(MapView.Frame frame) {
        StringBuilder path = new StringBuilder();
        RINGS.stream().filter(ring -> ring.meets(frame)).forEach(ring -> draw(ring, frame, path));
        return path.toString();
    }

    private static void draw(Ring ring, MapView.Frame frame, StringBuilder path) {
        String before = "";
        char command = 'M';
        for (int i = 0; i < ring.points().size(); i += 2) {
            String point = GraphView.px(frame.x(ring.points().get(i))) + " "
                    + GraphView.px(frame.y(ring.points().get(i + 1)));
            if (!point.equals(before)) {
                path.append(command).append(point);
                command = 'L';
            }
            before = point;
        }
        path.append('z');
    }
}
