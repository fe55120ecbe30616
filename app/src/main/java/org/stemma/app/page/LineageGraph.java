package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.page.GraphView.Bar;
import org.stemma.app.page.GraphView.Caption;
import org.stemma.app.page.GraphView.Fold;
import org.stemma.app.page.GraphView.Lane;
import org.stemma.app.page.GraphView.Link;
import org.stemma.app.page.GraphView.Own;
import org.stemma.app.page.GraphView.Path;
import org.stemma.app.page.GraphView.Ring;
import org.stemma.app.page.GraphView.Source;
import org.stemma.app.page.GraphView.Whisker;
import org.stemma.app.view.Branch;
import org.stemma.app.view.Branch.Twig;
import org.stemma.app.view.Excerpt;
import org.stemma.app.view.Marks;
import org.stemma.app.view.Node;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.app.view.Times;
import org.stemma.lineage.Derivation;

/**
 * Lays a lineage out. Time runs from left to right, every newsroom has a lane, origins stand at the left. A newsroom's versions
 * follow each other on one row while their labels leave room; what derives from them hangs below, from the latest version to the
 * earliest, so that no vertical line crosses a bar of its own lane. Two or more siblings of one kind share a row; where they are
 * too many to stand apart, those of one moment are one bar, higher the more they are. Lanes and rows beyond a number are folded
 * into one row at the foot, so that a story of thousands fits a page.
 */
final class LineageGraph {
    static final double WIDTH = 1180;
    private static final double GUTTER = 204;
    private static final double MARGIN = 196;
    private static final double BUS = 178;
    private static final int LANE_NAME = 24;
    /** Reports beyond which lanes and rows are folded. */
    private static final int CROWD = 150;

    private static final int MOST_LANES = 20;
    private static final int MOST_ROWS_OF_LANE = 12;
    private static final int MOST_ROWS = 110;
    private static final int MOST_SOURCES = 12;
    private static final int MOST_UNDECIDED = 12;
    private static final int MOST_SECOND = 60;
    private static final int MOST_OPENED = 30;

    private final StoryView story;
    private final TimePlaces places;
    private final GraphLabels labels;
    private final Map<String, Spot> spots = new HashMap<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Own> owns = new ArrayList<>();
    private final List<Whisker> whiskers = new ArrayList<>();
    private final List<Fold> folds = new ArrayList<>();
    private double y = 30;
    private int row;
    private int laneRows;
    private final boolean crowded;

    /** A place from which lines come down. */
    private record Spot(double x, double y, int row) {}

    private LineageGraph(StoryView story) {
        this.story = story;
        this.crowded = story.reports().size() > CROWD;
        this.places = TimePlaces.of(story, GUTTER, WIDTH - MARGIN);
        this.labels = new GraphLabels(story);
    }

    static GraphView of(StoryView story) {
        return new LineageGraph(story).layout();
    }

    private GraphView layout() {
        List<Branch> roots = story.forest().roots();
        List<Node.Source> origins = roots.stream()
                .map(Branch::node)
                .filter(Node.Source.class::isInstance)
                .map(Node.Source.class::cast)
                .toList();
        int drawn = crowded ? Math.min(origins.size(), MOST_SOURCES) : origins.size();
        origins.stream().limit(drawn).forEach(origin -> source(origin, drawn));
        drawnLanes(LaneHeads.of(roots)).forEach(this::lane);
        undecided();
        fold();
        secondLinks();
        TimeScale scale = places.scale();
        List<GraphView.Tick> ticks = scale == null ? List.of() : scale.ticks();
        List<Double> breaks = scale == null ? List.of() : scale.breaks();
        return new GraphView(WIDTH, y + 16, scale != null, ticks, breaks, lanes, sources, links, owns, whiskers, folds);
    }

    // ---- lanes and rows

    private void source(Node.Source source, long all) {
        y += sources.isEmpty() ? 16 : 40;
        row++;
        double bus = BUS - sources.size() % 4 * 8;
        sources.add(new Source(cut(source.label(), 60), source.held(), 34, y, row, bus));
        spots.put(source.origin().id(), new Spot(bus, y + 8, row));
        if (sources.size() == all) {
            y += 22;
        }
    }

