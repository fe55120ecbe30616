package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.ingest.Capture.Hints;
import org.stemma.report.Dateline;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Revision;

/** Reads a news item of NewsML-G2 (IPTC), and of NewsML 1, whose elements have other names for the same. */
final class NewsMl {
    private NewsMl() {}

    static NewsFile.Document read(Element item) {
        Element nitf = item.selectFirst("nitf");
        String body = nitf == null ? body(item) : Nitf.read(nitf).body();
        return new NewsFile.Document(id(item), hints(item, nitf), body, instead(item));
    }

    static NewsFile.Document readPackage(Element item) {
        int count = item.select("itemRef").size();
        String instead = "the package refers to " + count + (count == 1 ? " item" : " items") + " and holds no text";
        return new NewsFile.Document(id(item), Hints.NONE, "", instead);
    }

    private static @Nullable String id(Element item) {
        return item.hasAttr("guid") ? item.attr("guid") : XmlElements.text(item, "PublicIdentifier", "NewsItemId");
    }

    private static String instead(Element item) {
        Element remote = item.selectFirst("remoteContent");
        return remote == null
                ? "the item has no text"
                : "the item has no text of its own; its content is " + Faults.line(remote.attr("href"));
    }

    private static String body(Element item) {
        Element markup = item.selectFirst("inlineXML, DataContent");
        Element html = markup == null ? null : markup.selectFirst("body");
        if (markup != null && markup.childrenSize() > 0) {
            return MarkupText.of(html == null ? markup : html);
        }
        Element plain = markup == null ? item.selectFirst("inlineData") : markup;
        return plain == null ? "" : plain(plain);
    }

    /** Text as it stands, or HTML that was written as text. */
    private static String plain(Element data) {
        String text = data.wholeText();
        return data.attr("contenttype").contains("html")
                ? MarkupText.of(org.jsoup.Jsoup.parse(text).body())
                : MarkupText.ofPlain(text);
    }

    private static Hints hints(Element item, @Nullable Element nitf) {
        Hints inner = nitf == null ? Hints.NONE : Nitf.hints(nitf).build();
        Hints own = own(item);
        return Hints.builder()
                .url(own.url() == null ? inner.url() : own.url())
                .outlet(own.outlet() == null ? inner.outlet() : own.outlet())
                .title(own.title() == null ? inner.title() : own.title())
                .published(own.published() == null ? inner.published() : own.published())
                .modified(own.modified())
                .authors(own.authors().isEmpty() ? inner.authors() : own.authors())
                .agency(own.agency() == null ? inner.agency() : own.agency())
                .dateline(own.dateline().equals(Dateline.NONE) ? inner.dateline() : own.dateline())
                .revision(own.revision().equals(Revision.NONE) ? inner.revision() : own.revision())
                .section(own.section())
                .keywords(NewsText.joined(own.keywords(), inner.keywords()))
                .build();
    }

    private static Hints own(Element item) {
        Moment created = Moment.parse(XmlElements.text(
                item, "itemMeta > firstCreated", "contentMeta > contentCreated", "NewsManagement > FirstCreated"));
        Moment version = Moment.parse(
                XmlElements.text(item, "itemMeta > versionCreated", "NewsManagement > ThisRevisionCreated"));
        String provider = provider(item);
        return Hints.builder()
                .url(XmlElements.attribute(
                        item, "itemMeta > link[rel=irel:isRepresentedBy], link[rel=canonical]", "href"))
                .outlet(provider == null ? null : new Outlet(provider, null))
                .title(XmlElements.text(item, "contentMeta > headline", "NewsLines > HeadLine", "itemMeta > title"))
                .published(created == null ? version : created)
                .modified(Objects.equals(created, version) || created == null ? null : version)
                .authors(authors(item))
                .agency(agency(item, provider))
                .dateline(NewsText.dateline(
                        XmlElements.text(item, "contentMeta > dateline", "NewsLines > DateLine"), null))
                .revision(revision(item))
                .section(XmlElements.text(item, "itemMeta > service > name"))
                .keywords(keywords(item))
                .build();
    }

    private static @Nullable String provider(Element item) {
        String name = XmlElements.text(item, "itemMeta > provider > name", "NewsIdentifier > ProviderId");
        String code = NewsText.code(XmlElements.attribute(item, "itemMeta > provider", "qcode"));
        String literal = XmlElements.attribute(item, "itemMeta > provider", "literal");
        return Stream.of(Stream.ofNullable(name), Stream.ofNullable(literal), Stream.ofNullable(code))
                .flatMap(each -> each)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String agency(Element item, @Nullable String provider) {
        String credited = XmlElements.text(
                item, "contentMeta > creditline", "contentMeta > infoSource > name", "NewsLines > CreditLine");
        return credited == null ? provider : credited;
    }

    private static List<String> authors(Element item) {
        List<String> lines = new ArrayList<>(XmlElements.texts(item, "contentMeta > by, NewsLines > ByLine"));
        return lines.isEmpty() ? XmlElements.texts(item, "contentMeta > creator > name") : lines;
    }

    private static Revision revision(Element item) {
        String signals = String.join(
                        " ",
                        item.select("itemMeta > signal, itemMeta > pubStatus").eachAttr("qcode"))
                + " "
                + String.join(" ", item.select("NewsManagement > Status").eachAttr("FormalName"));
        String note = XmlElements.text(item, "itemMeta > edNote");
        return NewsText.revision(signals, NewsText.number(item.attr("version")), note);
    }

    private static List<String> keywords(Element item) {
        List<String> words = XmlElements.texts(item, "contentMeta > keyword, NewsLines > KeywordLine");
        List<String> subjects = XmlElements.texts(item, "contentMeta > subject > name");
        String slug = XmlElements.text(item, "contentMeta > slugline", "NewsLines > SlugLine");
        return NewsText.joined(NewsText.slugWords(slug), NewsText.joined(words, subjects));
    }
}
