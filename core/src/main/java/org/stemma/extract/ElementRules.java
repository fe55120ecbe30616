package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final List<String> NAMING = List.of("class", "id", "data-component", "data-testid", "data-type");
    private static final Map<String, Kind> PHRASES = new HashMap<>();
    private static final Set<String> BODY = new HashSet<>();

    static {
        for (String[] row : WordTable.rows("class-words.tsv")) {
            if (row[0].equals("body")) {
                BODY.add(row[1]);
            } else {
                PHRASES.put(row[1], Kind.valueOf(row[0].toUpperCase(Locale.ROOT)));
            }
        }
    }

    private ElementRules() {}

    /**
     * Why an element is furniture.
     *
     * @param reason the tag, role or words that say so
     * @param structural by tag or role, not by names
     */
    record Verdict(Kind kind, String reason, boolean structural) {}

    static @Nullable Verdict verdict(Element e) {
        Kind byTag = TAGS.get(e.normalName());
        if (byTag != null) {
            return new Verdict(byTag, e.normalName(), true);
        }
        String role = e.attr("role").toLowerCase(Locale.ROOT);
        Kind byRole = ROLES.get(role);
        return byRole != null ? new Verdict(byRole, role, true) : byNames(e);
    }

    private static @Nullable Verdict byNames(Element e) {
        for (String name : names(e)) {
            String phrase = phrase(name, PHRASES.keySet());
            Kind kind = phrase == null ? null : PHRASES.get(phrase);
            if (phrase != null && kind != null && !(kind == Kind.CONTROL && quotes(e))) {
                return new Verdict(kind, phrase, false);
            }
        }
        return null;
    }

    /** A box of an embedded post is named as share buttons are, but quotes words. */
    private static boolean quotes(Element e) {
        Element quotation = e.selectFirst("blockquote");
        return quotation != null && quotation.text().length() > 40;
    }

    /** Whether the element's names say that it holds a body. */
    static boolean bodyName(Element e) {
        if (e.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
            return true;
        }
        return names(e).stream().anyMatch(name -> phrase(name, BODY) != null);
    }

    /** The element's class names, its id and its component names. */
    static List<String> names(Element e) {
        List<String> names = new ArrayList<>();
        for (String attribute : NAMING) {
            String value = e.attr(attribute);
            if (!value.isBlank() && value.length() < 400) {
                names.addAll(List.of(SPACE.split(value.strip())));
            }
        }
        return names;
    }

    /** The first of {@code phrases} that stands in a name, the longest where several begin at one word. */
    private static @Nullable String phrase(String name, Set<String> phrases) {
        List<String> words = words(name);
        if (words.isEmpty() || SPEAKING_OF_OTHERS.contains(words.getFirst())) {
            return null;
        }
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST_PHRASE); to > from; to--) {
                String phrase = String.join(" ", words.subList(from, to));
                if (phrases.contains(phrase)) {
                    return phrase;
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
