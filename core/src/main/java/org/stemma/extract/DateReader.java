package org.stemma.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Moment;

/** Finds when a report was published and changed: every date that the page gives, in the order of how far each is to be trusted. */
final class DateReader {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "article.published",
        "article:published",
        "publish-date",
        "publishdate",
        "publish_date",
        "publication_date",
        "published_date",
        "pubdate",
        "pub_date",
        "originalpublicationdate",
        "article_date_original",
        "rnews:datepublished",
        "bt:pubdate",
        "date.release",
        "dc.date.issued",
        "dc.date.created",
        "dcterms.created",
        "dcterms.date",
        "dcterms.issued",
        "dc.date",
        "citation_publication_date",
        "citation_date",
        "citation_online_date",
        "displaydate",
        "date",
        "iso-8601-publish-date",
        "article-publish-date",
        "vr:published_time",
        "shareaholic:article_published_time",
        "datecreated"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:article:modified_time",
        "og:updated_time",
        "datemodified",
        "article:updated_time",
        "article.updated",
        "last-modified",
        "lastmod",
        "dcterms.modified",
        "dc.date.modified",
        "revised",
        "last_modified",
        "shareaholic:article_modified_time"
    };
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/_.=-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?![0-9])");
    private static final LocalDate FIRST_PAGES = LocalDate.of(1990, 1, 1);

    private final PageFacts facts;
    private final Page page;
    private final @Nullable String address;
    private final LocalDate latest;
    private final boolean monthFirst;

    /** @param latest the day after which no page can have been published */
    DateReader(PageFacts facts, Page page, @Nullable String address, LocalDate latest) {
        this.facts = facts;
        this.page = page;
        this.address = address;
        this.latest = latest;
        this.monthFirst = american();
    }

    private boolean american() {
        Element html = facts.document().selectFirst("html[lang]");
        String language = html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT);
        String domain = PageFacts.domain(address == null ? facts.canonical() : address);
        boolean elsewhere = domain != null && domain.matches(".*\\.(uk|au|nz|in|ie|za|ng|ke|pk|bd|lk|gh|sg|my)");
        return language.equals("en-us") || ((language.isEmpty() || language.equals("en")) && !elsewhere);
    }

    /** Null where the page gives no date of publication that can be true. */
    @Nullable
    Moment published() {
        List<Moment> found = new ArrayList<>();
        take(found, facts.field("datePublished"));
        take(found, facts.field("dateCreated"));
        take(found, facts.field("uploadDate"));
        for (String name : PUBLISHED) {
            take(found, facts.meta(name));
        }
        for (Element e : facts.document().select("[itemprop~=datePublished], time[pubdate]")) {
            take(found, stamp(e));
        }
        if (!found.isEmpty()) {
            return weigh(found);
        }
        return shown();
    }

    @Nullable
    Moment modified() {
        List<Moment> found = new ArrayList<>();
        take(found, facts.field("dateModified"));
        for (String name : MODIFIED) {
            take(found, facts.meta(name));
        }
        Element e = facts.document().selectFirst("[itemprop~=dateModified]");
        if (e != null) {
            take(found, stamp(e));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The first is believed, unless the address names another day that one of the others confirms. */
    private Moment weigh(List<Moment> found) {
        LocalDate day = inAddress();
        Moment first = found.getFirst();
        if (day == null || near(first, day)) {
            return precise(first, found);
        }
        for (Moment other : found) {
            if (near(other, day)) {
                return other;
            }
        }
        return first;
    }

    /** The same day said more precisely by another field is taken. */
    private static Moment precise(Moment first, List<Moment> found) {
        if (first.time() != null) {
            return first;
        }
        for (Moment other : found) {
            if (other.time() != null && other.date().equals(first.date())) {
                return other;
            }
        }
        return first;
    }

    private static boolean near(Moment moment, LocalDate day) {
        return Math.abs(moment.date().toEpochDay() - day.toEpochDay()) <= 1;
    }

    private void take(List<Moment> found, @Nullable String text) {
        Moment moment = moment(text);
        if (moment != null) {
            found.add(moment);
        }
    }

    private @Nullable Moment moment(@Nullable String text) {
        Moment epoch = text == null ? null : EpochText.parse(text);
        Moment moment = epoch != null ? epoch : DateText.find(text, monthFirst);
        return moment == null || moment.date().isAfter(latest) || moment.date().isBefore(FIRST_PAGES) ? null : moment;
    }

    static String stamp(Element e) {
        for (String attribute : List.of("datetime", "content", "data-datetime", "data-timestamp", "title")) {
            if (!e.attr(attribute).isBlank()) {
                return e.attr(attribute);
            }
        }
        return e.text();
    }

    /** A date that readers see near the headline, else the one in the address. */
    private @Nullable Moment shown() {
        Moment visible = new ShownDate(page, this::moment).find();
        LocalDate day = inAddress();
        if (day == null) {
            return visible;
        }
        return visible != null && near(visible, day) ? visible : Moment.of(day);
    }

    /** The day that the page's address holds, null where it holds none. */
    @Nullable
    LocalDate inAddress() {
        for (String a : new @Nullable String[] {address, facts.canonical()}) {
            Matcher m = IN_ADDRESS.matcher(a == null ? "" : a);
            if (m.find()) {
                LocalDate day = LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), 1)
                        .plusDays(Integer.parseInt(m.group(3)) - 1);
                if (!day.isAfter(latest) && !day.isBefore(FIRST_PAGES)) {
                    return day;
                }
            }
        }
        return null;
    }
}
