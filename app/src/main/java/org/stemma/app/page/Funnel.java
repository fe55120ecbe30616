package org.stemma.app.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stemma.app.view.Branch;
import org.stemma.app.view.Excerpt;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.lineage.Origin;

/** Reports as bars, gathered to newsrooms, gathered to origins: the three counts as one drawing. */
public record Funnel(
        double height, List<Bar> bars, List<Room> rooms, List<Line> lines, List<Source> sources, String label) {
    static final double WIDTH = 583;
    private static final double TOP = 64;
    private static final int MOST = 120;
    private static final double CHARACTER = 6.4;

    /** One report; hollow where nothing decides its origin. */
    public record Bar(double x, double width, boolean hollow) {}

    /** A newsroom above the bracket of its bars. */
    public record Room(double from, double to, double x, String name, boolean hollow) {}

    /** A line from a newsroom at {@code x} down to an origin at {@code to}. */
    public record Line(double x, double y, double to) {}

    /** An origin at the foot. */
    public record Source(double x, double y, String name, boolean held) {}

    /** The funnel of a story; with one report, or with too many to count, there is nothing to draw. */
    static java.util.Optional<Funnel> of(StoryView story) {
        int count = story.reports().size();
        return count < 2 || count > MOST ? java.util.Optional.empty() : java.util.Optional.of(new Sketch(story).draw());
    }

    /** Draws one funnel. */
    private static final class Sketch {
        private final StoryView story;
        private final Map<String, List<ReportView>> rooms = new LinkedHashMap<>();
        private final List<Bar> bars = new ArrayList<>();
        private final List<Room> drawn = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private boolean named;
        private final Map<String, Double> feet = new LinkedHashMap<>();

        Sketch(StoryView story) {
            this.story = story;
            story.forest().walk().map(Branch::report).filter(Objects::nonNull).forEach(this::add);
            story.reports().forEach(this::add);
        }

        private void add(ReportView report) {
            List<ReportView> room = rooms.computeIfAbsent(report.member().newsroom(), key -> new ArrayList<>());
            if (!room.contains(report)) {
                room.add(report);
            }
        }

        Funnel draw() {
            double step = Math.min(12.2, (WIDTH - 8) / (story.reports().size() + rooms.size() * 0.75));
            named = labelled(step);
            double x = 4;
            for (Map.Entry<String, List<ReportView>> room : rooms.entrySet()) {
                double begin = x;
                boolean hollow = room.getValue().stream().allMatch(ReportView::undecided);
                for (ReportView report : room.getValue()) {
                    bars.add(new Bar(x, step * 0.42, report.undecided()));
                    x += step;
                }
                room(room.getKey(), begin, x - step * 0.58, hollow);
                double label = named && !hollow
                        ? (begin + x) / 2 + 18 + shown(room.getKey()).length() * CHARACTER
                        : 0;
                x = Math.max(x + step * 0.75, label);
            }
            origins();
            double foot = sources.isEmpty() ? TOP + 14 : sources.getLast().y() + 14;
            return new Funnel(foot, bars, drawn, lines, sources, label());
        }

        /** Whether the names of the newsrooms find room beside their circles. */
        private boolean labelled(double step) {
            double width = rooms.entrySet().stream()
                    .filter(room -> !room.getValue().stream().allMatch(ReportView::undecided))
                    .mapToDouble(room -> Math.max(
                            room.getValue().size() * step,
                            room.getValue().size() * step / 2
                                    + 18
                                    + shown(room.getKey()).length() * CHARACTER))
                    .sum();
            return width + rooms.size() * step < WIDTH;
        }

        private static String shown(String name) {
            return Excerpt.start(name, 24);
        }

        private void room(String name, double from, double to, boolean hollow) {
            double x = (from + to) / 2;
            drawn.add(new Room(from, to, x, named && !hollow ? shown(name) : "", hollow));
        }

        private void origins() {
            double y = TOP + 40;
            for (Origin origin : story.traced().lineage().origins()) {
                if (origin.kind() == Origin.Kind.UNKNOWN || sources.size() == 6) {
                    continue;
                }
                List<Room> from = feeding(origin);
                if (!from.isEmpty()) {
                    sources.add(new Source(8.5, y, Excerpt.start(origin.name(), 60), held(origin)));
                    double at = y;
                    from.forEach(room -> lines.add(new Line(room.x() + feet(room), at, 18)));
                    y += 30;
                }
            }
        }

        private double feet(Room room) {
            String key = room.x() + "";
            double offset = feet.merge(key, 1.0, Double::sum) - 1;
            return offset * 4;
        }

        private List<Room> feeding(Origin origin) {
            List<Room> from = new ArrayList<>();
            int i = 0;
            for (List<ReportView> room : rooms.values()) {
                Set<String> ids = new LinkedHashSet<>();
                room.forEach(report -> ids.addAll(report.member().origins()));
                if (ids.contains(origin.id())) {
                    from.add(drawn.get(i));
                }
                i++;
            }
            return from;
        }

        private boolean held(Origin origin) {
            return story.reports().stream().anyMatch(report -> report.holds(origin));
        }

        private String label() {
            return Marks.count(story.reports().size(), "report") + " from "
                    + Marks.count(story.traced().newsrooms(), "newsroom") + ", these from "
                    + Marks.count(story.traced().origins(), "origin") + "; "
                    + story.traced().undecided()
                    + " not decided.";
        }
    }
}
