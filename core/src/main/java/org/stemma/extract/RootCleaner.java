package org.stemma.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** Decides for every block whether it is body (null) or which kind of furniture: rules below one root. */
final class RootCleaner {
    private static final double MOST_OF_BODY = .45;
    private final Page page;
    private final Element root;
    private final double[] scores;
    private final Set<String> headlines;
    private final IdentityHashMap<Element, Double> shares = new IdentityHashMap<>();
    private double mass;

    RootCleaner(Page page, Element root, double[] scores, Set<String> headlines) {
        this.page = page;
        this.root = root;
        this.scores = scores;
        this.headlines = headlines;
        weigh();
    }

    private void weigh() {
        for (Block b : page.blocks()) {
            double good = scores[b.index()] * b.weight();
            List<Element> path = path(b.owner());
            if (!path.isEmpty()) {
                mass += good;
                path.forEach(e -> shares.merge(e, good, Double::sum));
            }
        }
    }

    /** The elements from {@code e} up to the root; empty where {@code e} is not inside. */
    private List<Element> path(Element e) {
        List<Element> path = new ArrayList<>();
        for (Element at = e; at != null; at = at.parent()) {
            path.add(at);
            if (at.equals(root)) {
                return path;
            }
        }
        return List.of();
    }

    @Nullable
    Kind[] kinds() {
        @Nullable Kind[] kinds = new Kind[page.blocks().size()];
        Shingles seen = new Shingles();
        for (Block b : page.blocks()) {
            List<Element> path = path(b.owner());
            kinds[b.index()] = path.isEmpty() ? outside(b) : within(b, path);
            if (kinds[b.index()] == null && seen.repeats(b.text())) {
                kinds[b.index()] = Kind.NAVIGATION;
            }
        }
        trim(kinds);
        return kinds;
    }

    private Kind outside(Block b) {
        for (Element e = b.owner(); e != null; e = e.parent()) {
            Kind kind = page.kind(e);
            if (kind != null) {
                return kind;
            }
        }
        Kind cue = PageCues.kind(b);
        return cue != null ? cue : Kind.NAVIGATION;
    }

    private @Nullable Kind within(Block b, List<Element> path) {
        for (Element e : path) {
            if (!e.equals(root) && shares.getOrDefault(e, 0.0) < MOST_OF_BODY * mass) {
                Kind kind = page.kind(e);
                if (kind != null) {
                    return kind;
                }
            }
        }
        if (b.tag().equals("h1") || headlines.contains(Titles.fold(b.text()))) {
            return Kind.NAVIGATION;
        }
        if (b.linkDensity() > .9 && !(b.closed() && b.weight() > 60)) {
            return Kind.RELATED;
        }
        return PageCues.kind(b);
    }

    /** Headings with nothing below them, and what stands weakly after the last paragraph. */
    private void trim(@Nullable Kind[] kinds) {
        for (int i = kinds.length - 1; i >= 0; i--) {
            if (kinds[i] != null) {
                continue;
            }
            Block b = page.blocks().get(i);
            if ((b.closed() && b.linkDensity() < .5) || b.weight() > 200) {
                return;
            }
            kinds[i] = Kind.RELATED;
        }
    }
}
