package org.stemma.extract;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells pages that hold no report from those that do, and says why. */
final class PageGate {
    private static final int SHORT_BODY = 140;
    private static final List<String> ERRORS = List.of(
            "page not found",
            "404 not found",
            "error 404",
            "404 error",
            "403 forbidden",
            "access denied",
            "502 bad gateway",
            "503 service",
            "500 internal",
            "service unavailable",
            "attention required!",
            "just a moment...",
            "are you a robot",
            "page unavailable",
            "seite nicht gefunden",
            "page introuvable",
            "p\u00E1gina no encontrada",
            "pagina non trovata");
    private static final List<String> LOGINS =
            List.of("log in", "login", "sign in", "anmelden", "connexion", "iniciar sesi\u00F3n", "accedi");

    private PageGate() {}

    /** Why the page is no article; null where it may be one. */
    static @Nullable String refuse(Page page, PageFacts facts, String text) {
        if (page.blocks().isEmpty() && text.isEmpty()) {
            return "no text on the page";
        }
        boolean described = facts.article() != null || "article".equalsIgnoreCase(facts.meta("og:type"));
        String title = facts.document().title().toLowerCase(Locale.ROOT).strip();
        if (text.length() < 600 && holds(title, ERRORS)) {
            return "an error page";
        }
        if (text.length() < SHORT_BODY
                && !described
                && LOGINS.stream().anyMatch(title::contains)
                && facts.document().selectFirst("input[type=password]") != null) {
            return "a login page";
        }
        if (!described && FrontPage.looksLike(page, facts, text)) {
            return "a page of links";
        }
        return text.isEmpty() ? "no body text found" : null;
    }

    private static boolean holds(String title, List<String> phrases) {
        return phrases.stream().anyMatch(title::contains) || title.equals("404") || title.equals("forbidden");
    }
}
