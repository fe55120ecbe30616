package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** Decides for every block whether it is body (null) or which kind of furniture: rules below one root. */
final class RootCleaner {
    /** A reason that would take more than this share of the root's good text is not believed. */
    private static final double MOST_TAKEN = .4;
    /** A phrase does not speak against a sentence that looks like body text as much as this. */
    private static final double TRUSTED = .8;

    /** What looks like body text as much as this may begin the body. */
    private static final double LIKELY = .6;
    /** A short line that looks less like body text than this is none. */
    private static final double UNLIKELY = .2;
    /** The same for a line that closes as a sentence does. */
    private static final double UNLIKELY_SENTENCE = .1;

    /** A line that looks less like body text than this is furniture where it would be in scraped text. */
    private static final double DOUBTED = .6;

    private static final double SHORT = 100;
    /** Names of what stands between headline and body; further down they name sub-headings. */
    private static final Set<String> STANDFIRSTS = Set.of(
            "standfirst", "subtitle", "sub title", "subheadline", "sub headline", "subhead", "sub head", "deck", "dek");

    private static final double LONG = 60;
    private static final double LABEL = 25;
    private static final double LINK = .9;
    /** How a text begins that was meant for a script: {"id": ...}, [{"id": ... */
    private static final Pattern DATA = Pattern.compile("\\[?\\{\\s?\"\\w{1,40}\"\\s?:");

    private static final List<ElementRules.Verdict> OUTSIDE = new ArrayList<>();
    private static final ElementRules.Verdict OTHER_ARTICLE =
            new ElementRules.Verdict(Kind.RELATED, "another article", true);

    private final ScoredPage scored;
    private final Page page;
    private final IdentityHashMap<Element, List<ElementRules.Verdict>> chains = new IdentityHashMap<>();
    private final Map<String, Double> taken = new HashMap<>();
    private final List<Block> blocks;
    private double mass;
    /** The index of the first block that is surely body. */
    private int begin = Integer.MAX_VALUE;

    RootCleaner(ScoredPage scored, Element root) {
        this(scored, root, scored.page().blocks());
    }

    /** @param blocks a run of the page's blocks that holds all of those below {@code root} */
    RootCleaner(ScoredPage scored, Element root, List<Block> blocks) {
        this.scored = scored;
        this.page = scored.page();
        this.blocks = blocks;
        chains.put(root, List.of());
        blocks.forEach(this::weigh);
    }

