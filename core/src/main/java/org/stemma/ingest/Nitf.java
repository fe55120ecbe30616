package org.stemma.ingest;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;

/** Reads a document in the News Industry Text Format (IPTC NITF 3). */
final class Nitf {
    private Nitf() {}

    static NewsFile.Document read(Element nitf) {
        Element content = nitf.selectFirst("body|content, body\\.content");
        String body = content == null ? "" : MarkupText.of(content);
        String id = XmlElements.attribute(nitf, "docdata > doc-id", "id-string");
        return new NewsFile.Document(id, hints(nitf).build(), body, "the document has no text");
    }

    /** What the document says of its report. */
    static Hints.Builder hints(Element nitf) {
        String holder = holder(nitf);
        String publication = XmlElements.attribute(nitf, "pubdata", "name");
        String name = publication == null ? holder : publication;
        return Hints.builder()
                .url(XmlElements.attribute(nitf, "pubdata", "ex-ref"))
                .outlet(name == null ? null : new Outlet(name, null))
                .title(XmlElements.text(nitf, "hedline > hl1", "hedline", "head > title"))
                .authors(authors(nitf))
                .agency(XmlElements.text(nitf, "distributor > org", "distributor"))
                .published(published(nitf))
                .dateline(NewsText.dateline(XmlElements.text(nitf, "dateline > location", "dateline"), day(nitf)))
                .revision(NewsText.revision(
                        signal(nitf), 0, XmlElements.attribute(nitf, "docdata > correction, docdata > ed-msg", "info")))
                .section(XmlElements.attribute(nitf, "pubdata", "position\\.section"))
                .keywords(nitf.select("docdata key-list > keyword, docdata key-list keyword")
                        .eachAttr("key"));
    }

    private static @Nullable String holder(Element nitf) {
        String holder = XmlElements.attribute(nitf, "docdata > doc\\.copyright", "holder");
        return holder == null ? XmlElements.text(nitf, "copyrite\\.holder") : holder;
    }

    private static List<String> authors(Element nitf) {
        List<String> people = XmlElements.texts(nitf, "byline person");
        return people.isEmpty() ? XmlElements.texts(nitf, "byline") : people;
    }

    private static @Nullable Moment published(Element nitf) {
        for (String field : List.of("docdata > date\\.issue", "docdata > date\\.release", "story\\.date")) {
            Moment moment = Moment.parse(XmlElements.attribute(nitf, field, "norm"));
            if (moment != null) {
                return moment;
            }
        }
        return Moment.parse(XmlElements.attribute(nitf, "pubdata", "date.publication"));
    }

    private static @Nullable Moment day(Element nitf) {
        return Moment.parse(XmlElements.attribute(nitf, "dateline story\\.date", "norm"));
    }

    private static String signal(Element nitf) {
        boolean corrected = nitf.selectFirst("docdata > correction") != null;
        String status = XmlElements.attribute(nitf, "docdata", "management-status");
        return (corrected ? "correction " : "") + (status == null ? "" : status);
    }
}
