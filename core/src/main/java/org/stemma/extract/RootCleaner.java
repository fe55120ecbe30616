package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** Decides for every block whether it is body (null) or which kind of furniture: rules below one root. */
final class RootCleaner {
    /** A reason that would take more than this share of the root's good text is not believed. */
    private static final double MOST_TAKEN = .4;

    /** A phrase does not speak against a sentence that looks like body text as much as this. */
    private static final double TRUSTED = .8;
    /** A short line that looks less like body text than this is none. */
    private static final double UNLIKELY = .2;

    private static final double SHORT = 100;

    private final Page page;
    private final Element root;
    private final double[] scores;
    private final Set<String> headlines;
    private final Map<String, Double> taken = new HashMap<>();
    private double mass;

    RootCleaner(Page page, Element root, double[] scores, Set<String> headlines) {
        this.page = page;
        this.root = root;
        this.scores = scores;
        this.headlines = headlines;
        page.blocks().forEach(this::weigh);
    }

    private void weigh(Block b) {
        List<Element> path = path(b.owner());
        if (path.isEmpty()) {
            return;
        }
        double good = scores[b.index()] * b.weight();
        mass += good;
        path.stream()
                .map(page::verdict)
                .filter(v -> v != null)
                .map(ElementRules.Verdict::reason)
                .distinct()
                .forEach(reason -> taken.merge(reason, good, Double::sum));
    }

    /** The elements from the root down to {@code e}, the root among them; empty where {@code e} is not inside. */
    private List<Element> path(Element e) {
        List<Element> path = new ArrayList<>();
        for (Element at = e; at != null; at = at.parent()) {
            path.addFirst(at);
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
        new TailTrimmer(page.blocks(), scores).trim(kinds);
        return kinds;
    }

    private Kind outside(Block b) {
        for (Element e = b.owner(); e != null; e = e.parent()) {
            ElementRules.Verdict verdict = page.verdict(e);
            if (verdict != null) {
                return verdict.kind();
            }
        }
        Kind cue = PageCues.kind(b);
        return cue != null ? cue : Kind.NAVIGATION;
    }

    private @Nullable Kind within(Block b, List<Element> path) {
        Kind kind = byElements(path.subList(1, path.size()));
        if (kind != null) {
            return kind;
        }
        if (b.tag().equals("h1") || headlines.contains(Titles.fold(b.text()))) {
            return Kind.NAVIGATION;
        }
        if (b.linkDensity() > .9 && !(b.closed() && b.weight() > 60)) {
            return Kind.RELATED;
        }
        Kind cue = PageCues.kind(b);
        double p = scores[b.index()];
        if (cue != null) {
            return p > TRUSTED && b.closed() ? null : cue;
        }
        return p < UNLIKELY && b.weight() < SHORT && !b.heading() ? Kind.NAVIGATION : null;
    }

    private @Nullable Kind byElements(List<Element> below) {
        for (Element e : below) {
            ElementRules.Verdict verdict = page.verdict(e);
            if (verdict != null && taken.getOrDefault(verdict.reason(), 0.0) < MOST_TAKEN * mass) {
                return verdict.kind();
            }
        }
        return null;
    }
}
