package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Content;
import org.stemma.ingest.Capture.Hints;

/**
 * Reads a document as agencies ship it: NITF, NewsML-G2 (an item, or a message of several), NewsML 1. The body is the agency's own
 * and kept as it stands; what the document says of it becomes hints.
 */
final class NewsFile {
    private final Intake intake;
    private final Limits limits;
    private final String key;
    private final String uri;
    private int count;

    NewsFile(Intake intake, Limits limits, String key, String uri) {
        this.intake = intake;
        this.limits = limits;
        this.key = key;
        this.uri = uri;
    }

    /**
     * A news document that was read.
     *
     * @param id that the agency gave it, null where it gave none
     * @param body its paragraphs, divided by blank lines; empty where it has none
     * @param instead what it holds instead of a body
     */
    record Document(@Nullable String id, Hints hints, String body, String instead) {}

    void read(InputStream in) {
        try {
            XmlElements.forEach(in, limits.feed(), Set.of("newsitem", "packageitem", "nitf"), this::item);
        } catch (IOException fault) {
            String kept = count == 0 ? "" : "; the documents before are kept";
            intake.unreadable(key, uri, Faults.reason(fault) + kept);
            return;
        }
        if (count == 0) {
            intake.unreadable(key, uri, "the document holds no news item");
        }
    }

    private void item(Element element) {
        count++;
        boolean message = !name(element.root()).equals(name(element)) && element.parent() != null && isMessage(element);
        String place = message ? uri + "#" + count : uri;
        String otherwise = message ? key + "#" + count : key;
        Document document = switch (name(element)) {
            case "nitf" -> Nitf.read(element);
            case "packageitem" -> NewsMl.readPackage(element);
            default -> NewsMl.read(element);
        };
        pass(intake, document, message && document.id() != null ? document.id() : otherwise, place);
    }

    private static boolean isMessage(Element element) {
        return element.parents().stream()
                .anyMatch(parent ->
                        name(parent).equals("newsmessage") || name(parent).equals("itemset"));
    }

    /** Passes a document on, or says that it has no text. */
    static void pass(Intake intake, Document document, String key, String place) {
        if (document.body().isBlank()) {
            intake.unreadable(key, place, document.instead());
            return;
        }
        intake.accept(
                new Input.Captured(new Capture(key, place, document.hints(), new Content.Clean(document.body()))));
    }

    private static String name(Element element) {
        String name = XmlElements.name(element);
        return name.substring(name.indexOf(':') + 1);
    }
}
