package org.stemma.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A page of which people said what its body is. */
record GoldPage(String set, String site, Page page, List<String> headlines, String gold, Set<String> optional) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");

    static List<GoldPage> load(Path data, List<String> sets) throws IOException {
        List<GoldPage> pages = new ArrayList<>();
        for (String set : sets) {
            for (String line : Files.readAllLines(data.resolve(set).resolve("gold.jsonl"), StandardCharsets.UTF_8)) {
                JsonNode gold = JsonLd.parse(line);
                if (gold != null) {
                    pages.add(read(data.resolve(set), set, gold));
                }
            }
        }
        return pages;
    }

    private static GoldPage read(Path folder, String set, JsonNode gold) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(gold.get("html").stringValue()));
        Page page = Page.parse(PageDecoder.decode(bytes, null), null);
        PageFacts facts = PageFacts.of(page);
        List<String> headlines = new HeadlineReader(facts, new OutletReader(facts, null).siteNames()).all();
        String site = PageFacts.domain(JsonLd.string(gold.get("url")));
        return new GoldPage(set, site == null ? set : site, page, headlines, body(gold), summary(gold));
    }

    private static String body(JsonNode gold) {
        if (gold.has("text")) {
            return gold.get("text").asString();
        }
        StringBuilder text = new StringBuilder();
        gold.get("paragraphs").forEach(p -> text.append(p.asString()).append("\n\n"));
        return text.toString();
    }

    /** Standfirsts, which some annotators count as body and others not: they teach nothing. */
    private static Set<String> summary(JsonNode gold) {
        Set<String> optional = new HashSet<>();
        JsonNode body = gold.get("body");
        if (body != null && body.has("summary")) {
            body.get("summary").forEach(s -> optional.add(Titles.fold(s.asString())));
        }
        if (gold.has("paragraphs")) {
            gold.get("paragraphs").forEach(p -> {
                if (p.asString().startsWith("[")) {
                    optional.add(Titles.fold(p.asString()));
                }
            });
        }
        return optional;
    }

    static Map<String, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group());
        }
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(words.isEmpty() ? 0 : 1, words.size() - 3); i++) {
            shingles.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + 4))), 1, Integer::sum);
        }
        return shingles;
    }

    /** Precision and recall of four-word runs. */
    double[] compare(String text) {
        Map<String, Integer> a = shingles(gold);
        Map<String, Integer> b = shingles(text);
        int both = 0;
        for (Map.Entry<String, Integer> e : b.entrySet()) {
            both += Math.min(e.getValue(), a.getOrDefault(e.getKey(), 0));
        }
        double p = b.isEmpty()
                ? 0
                : (double) both / b.values().stream().mapToInt(x -> x).sum();
        double r = a.isEmpty()
                ? 0
                : (double) both / a.values().stream().mapToInt(x -> x).sum();
        return new double[] {p, r, p + r == 0 ? 0 : 2 * p * r / (p + r)};
    }

    /** 1 where a block's text is body, 0 where not, -1 where the annotation does not say. */
    double label(String text, Map<String, Integer> gold, Set<String> paragraphs) {
        String folded = Titles.fold(text);
        if (optional.contains(folded)) {
            return -1;
        }
        if (paragraphs.contains(folded)) {
            return 1;
        }
        Map<String, Integer> own = shingles(text);
        if (own.size() < 2) {
            return 0;
        }
        double known = own.keySet().stream().filter(gold::containsKey).count() / (double) own.size();
        return known > .7 ? 1 : known < .3 ? 0 : -1;
    }

    Set<String> paragraphs() {
        Set<String> paragraphs = new HashSet<>();
        for (String p : gold.split("\\n+")) {
            paragraphs.add(Titles.fold(p));
        }
        return paragraphs;
    }
}