    /** The lanes with most reports, in their order. */
    private Map<String, List<LaneHeads.Head>> drawnLanes(Map<String, List<LaneHeads.Head>> all) {
        if (!crowded || all.size() <= MOST_LANES) {
            return all;
        }
        Map<String, Long> weights = new HashMap<>();
        all.forEach((name, heads) -> weights.put(name, weight(heads)));
        List<String> heaviest = all.keySet().stream()
                .sorted(Comparator.comparing(
                        (String name) -> weights.getOrDefault(name, 0L), Comparator.reverseOrder()))
                .limit(MOST_LANES)
                .toList();
        Map<String, List<LaneHeads.Head>> drawn = new LinkedHashMap<>(all);
        drawn.keySet().retainAll(new HashSet<>(heaviest));
        return drawn;
    }

    private static long weight(List<LaneHeads.Head> heads) {
        return heads.stream()
                .flatMap(head -> head.twig().branches().stream())
                .flatMap(Branch::walk)
                .count();
    }

    /** In a crowded lane what has most reports comes first, for not all find room. */
    private List<LaneHeads.Head> ordered(List<LaneHeads.Head> heads) {
        return crowded
                ? heads.stream()
                        .sorted(Comparator.comparing(
                                (LaneHeads.Head head) -> weight(List.of(head)), Comparator.reverseOrder()))
                        .toList()
                : heads;
    }

    private static List<Twig> heaviest(List<Twig> twigs) {
        return twigs.stream()
                .sorted(Comparator.comparing(
                        (Twig twig) ->
                                twig.branches().stream().flatMap(Branch::walk).count(),
                        Comparator.reverseOrder()))
                .toList();
    }

    private boolean full() {
        return crowded && (laneRows >= MOST_ROWS_OF_LANE || row >= MOST_ROWS);
    }

    private void lane(String name, List<LaneHeads.Head> starts) {
        laneRows = 0;
        double top = y;
        int first = row + 1;
        for (LaneHeads.Head head : ordered(starts)) {
            Spot from = head.parent() == null ? null : spot(head.parent());
            boolean begin = laneRows == 0;
            if (!head.twig().stacked() && own(head.twig().first())) {
                spine(head.twig().first(), from, begin ? 44 : 40);
            } else {
                y += begin ? 8 : 0;
                derived(head.twig(), from);
            }
        }
        y = Math.max(y + 18, top + 58);
        long members = story.reports().stream()
                .filter(report -> report.member().newsroom().equals(name))
                .count();
        String note = members == 0 ? "one report each" : Marks.count((int) members, "report");
        lanes.add(new Lane(cut(name, LANE_NAME), note, top, first));
    }

    private @Nullable Spot spot(Branch branch) {
        return switch (branch.node()) {
            case Node.Source source -> spots.get(source.origin().id());
            case Node.Text text -> spots.get(text.report().key());
        };
    }

    private static boolean own(Branch branch) {
        Derivation link = branch.link();
        return link == null
                || switch (link.kind()) {
                    case CREDITS, UPDATES, CORRECTS -> true;
                    case COPIES, ABRIDGES, REWRITES, TRANSLATES -> false;
                };
    }

    private double down(double step) {
        y += step;
        row++;
        laneRows++;
        return y;
    }

    /** A newsroom's own text and the versions that follow it on the row; below them what derives from each. */
    private void spine(Branch head, @Nullable Spot from, double step) {
        if (full()) {
            return;
        }
        down(step);
        List<Branch> chain = new ArrayList<>(List.of(head));
        own(head, from);
        Branch next = successor(head);
        while (next != null) {
            chain.add(next);
            own(
                    next,
                    spots.get(Objects.requireNonNull(chain.get(chain.size() - 2).report())
                            .key()));
            next = successor(next);
        }
        y += chain.size() > 1 ? 12 : 4;
        for (Branch node : chain.reversed()) {
            below(node, chain);
        }
    }

    private void below(Branch node, List<Branch> drawn) {
        Spot from = spot(node);
        for (Twig twig : crowded ? heaviest(node.twigs()) : node.twigs()) {
            boolean elsewhere =
                    !twig.stacked() && !LaneHeads.newsroom(twig.first()).equals(LaneHeads.newsroom(node));
            if (elsewhere || drawn.contains(twig.first())) {
                continue;
            }
            if (!twig.stacked() && own(twig.first())) {
                spine(twig.first(), from, 40);
            } else {
                derived(twig, from);
            }
        }
    }

