package org.stemma.extract;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.gazetteer.KnownOutlet;
import org.stemma.report.Furniture;
import org.stemma.report.Furniture.Kind;
import org.stemma.report.Outlet;

/** Finds the agency that the lines of a scraped page credit; an outlet's own name in its own lines is no credit. */
final class RawAgency {
    private final Gazetteer gazetteer;
    private final AgencyCredits credits;
    private final Outlet outlet;
    private final AgencyChoice choice = new AgencyChoice();

    RawAgency(Gazetteer gazetteer, AgencyCredits credits, Outlet outlet) {
        this.gazetteer = gazetteer;
        this.credits = credits;
        this.outlet = outlet;
    }

    /** What a dateline or a signature behind the last sentence says: surer than any line beside the text. */
    void said(@Nullable String agency, String written, String place) {
        choice.add(agency, written, place);
    }

    /** Null where no agency is credited, or the surest credit is the outlet's own name. */
    @Nullable
    String find(RawBody body, Clues clues) {
        List<String> head = lines(body.head());
        List<String> foot = lines(body.foot());
        List<String> within = body.within().stream()
                .filter(piece -> piece.kind() == Kind.CREDIT || piece.kind() == Kind.DISCLAIMER)
                .map(Furniture::text)
                .toList();
        add(head, credits::byline, "byline", false);
        add(within, credits::byline, "byline", true);
        add(foot, credits::copyright, "copyright", false);
        add(foot, credits::writers, "credit line", false);
        add(within, credits::copyright, "copyright", true);
        add(within, credits::writers, "credit line", true);
        String agency = choice.take(clues);
        return agency == null || isOwn(agency) ? null : agency;
    }

    private static List<String> lines(List<RawLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() != Kind.CAPTION)
                .map(RawLine::text)
                .toList();
    }

    /** @param own whether the outlet's own name counts, which then stands against later credits */
    private void add(List<String> lines, Function<String, @Nullable String> finder, String place, boolean own) {
        for (String line : lines) {
            String house = finder.apply(line);
            if (house != null && (own || !isOwn(house))) {
                choice.add(house, line, place);
            }
        }
    }

    private boolean isOwn(String house) {
        KnownOutlet known = gazetteer.outlet(house);
        return gazetteer.agency(house) == null
                && (house.equals(outlet.name())
                        || (known != null && known.domains().contains(outlet.domain())));
    }
}
