package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** Says of an element, by its tag, role, class and id, what kind of furniture it holds, if any. */
final class ElementRules {
    private static final Map<String, Kind> TAGS = Map.of(
            "nav", Kind.NAVIGATION,
            "footer", Kind.NAVIGATION,
            "menu", Kind.NAVIGATION,
            "aside", Kind.RELATED,
            "form", Kind.CONTROL,
            "dialog", Kind.CONTROL,
            "figure", Kind.CAPTION,
            "figcaption", Kind.CAPTION,
            "address", Kind.CREDIT,
            "caption", Kind.CAPTION);
    private static final Map<String, Kind> ROLES = Map.of(
            "navigation", Kind.NAVIGATION,
            "banner", Kind.NAVIGATION,
            "contentinfo", Kind.NAVIGATION,
            "search", Kind.CONTROL,
            "complementary", Kind.RELATED,
            "dialog", Kind.CONTROL,
            "alertdialog", Kind.CONTROL,
            "menu", Kind.NAVIGATION,
            "toolbar", Kind.CONTROL);
    // "has-sidebar", "no-comments" speak of the page and not of the element
    private static final Set<String> SPEAKING_OF_OTHERS =
            Set.of("has", "no", "with", "without", "js", "is", "not", "hide", "show");
    private static final int LONGEST_PHRASE = 3;
    private static final Map<String, Kind> PHRASES = phrases();

    private ElementRules() {}

    private static Map<String, Kind> phrases() {
        Map<String, Kind> phrases = new HashMap<>();
        for (String[] row : WordTable.rows("class-words.tsv")) {
            phrases.put(row[1], Kind.valueOf(row[0].toUpperCase(Locale.ROOT)));
        }
        return phrases;
    }

    static @Nullable Kind kind(Element e) {
        Kind byTag = byStructure(e);
        return byTag != null ? byTag : byNames(e);
    }

    static @Nullable Kind byStructure(Element e) {
        Kind byTag = TAGS.get(e.normalName());
        return byTag != null ? byTag : ROLES.get(e.attr("role").toLowerCase(Locale.ROOT));
    }

    static @Nullable Kind byNames(Element e) {
        for (String name : names(e)) {
            Kind kind = ofName(name);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** The element's class names, its id and its data-component names. */
    static List<String> names(Element e) {
        List<String> names = new ArrayList<>();
        for (String attribute : List.of("class", "id", "data-component", "data-testid", "data-type")) {
            String value = e.attr(attribute);
            if (!value.isBlank() && value.length() < 400) {
                names.addAll(List.of(value.strip().split("\\s+")));
            }
        }
        return names;
    }

    private static @Nullable Kind ofName(String name) {
        List<String> words = words(name);
        if (words.isEmpty() || SPEAKING_OF_OTHERS.contains(words.getFirst())) {
            return null;
        }
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST_PHRASE); to > from; to--) {
                Kind kind = PHRASES.get(String.join(" ", words.subList(from, to)));
                if (kind != null) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** The words of a name: {@code article__authorBio} holds article, author, bio. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((hump || !Character.isLetter(c)) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
