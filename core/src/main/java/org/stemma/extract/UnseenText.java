package org.stemma.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells elements that no reader sees in the running text: words for screen readers, boxes that open under the pointer. */
final class UnseenText {
    private static final Set<String> FOR_SCREEN_READERS = Set.of(
            "sr-only",
            "visually-hidden",
            "visuallyhidden",
            "screen-reader-text",
            "screenreader",
            "screen-reader-only",
            "screenreader-only",
            "show-for-sr",
            "element-invisible",
            "assistive-text",
            "a11y-hidden",
            "u-visually-hidden");

    private static final Set<String> HOVERING =
            Set.of("tooltip", "tooltiptext", "rollover", "hovercard", "popover", "popup", "hover");
    private static final Set<String> OPENED =
            Set.of("text", "content", "block", "box", "body", "panel", "card", "inner", "tooltiptext", "hovercard");
    private static final Set<String> INLINE = Set.of("span", "a", "i", "em", "small", "b", "strong", "abbr");

    private final Map<String, Boolean> byNames = new HashMap<>();
    private final Map<String, Boolean> openedByNames = new HashMap<>();

    boolean test(Element e) {
        if (e.attributesSize() == 0) {
            return false;
        }
        String style = e.attr("style");
        if (style.contains("clip:") && style.contains("rect(")) {
            return true;
        }
        String names = e.className();
        boolean unseen = !names.isEmpty() && byNames.computeIfAbsent(names, UnseenText::forScreenReaders);
        return unseen || (INLINE.contains(e.normalName()) && opened(e, names));
    }

    private static boolean forScreenReaders(String names) {
        return List.of(names.toLowerCase(Locale.ROOT).split("\\s+")).stream().anyMatch(FOR_SCREEN_READERS::contains);
    }

    /** Whether an inline element is a box that opens under the pointer, not the word that it belongs to. */
    private boolean opened(Element e, String names) {
        if (e.attr("role").equals("tooltip")) {
            return true;
        }
        return !names.isEmpty() && openedByNames.computeIfAbsent(names, UnseenText::opened);
    }

    private static boolean opened(String names) {
        for (String name : names.split("\\s+")) {
            List<String> words = ElementNames.words(name);
            if (!words.isEmpty()
                    && OPENED.contains(words.getLast())
                    && words.stream().anyMatch(HOVERING::contains)) {
                return true;
            }
        }
        return false;
    }
}
