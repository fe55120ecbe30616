package org.stemma.app.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.app.page.GraphView.Bar;
import org.stemma.app.page.GraphView.Caption;
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
 * earliest, so that no vertical line crosses a bar of its own lane. Two or more siblings of one kind share a row.
 */
final class LineageGraph {
    static final double WIDTH = 1180;
    private static final double GUTTER = 204;
    private static final double MARGIN = 196;
    private static final double BUS = 178;

    private final StoryView story;
    private final TimePlaces places;
    private final GraphLabels labels;
    private final Map<String, Spot> spots = new HashMap<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Own> owns = new ArrayList<>();
    private final List<Whisker> whiskers = new ArrayList<>();
    private double y = 30;
    private int row;

    /** A place from which lines come down. */
    private record Spot(double x, double y, int row) {}

    private LineageGraph(StoryView story) {
        this.story = story;
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
        origins.forEach(origin -> source(origin, origins.size()));
        LaneHeads.of(roots).forEach(this::lane);
        undecided();
        secondLinks();
        TimeScale scale = places.scale();
        List<GraphView.Tick> ticks = scale == null ? List.of() : scale.ticks();
        List<Double> breaks = scale == null ? List.of() : scale.breaks();
        return new GraphView(WIDTH, y + 16, scale != null, ticks, breaks, lanes, sources, links, owns, whiskers);
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

    private void lane(String name, List<LaneHeads.Head> starts) {
        double top = y;
        int first = row + 1;
        for (LaneHeads.Head head : starts) {
            Spot from = head.parent() == null ? null : spot(head.parent());
            boolean begin = head.equals(starts.getFirst());
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
        lanes.add(new Lane(cut(name, 24), note, top, first));
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
        return y;
    }

    /** A newsroom's own text and the versions that follow it on the row; below them what derives from each. */
    private void spine(Branch head, @Nullable Spot from, double step) {
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
        for (Twig twig : node.twigs()) {
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
        down(27);
        double begin = from == null ? GUTTER : from.x();
        double last = begin;
        List<Bar> bars = new ArrayList<>();
        for (Branch branch : twig.branches()) {
            double x = Math.max(places.x(branch, begin), bars.isEmpty() ? 0 : last + 6);
            bars.add(bar(branch, x, y));
            last = x;
            spots.put(Objects.requireNonNull(branch.report()).key(), new Spot(x, y + 8, row));
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
            for (Bar bar : bars) {
                double at = y + 22 + opened.size() * 20;
                opened.add(new Bar(bar.report(), bar.label(), bar.detail(), bar.evidence(), bar.x(), at));
            }
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
                new Caption(
                        kind + (twig.stacked() ? " ×" + bars.size() : ""),
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

    // ---- what is not a tree

    private void undecided() {
        List<ReportView> reports = story.forest().undecided();
        if (reports.isEmpty()) {
            return;
        }
        double top = y;
        int first = row + 1;
        y += 4;
        for (ReportView report : reports) {
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
                    List.of(),
                    new Caption("", cut(report.label(), 30), detail, x + 14, y + 4, "start"),
                    new Ring(x - 9, y - 12, 18, 24)));
        }
        y += 16;
        lanes.add(new Lane("Not decided", Marks.count(reports.size(), "report"), top, first));
    }

    /** Links that the tree could not hold, as thin lines of their kind beside it. */
    private void secondLinks() {
        List<Branch> branches = story.forest().walk().collect(Collectors.toList());
        for (Branch branch : branches) {
            for (Derivation link : branch.also()) {
                Spot to = spots.get(Objects.requireNonNull(branch.report()).key());
                Spot from = spots.get(link.from());
                if (from != null && to != null && from.row() < to.row()) {
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
                List.of(),
                new Caption("", "", "", 0, 0, "start"),
                ring));
    }
}
