package org.stemma.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Moment;

/**
 * Finds when a report was published and changed. Every date that the page gives is weighed: what it tells programs, what it shows
 * beside the headline, the day in its address. Dates that lie within a day of one another speak for each other. What was not taken is
 * kept as evidence.
 */
final class DateReader {
    private final PageFacts facts;
    private final @Nullable String address;
    private final DateCheck check;
    private final DeclaredDates declared;
    private final ShownDates shown;
    private final Clues clues;
    private final List<DateOffer> all = new ArrayList<>();

    /** @param latest the day after which no page can have been published */
    DateReader(PageFacts facts, Landmarks landmarks, @Nullable String address, LocalDate latest, Clues clues) {
        this.facts = facts;
        this.address = address;
        this.check = new DateCheck(latest, monthFirst());
        this.declared = new DeclaredDates(facts, check);
        this.shown = new ShownDates(landmarks, check);
        this.clues = clues;
    }

    private boolean monthFirst() {
        Element html = facts.document().selectFirst("html[lang]");
        String language = html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT);
        String domain = PageFacts.domain(address == null ? facts.canonical() : address);
        boolean elsewhere = domain != null && domain.matches(".*\\.(uk|au|nz|in|ie|za|ng|ke|pk|bd|lk|gh|sg|my)");
        return language.equals("en-us") || ((language.isEmpty() || language.equals("en")) && !elsewhere);
    }

    /** Null where the page gives no date of publication that can be true. */
    @Nullable
    Moment published() {
        List<DateOffer> found = new ArrayList<>(declared.published());
        found.addAll(shown.besideHeadline());
        if (!decided(found)) {
            found.addAll(shown.labelled());
        }
        if (!decided(found)) {
            found.addAll(shown.marked());
        }
        found.addAll(inAddress());
        return take(Field.PUBLISHED, found);
    }

    /** Null where the page does not say that it was changed. Read after {@link #published()}, whose clock it shares. */
    @Nullable
    Moment modified() {
        List<DateOffer> found = new ArrayList<>(declared.modified());
        if (found.isEmpty()) {
            found.addAll(shown.changes());
        }
        return take(Field.MODIFIED, found);
    }

    private @Nullable Moment take(Field field, List<DateOffer> found) {
        List<DateOffer> possible = possible(found);
        DateOffer taken = possible.isEmpty() ? null : precise(strongest(possible), possible);
        found.forEach(offer -> clues.add(offer.clue(field, taken)));
        all.addAll(possible);
        Moment moment = taken == null ? null : taken.moment();
        return moment == null ? null : PageClock.of(all).local(moment);
    }

    private static boolean decided(List<DateOffer> found) {
        return found.stream().anyMatch(offer -> offer.moment() != null && offer.weight() >= 1);
    }

    private static List<DateOffer> possible(List<DateOffer> found) {
        return found.stream().filter(offer -> offer.moment() != null).toList();
    }

    /** The offer whose day has most weight behind it; of equals the first. */
    private static DateOffer strongest(List<DateOffer> offers) {
        DateOffer best = offers.getFirst();
        double most = 0;
        for (DateOffer offer : offers) {
            double support = support(offer, offers);
            if (support > most) {
                best = offer;
                most = support;
            }
        }
        return best;
    }

    /** The weight of the places that give a day near this one, each place counted once. */
    private static double support(DateOffer offer, List<DateOffer> offers) {
        Moment moment = offer.moment();
        Map<String, Double> byPlace = new HashMap<>();
        for (DateOffer other : offers) {
            if (moment != null && other.near(moment.date())) {
                byPlace.merge(other.place(), other.weight(), Math::max);
            }
        }
        return byPlace.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The same day said more precisely elsewhere is taken. */
    private static DateOffer precise(DateOffer chosen, List<DateOffer> offers) {
        Moment coarse = chosen.moment();
        if (coarse == null || coarse.time() != null) {
            return chosen;
        }
        Stream<DateOffer> finer = offers.stream().filter(other -> other.time() != null && other.sameDay(coarse));
        return finer.min((a, b) -> Boolean.compare(b.zoned(), a.zoned())).orElse(chosen);
    }

    /** The day that the page's address holds. */
    private List<DateOffer> inAddress() {
        for (String each : new @Nullable String[] {address, facts.canonical()}) {
            LocalDate day = each == null ? null : AddressDate.in(each);
            DateOffer offer = day == null ? null : check.field(day.toString(), "address", 1.5);
            if (offer != null && offer.refusal() != Verdict.TOO_EARLY) {
                return List.of(offer);
            }
        }
        return List.of();
    }
}
