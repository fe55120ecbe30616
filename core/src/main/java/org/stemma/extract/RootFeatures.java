package org.stemma.extract;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** What can be said in numbers of an element that may hold the body. */
final class RootFeatures {
    /** Sums over the blocks inside one element. */
    static final class Sums {
        double mass;
        double good;
        double all;
        int blocks;
        int goodBlocks;
        int first = Integer.MAX_VALUE;
        int last = -1;
    }

    private static final Evaluator ARTICLES = Selector.evaluatorOf("article");
    private static final Evaluator BODIES = Selector.evaluatorOf("[itemprop=articleBody]");

    private final Page page;
    private final IdentityHashMap<Element, Sums> sums;
    private final double pageGood;
    private final double bestMass;
    private final int headline;
    private final Set<String> headlineWords = new LinkedHashSet<>();
    private final Map<Integer, Set<String>> saidOfHeadline = new HashMap<>();

    private final IdentityHashMap<Element, Integer> articlesInside;
    private final IdentityHashMap<Element, Integer> bodiesInside;
    private final KeptText kept;

    RootFeatures(ScoredPage scored, IdentityHashMap<Element, Sums> sums, List<Element> candidates, double bestMass) {
        this.page = scored.page();
        this.sums = sums;
        this.kept = new KeptText(scored, candidates, e -> below(page, sums.get(e)));
        this.pageGood = sums(page.body()).good;
        this.bestMass = bestMass;
        this.headline = page.headline();
        this.articlesInside = countInside(page.select(ARTICLES));
        this.bodiesInside = countInside(page.selectAttributed(BODIES));
        scored.headlines().forEach(h -> headlineWords.addAll(contentWords(h)));
    }

    /** How many of {@code chosen} stand in each element, itself among them. */
    private static IdentityHashMap<Element, Integer> countInside(List<Element> chosen) {
        IdentityHashMap<Element, Integer> counts = new IdentityHashMap<>();
        for (Element each : chosen) {
            for (Element e = each; e != null; e = e.parent()) {
                counts.merge(e, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Set<String> contentWords(String text) {
        Set<String> words = Titles.words(text);
        words.removeIf(w -> w.length() < 4 && !Scripts.dense(w.charAt(0)));
        return words;
    }

    /** The blocks below an element: they stand in a row. */
    private static List<Block> below(Page page, @Nullable Sums sums) {
        return sums == null ? List.of() : page.blocks().subList(sums.first, sums.last + 1);
    }

    private Sums sums(Element e) {
        Sums s = sums.get(e);
        return s == null ? new Sums() : s;
    }

    /** Whether the rules would leave any text below {@code e}. */
    boolean keepsText(Element e) {
        return !kept.below(e).isEmpty();
    }

    /** The features of one candidate, by name. */
    Map<String, Double> of(Element e) {
        return FeatureSink.collect(f -> tell(e, f));
    }

    /** Tells the features of one candidate. */
    void tell(Element e, FeatureSink f) {
        Sums s = sums(e);
        f.put("share of best mass", s.mass / bestMass);
        f.put("share of good text", s.good / Math.max(1, pageGood));
        f.put("purity", s.good / Math.max(1, s.all));
        f.put("good blocks", Math.log1p(s.goodBlocks));
        f.put("good blocks of all", (double) s.goodBlocks / Math.max(1, s.blocks));
        kept.describe(e, pageGood, f);
        place(e, s, f);
        headline(e, f);
        names(e, f);
        parent(e, s, f);
    }

    private void place(Element e, Sums s, FeatureSink f) {
        int first = kept.first(e);
        f.put("place", (double) first / page.blocks().size());
        if (headline >= 0) {
            f.put("holds headline", s.first <= headline && headline <= s.last ? 1.0 : 0);
            f.put("begins after headline", first > headline ? 1.0 : 0);
            f.put("distance from headline", first > headline ? Math.log1p(first - headline) / 5 : 0);
            f.put("ends before headline", s.last < headline ? 1.0 : 0);
        }
    }

    /** A report says the words of its headline again. */
    private void headline(Element e, FeatureSink f) {
        if (headlineWords.isEmpty()) {
            return;
        }
        Set<String> said = new LinkedHashSet<>();
        for (Block b : kept.below(e)) {
            if (b.linkDensity() < .8 && b.weight() > 60) {
                said.addAll(saidOfHeadline.computeIfAbsent(b.index(), k -> ofHeadline(b)));
            }
        }
        f.put("headline's words", (double) said.size() / headlineWords.size());
    }

    private Set<String> ofHeadline(Block b) {
        Set<String> words = Titles.words(b.text());
        words.retainAll(headlineWords);
        return words;
    }

    private void names(Element e, FeatureSink f) {
        String tag = e.normalName();
        f.put(
                "tag "
                        + switch (tag) {
                            case "article", "main", "body", "section", "div", "td" -> tag;
                            default -> "other";
                        },
                1.0);
        f.put("body by name", page.bodyName(e) ? 1.0 : 0);
        Surroundings in = page.surroundings(e);
        f.put("in furniture by tag", in.byTag().isEmpty() ? 0.0 : 1);
        f.put("in furniture by name", in.byName().isEmpty() ? 0.0 : 1);
        in.byTag().forEach((kind, near) -> f.put("in " + kind.word() + " by tag", 1.0));
        in.byName().forEach((kind, near) -> f.put("in " + kind.word(), 1.0));
        f.put("inside body by name", in.body() > 0 && !page.bodyName(e) ? 1.0 : 0);
        f.put("inside article", in.article() && !tag.equals("article") ? 1.0 : 0);
        int articles = Math.min(articlesInside.getOrDefault(e, 0) - (tag.equals("article") ? 1 : 0), 5);
        f.put("articles inside", articles / 5.0);
        f.put("holds articleBody", bodiesInside.containsKey(e) ? 1.0 : 0);
    }

    private void parent(Element e, Sums s, FeatureSink f) {
        @Nullable Element parent = e.parent();
        Sums p = parent == null ? s : sums(parent);
        f.put("share of parent's good text", s.good / Math.max(1, p.good));
        f.put("parent's loss", (p.mass - s.mass) / bestMass);
        f.put("depth", Math.log1p(e.parents().size()) / 3);
    }
}
