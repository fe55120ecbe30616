package org.stemma.extract;

import java.util.Locale;
import java.util.Map;
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

    private ElementRules() {}

    /**
     * Why an element is furniture.
     *
     * @param reason the tag, role or words that say so
     * @param structural by tag or role, not by names
     */
    record Verdict(Kind kind, String reason, boolean structural) {}

    static @Nullable Verdict verdict(Element e, ElementNames names) {
        Kind byTag = TAGS.get(e.normalName());
        if (byTag != null) {
            return new Verdict(byTag, e.normalName(), true);
        }
        String role = e.attr("role").toLowerCase(Locale.ROOT);
        Kind byRole = ROLES.get(role);
        return byRole != null ? new Verdict(byRole, role, true) : byNames(e, names);
    }

    private static @Nullable Verdict byNames(Element e, ElementNames names) {
        for (Verdict verdict : names.furniture(e)) {
            if (!(verdict.kind() == Kind.CONTROL && quotes(e))) {
                return verdict;
            }
        }
        return null;
    }

    /** A box of an embedded post is named as share buttons are, but quotes words. */
    private static boolean quotes(Element e) {
        Element quotation = e.selectFirst("blockquote");
        return quotation != null && quotation.text().length() > 40;
    }
}
