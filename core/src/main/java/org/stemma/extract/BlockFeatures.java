package org.stemma.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** What can be said of a page's blocks in numbers, most of them between 0 and 1; each has a name that a reader understands. */
final class BlockFeatures {
    private static final int NEIGHBOURS = 3;
    private static final Map<String, String> TAGS = Stream.of(
                    "p", "heading", "li", "td", "div", "blockquote", "span", "dd", "dt", "pre", "table")
            .collect(Collectors.toMap(Function.identity(), tag -> "tag " + tag));
    private static final Map<Kind, String> SAYS = named("says ", "");
    private static final Map<Kind, String> IN = named("in ", "");
    private static final Map<Kind, String> IN_BY_TAG = named("in ", " by tag");

    private final Page page;
    private final int headline;
    private final double[] plain;
    private final Map<String, double[]> bySignature = new HashMap<>();
    private final Map<Element, double[]> byParent = new LinkedHashMap<>();
    private final Map<String, Integer> repeated = new HashMap<>();

    BlockFeatures(Page page) {
        this.page = page;
        this.headline = page.headline();
        this.plain = new double[page.blocks().size()];
        for (Block b : page.blocks()) {
            plain[b.index()] = prose(b);
            add(bySignature.computeIfAbsent(b.signature(), k -> new double[2]), plain[b.index()]);
            Element parent = b.owner().parent();
            if (parent != null) {
                add(byParent.computeIfAbsent(parent, k -> new double[2]), plain[b.index()]);
            }
            repeated.merge(b.text(), 1, Integer::sum);
        }
    }

    /** A feature's name for every kind. */
    private static Map<Kind, String> named(String before, String after) {
        Map<Kind, String> names = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            names.put(kind, before + kind.word() + after);
        }
        return names;
    }

    private static void put(FeatureSink f, Map<Kind, String> names, Kind kind, double value) {
        f.put(Objects.requireNonNull(names.get(kind)), value);
    }

    private static void add(double[] sum, double value) {
        sum[0] += value;
        sum[1]++;
    }

    /** How much a block looks like running text, 0 to 1: long, closed by a full stop, not links. */
    static double prose(Block b) {
        double length = Math.min(b.weight(), 250) / 250;
        return length * (b.closed() ? 1 : .5) * (1 - b.linkDensity());
    }

    /** The features of one block, by name. */
    Map<String, Double> of(Block b) {
        return FeatureSink.collect(f -> tell(b, f));
    }

    /** Tells the features of one block. */
    void tell(Block b, FeatureSink f) {
        f.put("bias", 1.0);
        text(b, f);
        tags(b, f);
        names(b, f);
        surroundings(b, f);
        place(b, f);
    }

    private static void text(Block b, FeatureSink f) {
        String text = b.text();
        f.put("length", Math.log1p(Math.min(b.weight(), 1500) / 25));
        f.put("short", b.weight() < 40 ? 1.0 : 0);
        f.put("closed", b.closed() ? 1.0 : 0);
        f.put("marks", Math.min(Scripts.marks(text), 6) / 6.0);
        f.put("links", b.linkDensity());
        f.put("all links", b.linkDensity() > .9 ? 1.0 : 0);
        f.put("bold", b.boldness());
        shares(text, f);
        f.put("ends with colon", text.endsWith(":") ? 1.0 : 0);
    }

    private static void shares(String text, FeatureSink f) {
        int digits = 0;
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        f.put("digits", (double) digits / text.length());
        f.put("capitals", Math.min((double) capitals / text.length(), .4));
    }

    private static void tags(Block b, FeatureSink f) {
        String tag = b.tag();
        String named = TAGS.get(b.heading() ? "heading" : tag);
        if (named != null) {
            f.put(named, 1.0);
        }
    }

    private void names(Block b, FeatureSink f) {
        @Nullable Kind cue = b.cue();
        if (cue != null) {
            put(f, SAYS, cue, 1.0);
        }
        Surroundings in = page.surroundings(b.owner());
        in.byTag().forEach((kind, near) -> put(f, IN_BY_TAG, kind, near));
        in.byName().forEach((kind, near) -> put(f, IN, kind, near));
        f.put("in body by name", in.body());
        f.put("in article", in.article() ? 1.0 : 0);
        f.put("in main", in.main() ? 1.0 : 0);
        f.put("in list", in.list() ? 1.0 : 0);
        f.put("in quotation", in.quotation() ? 1.0 : 0);
        f.put("in table", in.table() ? 1.0 : 0);
        f.put("in header", in.header() ? 1.0 : 0);
    }

    private void surroundings(Block b, FeatureSink f) {
        int i = b.index();
        f.put("prose before", around(i, -1));
        f.put("prose after", around(i, 1));
        double[] same = bySignature.getOrDefault(b.signature(), new double[] {0, 1});
        f.put("prose of same signature", same[0] / same[1]);
        f.put("mass of same signature", Math.log1p(same[0]));
        Element parent = b.owner().parent();
        double[] siblings = parent == null ? new double[] {0, 1} : byParent.getOrDefault(parent, new double[] {0, 1});
        f.put("prose of siblings", siblings[0] / siblings[1]);
        f.put("mass of siblings", Math.log1p(siblings[0]));
        f.put("repeated", repeated.getOrDefault(b.text(), 1) > 1 ? 1.0 : 0);
    }

    private double around(int i, int step) {
        double sum = 0;
        for (int k = 1; k <= NEIGHBOURS; k++) {
            int at = i + step * k;
            sum += at >= 0 && at < plain.length ? plain[at] / k : 0;
        }
        return sum / 1.83;
    }

    private void place(Block b, FeatureSink f) {
        f.put("place", (double) b.index() / plain.length);
        if (headline >= 0) {
            f.put(b.index() > headline ? "after headline" : "before headline", 1.0);
            f.put("distance after headline", Math.log1p(Math.max(0, b.index() - headline)) / 6);
        }
    }

    /** All features of all blocks, in the blocks' order. */
    List<Map<String, Double>> all() {
        List<Map<String, Double>> all = new ArrayList<>();
        page.blocks().forEach(b -> all.add(of(b)));
        return all;
    }
}