    private @Nullable Branch successor(Branch node) {
        ReportView report = Objects.requireNonNull(node.report());
        Spot spot = Objects.requireNonNull(spots.get(report.key()));
        return node.children().stream()
                .filter(child -> own(child) && LaneHeads.newsroom(child).equals(LaneHeads.newsroom(node)))
                .filter(child -> child.link() != null
                        && Objects.requireNonNull(child.link()).kind() != Derivation.Kind.CREDITS)
                .filter(child -> places.x(child, spot.x()) - spot.x() > labels.room(report))
                .findFirst()
                .orElse(null);
    }

    private static String cut(String text, int limit) {
        return Excerpt.start(text, limit);
    }

    private void own(Branch branch, @Nullable Spot from) {
        ReportView report = Objects.requireNonNull(branch.report());
        double x = places.x(branch, from == null ? 0 : from.x());
        spots.put(report.key(), new Spot(x, y + 7, row));
        owns.add(new Own(report, labels.label(report), story.times().at(report.time()), x, y, row));
        whisker(branch, x);
        Derivation link = branch.link();
        if (from == null || link == null) {
            return;
        }
        boolean level = from.row() == row;
        Path path = new Path(from.x(), level ? y : from.y(), from.row(), y, x);
        Ring ring = new Ring(x - 10, y - 10, 20, 20);
        links.add(new Link(
                link.kind(),
                labels.name(branch),
                labels.number(link),
                row,
                path,
                List.of(),
                caption(link, path, level),
                ring));
    }

    private static Caption caption(Derivation link, Path path, boolean level) {
        String kind = link.kind().word();
        String confidence = GraphView.confidence(link);
        if (level) {
            return new Caption(kind, "", confidence, path.to() - 12, path.y() + 16, "end");
        }
        boolean right = path.to() - path.trunk() > 130;
        return right && path.trunk() > GUTTER
                ? new Caption(kind, "", confidence, path.trunk() + 12, path.y() + 15, "start")
                : new Caption(kind, "", confidence, path.trunk() - 7, path.y() + 4, "end");
    }

    /** One or several derived reports on a row of their own; below a single one what derives from it. */
    private void derived(Twig twig, @Nullable Spot from) {
        if (full()) {
            return;
        }
        down(27);
        double begin = from == null ? GUTTER : from.x();
        double last = begin;
        List<Bar> bars = new ArrayList<>();
        boolean dense = BarRows.dense(twig.branches().size());
        if (dense) {
            bars.addAll(BarRows.of(twig.branches(), places, begin, y));
            twig.branches().forEach(each -> spots.put(key(each), new Spot(places.x(each, begin), y + 8, row)));
        }
        for (Branch branch : dense ? List.<Branch>of() : twig.branches()) {
            double x = Math.max(places.x(branch, begin), bars.isEmpty() ? 0 : last + 6);
            bars.add(bar(branch, x, y));
            last = x;
            spots.put(key(branch), new Spot(x, y + 8, row));
            whisker(branch, x);
        }
        links.add(link(twig, from, bars));
        if (!twig.stacked()) {
            below(twig.first(), List.of());
        }
    }

    private Bar bar(Branch branch, double x, double at) {
        ReportView report = Objects.requireNonNull(branch.report());
        String detail = story.times().at(report.time()) + " " + GraphView.confidence(branch.link());
        return new Bar(report, cut(report.label(), 40), detail, labels.number(branch.link()), x, at);
    }

    private Link link(Twig twig, @Nullable Spot from, List<Bar> bars) {
        Derivation link = twig.first().link();
        double last = bars.getLast().x();
        Path path = from == null ? null : new Path(from.x(), from.y(), from.row(), y, last);
        List<Bar> opened = new ArrayList<>();
        if (twig.stacked()) {
            twig.branches().stream().limit(MOST_OPENED).forEach(branch -> {
                double x = Math.max(
                        places.x(branch, from == null ? GUTTER : from.x()),
                        opened.isEmpty() || BarRows.dense(twig.branches().size())
                                ? 0
                                : opened.getLast().x() + 6);
                opened.add(bar(branch, x, y + 22 + opened.size() * 20));
            });
        }
        String kind = link == null ? "" : link.kind().word();
        Ring ring =
                new Ring(bars.getFirst().x() - 8, y - 12, last - bars.getFirst().x() + 16, 24);
        return new Link(
                link == null ? null : link.kind(),
                labels.names(twig),
                labels.number(link),
                row,
                path,
                bars,
                opened,
                twig.stacked() ? twig.branches().size() - opened.size() : 0,
                new Caption(
                        kind + (twig.stacked() ? " ×" + twig.branches().size() : ""),
                        labels.named(twig),
                        twig.confidence(),
                        last + 10,
                        y + 4,
                        "start"),
                ring);
    }

