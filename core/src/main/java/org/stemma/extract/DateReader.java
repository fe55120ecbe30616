package org.stemma.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
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
    private final Clues clues;

    /** @param latest the day after which no page can have been published */
    DateReader(PageFacts facts, Page page, @Nullable String address, LocalDate latest, Clues clues) {
        this.facts = facts;
        this.page = page;
        this.address = address;
        this.latest = latest;
        this.monthFirst = american();
        this.clues = clues;
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
    DateOffer published() {
        List<DateOffer> found = new ArrayList<>();
        for (String name : List.of("datePublished", "dateCreated", "uploadDate")) {
            take(found, facts.field(name), "JSON-LD " + name);
        }
        for (String name : PUBLISHED) {
            take(found, facts.meta(name), "meta " + name);
        }
        for (Element e : facts.document().select("[itemprop~=datePublished], time[pubdate]")) {
            take(found, stamp(e), "microdata datePublished");
        }
        DateOffer taken = weigh(possible(found));
        taken = taken == null ? shown() : taken;
        note(Field.PUBLISHED, found, taken);
        return taken;
    }

    @Nullable
    DateOffer modified() {
        List<DateOffer> found = new ArrayList<>();
        take(found, facts.field("dateModified"), "JSON-LD dateModified");
        for (String name : MODIFIED) {
            take(found, facts.meta(name), "meta " + name);
        }
        Element e = facts.document().selectFirst("[itemprop~=dateModified]");
        if (e != null) {
            take(found, stamp(e), "microdata dateModified");
        }
        List<DateOffer> possible = possible(found);
        DateOffer taken = possible.isEmpty() ? null : possible.getFirst();
        note(Field.MODIFIED, found, taken);
        return taken;
    }

    private void note(Field field, List<DateOffer> found, @Nullable DateOffer taken) {
        if (taken != null && !found.contains(taken)) {
            clues.add(taken.clue(field, taken));
        }
        found.forEach(offer -> clues.add(offer.clue(field, taken)));
    }

    private static List<DateOffer> possible(List<DateOffer> found) {
        return found.stream().filter(offer -> offer.moment() != null).toList();
    }

    /** The first is believed, unless the address names another day that one of the others confirms. */
    private @Nullable DateOffer weigh(List<DateOffer> found) {
        if (found.isEmpty()) {
            return null;
        }
        LocalDate day = inAddress();
        DateOffer first = found.getFirst();
        if (day == null || near(first.moment(), day)) {
            return precise(first, found);
        }
        for (DateOffer other : found) {
            if (near(other.moment(), day)) {
                return other;
            }
        }
        return first;
    }

    /** The same day said more precisely by another field is taken. */
    private static DateOffer precise(DateOffer first, List<DateOffer> found) {
        Moment coarse = first.moment();
        if (coarse == null || coarse.time() != null) {
            return first;
        }
        for (DateOffer other : found) {
            Moment fine = other.moment();
            if (fine != null && fine.time() != null && fine.date().equals(coarse.date())) {
                return other;
            }
        }
        return first;
    }

    private static boolean near(@Nullable Moment moment, LocalDate day) {
        return moment != null && Math.abs(moment.date().toEpochDay() - day.toEpochDay()) <= 1;
    }

    private void take(List<DateOffer> found, @Nullable String text, String place) {
        if (text != null && !text.isBlank()) {
            found.add(offer(text, place));
        }
    }

    private DateOffer offer(String text, String place) {
        Moment moment = read(text);
        Verdict refusal = moment == null
                ? Verdict.UNREADABLE
                : moment.date().isAfter(latest)
                        ? Verdict.FUTURE
                        : moment.date().isBefore(FIRST_PAGES) ? Verdict.TOO_EARLY : null;
        return new DateOffer(text, place, refusal == null ? moment : null, refusal);
    }

    private @Nullable Moment moment(@Nullable String text) {
        return text == null ? null : offer(text, "").moment();
    }

    private @Nullable Moment read(String text) {
        Moment epoch = EpochText.parse(text);
        return epoch != null ? epoch : DateText.find(text, monthFirst);
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
    private @Nullable DateOffer shown() {
        Moment visible = new ShownDate(page, this::moment).find();
        LocalDate day = inAddress();
        if (visible != null && (day == null || near(visible, day))) {
            return new DateOffer(visible.toString(), "visible", visible, null);
        }
        return day == null ? null : new DateOffer(day.toString(), "address", Moment.of(day), null);
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
