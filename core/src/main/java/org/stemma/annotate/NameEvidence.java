package org.stemma.annotate;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.NameKind;

/** What is known of the tokens of a sentence that bears on which of them are names: the ground of {@link NameFeatures}. */
final class NameEvidence {
    /** What stands before a sentence's first token and after its last. */
    static final String EDGE = "#";

    private static final int LONGEST_NAME = 5;
    private static final int REACH = 2;

    private final List<Token> tokens;
    private final NLPNode[] nodes;
    private final NameWords words;
    private final String[] parsed;
    private final String[] ruled;
    private final String[] shapes;
    private final @Nullable String[] classes;
    private final List<List<String>> listed = new ArrayList<>();
    private final boolean[] active;
    private final String register;

    /**
     * @param nodes the parser's, its artificial root first
     * @param mentions names found by rules, which the labels are a second opinion on
     */
    NameEvidence(List<Token> tokens, NLPNode[] nodes, List<Mention> mentions, NameWords words) {
        this.tokens = tokens;
        this.nodes = nodes;
        this.words = words;
        int size = tokens.size();
        parsed = new String[size];
        ruled = new String[size];
        shapes = new String[size];
        classes = new String[size];
        active = new boolean[size];
        int[] labels = NameLabels.of(tokens, mentions);
        for (int i = 0; i < size; i++) {
            String tag = nodes[i + 1].getNamedEntityTag();
            parsed[i] = tag == null ? "O" : tag;
            ruled[i] = NameLabels.name(labels[i]);
            shapes[i] = WordShape.of(tokens.get(i).form());
            classes[i] = words.of(lower(i));
            listed.add(List.of());
        }
        for (int i = 0; i < size; i++) {
            if (isCapital(i) || labels[i] != NameLabels.OUTSIDE) {
                Arrays.fill(active, Math.max(0, i - REACH), Math.min(size, i + REACH + 1), true);
            }
        }
        register = kindOfText();
    }

    /** Looks the names up that begin at each capitalised word; of those in one another only the longest counts. */
    void lookUp(Gazetteer gazetteer, String paragraph) {
        for (int i = 0; i < tokens.size(); ) {
            i = isCapital(i) ? lookUp(gazetteer, paragraph, i) : i + 1;
        }
    }

    private int lookUp(Gazetteer gazetteer, String paragraph, int first) {
        for (int end = Math.min(tokens.size(), first + LONGEST_NAME); end > first; end--) {
            if (!isCapital(end - 1)) {
                continue;
            }
            String name =
                    tokens.get(first).span().hull(tokens.get(end - 1).span()).of(paragraph);
            Set<NameKind> kinds = gazetteer.kinds(name);
            if (!kinds.isEmpty()) {
                mark(first, end, kinds);
                return end;
            }
        }
        return first + 1;
    }

    private void mark(int first, int end, Set<NameKind> kinds) {
        for (int i = first; i < end; i++) {
            String part = end - first == 1 ? "U-" : i == first ? "B-" : i == end - 1 ? "L-" : "I-";
            listed.set(i, kinds.stream().map(kind -> part + kind).toList());
        }
    }

    /** How the sentence is written, and whether it is about sport, where cities are teams. */
    private String kindOfText() {
        boolean sport = Arrays.stream(classes).anyMatch(c -> "sport".equals(c) || "team".equals(c));
        return sport ? writing() + "-sport" : writing();
    }

    /** In capitals, as a headline, as a table's line, or as text. */
    private String writing() {
        int words = 0;
        int capitals = 0;
        int lower = 0;
        int numbers = 0;
        for (int i = 0; i < size(); i++) {
            String form = tokens.get(i).form();
            boolean letter = Character.isLetter(form.codePointAt(0));
            words += letter ? 1 : 0;
            capitals += letter && isCapital(i) ? 1 : 0;
            lower += letter && form.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
            numbers += Character.isDigit(form.codePointAt(0)) ? 1 : 0;
        }
        boolean verbless = tokens.stream()
                .noneMatch(t -> t.tag().startsWith("VB") || t.tag().equals("MD"));
        if (lower * 10 < words * 3) {
            return size() > 6 ? "capitals" : "shout";
        }
        if (verbless && numbers * 5 >= size()) {
            return "table";
        }
        if (capitals * 10 > words * 7) {
            return size() > 4 ? "headline" : "line";
        }
        return verbless && size() < 8 ? "line" : "text";
    }

    int size() {
        return tokens.size();
    }

    private boolean isCapital(int i) {
        String form = tokens.get(i).form();
        for (int k = 0; k < form.length(); k++) {
            if (Character.isUpperCase(form.charAt(k))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token may be in a name: names have capitals, and what has none lies between or beside what has. */
    boolean isActive(int i) {
        return active[i];
    }

    /** How the sentence is written. */
    String register() {
        return register;
    }

    private boolean inside(int i) {
        return i >= 0 && i < tokens.size();
    }

    /** The parser's label. */
    String parsed(int i) {
        return inside(i) ? parsed[i] : EDGE;
    }

    /** The rules' label. */
    String ruled(int i) {
        return inside(i) ? ruled[i] : EDGE;
    }

    String tag(int i) {
        return inside(i) ? tokens.get(i).tag() : EDGE;
    }

    String shape(int i) {
        return inside(i) ? shapes[i] : EDGE;
    }

    String lower(int i) {
        return tokens.get(i).form().toLowerCase(Locale.ROOT);
    }

    /** The class of a listed word; null for others. */
    @Nullable
    String wordClass(int i) {
        return inside(i) ? classes[i] : EDGE;
    }

    @Nullable
    String ending(int i) {
        return words.ending(lower(i));
    }

    /** Paths of the word in a tree of words by their contexts (Brown clusters), cut at several depths. */
    Collection<String> clusters(int i) {
        Set<String> paths = inside(i) ? nodes[i + 1].getWordClusters() : null;
        return paths == null ? List.of() : paths;
    }

    /** What the parser's gazetteers say. */
    Collection<String> parserListed(int i) {
        Set<String> kinds = inside(i) ? nodes[i + 1].getNamedEntityGazetteerSet() : null;
        return kinds == null ? List.of() : kinds;
    }

    /** What Stemma's gazetteer says: {@code B-COUNTRY}. */
    List<String> listed(int i) {
        return inside(i) ? listed.get(i) : List.of();
    }

    float @Nullable [] vector(int i) {
        return inside(i) ? nodes[i + 1].getWordEmbedding() : null;
    }

    String dependency(int i) {
        String label = tokens.get(i).label();
        return label == null ? EDGE : label;
    }

    /** Index of the governor; -1 for a root. */
    int head(int i) {
        return tokens.get(i).head();
    }

    /** The index after the last of the capitalised words that {@code i} stands in. */
    int runEnd(int i) {
        int end = i;
        while (end < size() && isCapital(end)) {
            end++;
        }
        return end;
    }

    int runBegin(int i) {
        int begin = i;
        while (begin > 0 && isCapital(begin - 1)) {
            begin--;
        }
        return begin;
    }
}
