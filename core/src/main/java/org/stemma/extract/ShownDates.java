package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Furniture.Kind;

/** The dates that a reader sees: beside the headline, behind a label such as "Published", in elements named for dates. */
final class ShownDates {
    private static final int LINES_AFTER = 14;
    private static final int LINES_BEFORE = 4;
    private static final int LINES_BELOW_BODY = 12;
    private static final int LONGEST_LINE = 120;
    private static final int MOST_LOOKED_AT = 400;
    private static final int STEPS_UP = 8;
    private static final int MOST_WORDS = 6;
    /** A word, or four characters of a script that writes none. */
    private static final Pattern WORD = Pattern.compile("(?:\\p{IsHan}|\\p{IsHiragana}|\\p{IsKatakana}){4}|\\p{L}{3,}");

    private static final Evaluator DATED =
            Selector.evaluatorOf("time, [class~=(?i)date|time|publish|byline|meta], [id~=(?i)date]");
    /** Words in the names of boxes that show the day of the visit. */
    private static final Set<String> TODAY =
            Set.of("today", "clock", "weather", "topbar", "current", "now", "temperature", "ticker");

    private final Page page;
    private final Landmarks landmarks;
    private final DateCheck check;

    ShownDates(Landmarks landmarks, DateCheck check) {
        this.page = landmarks.page();
        this.landmarks = landmarks;
        this.check = check;
    }

    /** Dates in lines next to the headline, those after it first. */
    List<DateOffer> besideHeadline() {
        List<DateOffer> found = new ArrayList<>();
        int at = landmarks.headline();
        for (int i = at; at >= 0 && i < Math.min(page.blocks().size(), at + LINES_AFTER); i++) {
            add(found, line(page.blocks().get(i), "line below the headline"));
        }
        for (int i = at - 1; i >= Math.max(0, at - LINES_BEFORE); i--) {
            Block b = page.blocks().get(i);
            add(found, line(b, "line above the headline"));
        }
        return found;
    }

    /** Dates behind a word for publication, wherever they stand. */
    List<DateOffer> labelled() {
        List<DateOffer> found = new ArrayList<>();
        for (Block b : page.blocks()) {
            if (b.text().length() <= LONGEST_LINE && DateFields.saysPublished(b.text())) {
                add(found, line(b, "labelled line"));
            }
        }
        return found;
    }

    /** Dates in elements that are named for them, above the body's end. */
    List<DateOffer> marked() {
        List<DateOffer> found = new ArrayList<>();
        int looked = 0;
        for (Element e : page.select(DATED)) {
            if (++looked > MOST_LOOKED_AT) {
                break;
            }
            add(found, marked(e));
        }
        return found;
    }

    /** Dates behind a word for a change, beside the headline or around the body. */
    List<DateOffer> changes() {
        List<DateOffer> found = new ArrayList<>();
        for (Block b : page.blocks()) {
            String change = b.text().length() <= LONGEST_LINE ? DateFields.change(b.text()) : "";
            if (!change.isEmpty()) {
                add(found, change.equals(b.text()) ? line(b, "labelled line") : part(b, change));
            }
        }
        return found;
    }

    private static void add(List<DateOffer> found, @Nullable DateOffer offer) {
        if (offer != null) {
            found.add(offer);
        }
    }

    private @Nullable DateOffer line(Block b, String place) {
        Element time =
                b.owner().normalName().equals("time") ? b.owner() : b.owner().selectFirst("time[datetime]");
        DateOffer stamped = time == null ? null : check.line(DeclaredDates.stamp(time), "time element", 2);
        DateOffer offer = stamped != null
                ? stamped
                : b.text().length() > LONGEST_LINE ? null : said(DateFields.publication(b.text()), place);
        return offer == null
                ? null
                : judged(offer, b.owner(), elsewhere(b.owner(), b.index()) || landmarks.teaserBelow(b));
    }

    private @Nullable DateOffer said(String text, String place) {
        return check.line(text, place, weight(text));
    }

    private @Nullable DateOffer part(Block b, String text) {
        DateOffer offer = said(text, "labelled line");
        return offer == null ? null : judged(offer, b.owner(), elsewhere(b.owner(), b.index()));
    }

    /** A date that stands with other reports is theirs; one that says what day it is today is the visit's. */
    private DateOffer judged(DateOffer offer, Element e, boolean elsewhere) {
        return ofToday(e) ? offer.refused(Verdict.CRAWL) : elsewhere ? offer.refused(Verdict.RELATED) : offer;
    }

    private static double weight(String line) {
        if (DateFields.saysPublished(line)) {
            return 2;
        }
        boolean prose = WORD.matcher(line).results().limit(MOST_WORDS + 1L).count() > MOST_WORDS;
        return prose || DateFields.saysModified(line) ? .5 : 1.5;
    }

    private @Nullable DateOffer marked(Element e) {
        String stamp = e.normalName().equals("time") ? DeclaredDates.stamp(e) : ShortText.of(e, LONGEST_LINE);
        DateOffer offer = stamp == null || stamp.length() > LONGEST_LINE
                ? null
                : check.line(stamp, "element <" + e.normalName() + ">", 1);
        if (offer == null) {
            return null;
        }
        return judged(
                offer,
                e,
                elsewhere(e, landmarks.of(e))
                        || landmarks.teaser(e)
                        || inHeading(e)
                        || landmarks.below(e, LINES_BELOW_BODY));
    }

    /** Whether {@code e} stands among other reports: their dates are not this one's. */
    private boolean elsewhere(Element e, int index) {
        Surroundings in = page.surroundings(e);
        boolean nextToHeadline = index >= landmarks.headline() && index < landmarks.headline() + LINES_AFTER / 2;
        return in.byTag().keySet().stream().anyMatch(kind -> kind != Kind.CREDIT)
                || in.byName().containsKey(Kind.RELATED)
                || in.byName().containsKey(Kind.COMMENT)
                || (in.byName().containsKey(Kind.NAVIGATION) && !nextToHeadline);
    }

    private static boolean inHeading(Element e) {
        return e.closest("h2, h3, h4, h5, h6") != null;
    }

    /** A box at the top that says what day it is when the page is looked at. */
    private boolean ofToday(Element e) {
        Element box = e;
        for (int i = 0; i < STEPS_UP && box != null && !landmarks.holdsHeadline(box); i++, box = box.parent()) {
            boolean named = ElementNames.names(box).stream()
                    .flatMap(name -> ElementNames.words(name).stream())
                    .anyMatch(TODAY::contains);
            if (named) {
                return true;
            }
        }
        return false;
    }
}