    private void weigh(Block b) {
        List<ElementRules.Verdict> chain = chain(b.owner());
        if (outside(chain)) {
            return;
        }
        double good = scored.p(b) * b.weight();
        mass += good;
        if (chain.isEmpty() && b.closed() && b.weight() > LONG && scored.p(b) > LIKELY) {
            begin = Math.min(begin, b.index());
        }
        for (int i = 0; i < chain.size(); i++) {
            String reason = chain.get(i).reason();
            if (chain.subList(0, i).stream().noneMatch(v -> v.reason().equals(reason))) {
                taken.merge(reason, good, Double::sum);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // one marker list
    private static boolean outside(List<ElementRules.Verdict> chain) {
        return chain == OUTSIDE;
    }

    /** The verdicts on the elements from below the root down to {@code e}; {@link #OUTSIDE} where it is not inside. */
    private List<ElementRules.Verdict> chain(Element e) {
        List<Element> open = new ArrayList<>();
        Element at = e;
        while (at != null && !chains.containsKey(at)) {
            open.addFirst(at);
            at = at.parent();
        }
        List<ElementRules.Verdict> chain = at == null ? OUTSIDE : chains.getOrDefault(at, OUTSIDE);
        for (Element below : open) {
            chain = outside(chain) ? OUTSIDE : longer(chain, verdict(below));
            chains.put(below, chain);
        }
        return chain;
    }

    private ElementRules.@Nullable Verdict verdict(Element e) {
        return scored.otherArticle(e) ? OTHER_ARTICLE : page.verdict(e);
    }

    private static List<ElementRules.Verdict> longer(
            List<ElementRules.Verdict> chain, ElementRules.@Nullable Verdict verdict) {
        if (verdict == null) {
            return chain;
        }
        List<ElementRules.Verdict> longer = new ArrayList<>(chain);
        longer.add(verdict);
        return longer;
    }

    /** The blocks that the rules leave in. */
    List<Block> kept() {
        List<Block> kept = new ArrayList<>();
        for (Block b : blocks) {
            List<ElementRules.Verdict> chain = chain(b.owner());
            if (!outside(chain) && within(b, chain) == null) {
                kept.add(b);
            }
        }
        return kept;
    }

    /** For every block of the page its kind of furniture, null where it is body. */
    @Nullable
    Kind[] kinds() {
        @Nullable Kind[] kinds = new Kind[page.blocks().size()];
        List<Block> kept = new ArrayList<>();
        for (Block b : page.blocks()) {
            List<ElementRules.Verdict> chain = chain(b.owner());
            kinds[b.index()] = outside(chain) ? around(b) : within(b, chain);
            if (kinds[b.index()] == null) {
                kept.add(b);
            }
        }
        Copies.among(kept, scored).forEach(b -> kinds[b.index()] = Kind.NAVIGATION);
        new LoneHeadings(scored).remove(kinds);
        new TailTrimmer(scored).trim(kinds);
        return kinds;
    }

    private Kind around(Block b) {
        Kind cue = b.cue();
        for (Element e = b.owner(); e != null; e = e.parent()) {
            ElementRules.Verdict verdict = page.verdict(e);
            if (verdict != null) {
                return verdict.kind() == Kind.NAVIGATION && cue != null ? cue : shown(b, verdict.kind());
            }
        }
        return cue != null ? cue : Kind.NAVIGATION;
    }

    /** Sliders and galleries are named alike, be it pictures or links that they show. */
    private static Kind shown(Block b, Kind named) {
        boolean link = named == Kind.CAPTION && b.linkDensity() > LINK;
        return !link ? named : b.weight() < LABEL ? Kind.NAVIGATION : Kind.RELATED;
    }

    private @Nullable Kind within(Block b, List<ElementRules.Verdict> chain) {
        for (ElementRules.Verdict verdict : chain) {
            if (believed(verdict) && !subheading(b, verdict)) {
                return verdict.kind();
            }
        }
        return byItself(b);
    }

    private boolean believed(ElementRules.Verdict verdict) {
        return verdict.equals(OTHER_ARTICLE) || taken.getOrDefault(verdict.reason(), 0.0) < MOST_TAKEN * mass;
    }

    private boolean subheading(Block b, ElementRules.Verdict verdict) {
        return b.index() > begin && (b.heading() || scored.p(b) > LIKELY) && STANDFIRSTS.contains(verdict.reason());
    }

    private @Nullable Kind byItself(Block b) {
        if (b.tag().equals("h1") || scored.headline(b)) {
            return Kind.NAVIGATION;
        }
        if (DATA.matcher(b.text()).lookingAt()) {
            return Kind.CONTROL;
        }
        if (b.linkDensity() > LINK && !(b.closed() && b.weight() > 60)) {
            return Kind.RELATED;
        }
        if (!page.surroundings(b.owner()).quotation() && b.credit()) {
            return Kind.CREDIT;
        }
        Kind cue = b.cue() == null && scored.p(b) < DOUBTED ? b.line() : b.cue();
        if (cue != null) {
            return scored.p(b) > TRUSTED && b.closed() ? null : cue;
        }
        double least = b.closed() ? UNLIKELY_SENTENCE : UNLIKELY;
        return scored.p(b) < least && b.weight() < SHORT && !b.heading() ? Kind.NAVIGATION : null;
    }
}