    /** A dotted line over the stretch in which a report without a time of day can lie. */
    private void whisker(Branch branch, double x) {
        double end = places.end(branch, x);
        if (end - x > 12) {
            whiskers.add(new Whisker(x + 8, end, y, row));
        }
    }

    // ---- what finds no room

    /** The reports of lanes and rows that are not drawn, by time. */
    private void fold() {
        List<Branch> rest = Stream.concat(
                        story.forest().walk().filter(branch -> branch.report() != null),
                        story.forest().undecided().stream()
                                .map(report -> new Branch(new Node.Text(report), null, List.of(), List.of())))
                .filter(branch -> !spots.containsKey(key(branch)))
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        Set<String> drawn = lanes.stream().map(Lane::name).collect(Collectors.toSet());
        long rooms = rest.stream()
                .map(LaneHeads::newsroom)
                .distinct()
                .filter(name -> !drawn.contains(cut(name, LANE_NAME)))
                .count();
        y += 44;
        row++;
        String name = rooms == 0 ? "and more reports" : "and " + Marks.count((int) rooms, "more newsroom");
        folds.add(new Fold(name, Marks.count(rest.size(), "report"), BarRows.of(rest, places, GUTTER, y), y, row));
        y += 16;
    }

    private static String key(Branch branch) {
        return Objects.requireNonNull(branch.report()).key();
    }

    // ---- what is not a tree

    private void undecided() {
        List<ReportView> reports = story.forest().undecided();
        if (reports.isEmpty()) {
            return;
        }
        double top = y;
        int first = row + 1;
        y += 4;
        int shown = crowded ? Math.min(reports.size(), MOST_UNDECIDED) : reports.size();
        for (ReportView report : reports.subList(0, shown)) {
            down(27);
            Branch branch = new Branch(new Node.Text(report), null, List.of(), List.of());
            double x = Math.max(places.x(branch, 0), GUTTER + 74);
            Derivation best = story.forest().candidates().getOrDefault(report.key(), List.of()).stream()
                    .max(java.util.Comparator.comparingDouble(Derivation::confidence))
                    .orElse(null);
            String detail = best == null ? "" : "best " + GraphView.confidence(best);
            whisker(branch, x);
            spots.put(report.key(), new Spot(x, y + 8, row));
            links.add(new Link(
                    null,
                    report.label() + ": not decided" + (detail.isEmpty() ? "" : ", " + detail),
                    labels.number(best),
                    row,
                    new Path(x - 56, y, row, y, x - 10),
                    List.of(new Bar(report, report.label(), Times.NONE, labels.number(best), x, y)),
                    new Caption("", cut(report.label(), 30), detail, x + 14, y + 4, "start"),
                    new Ring(x - 9, y - 12, 18, 24)));
        }
        y += 16;
        lanes.add(new Lane("Not decided", Marks.count(reports.size(), "report"), top, first));
    }

    /** Links that the tree could not hold, as thin lines of their kind beside it. */
    private void secondLinks() {
        int most = crowded ? links.size() + MOST_SECOND : Integer.MAX_VALUE;
        List<Branch> branches = story.forest().walk().collect(Collectors.toList());
        for (Branch branch : branches) {
            for (Derivation link : branch.also()) {
                Spot to = spots.get(key(branch));
                Spot from = spots.get(link.from());
                if (from != null && to != null && from.row() < to.row() && links.size() < most) {
                    second(branch, link, from, to);
                }
            }
        }
    }

    private void second(Branch branch, Derivation link, Spot from, Spot to) {
        double at = to.y() - 7 + (own(branch) ? 4 : 3);
        Path path = new Path(from.x() + 3, from.y(), from.row(), at, to.x() - 8);
        String name = branch.node().label() + " also " + link.kind().word() + " " + story.name(link.from())
                + ", confidence " + GraphView.confidence(link);
        Ring ring = new Ring(to.x() - 12, at - 12, 24, 24);
        links.add(new Link(
                link.kind(),
                name,
                labels.number(link),
                to.row(),
                path,
                List.of(),
                new Caption("", "", "", 0, 0, "start"),
                ring));
    }
}
