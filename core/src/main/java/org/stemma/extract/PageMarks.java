package org.stemma.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Credit;
import org.stemma.report.Dateline;
import org.stemma.report.Furniture;
import org.stemma.report.Furniture.Kind;
import org.stemma.report.Revision;

/** What a page's lines say of where its report came from: dateline, credits, the agency, the version. */
final class PageMarks {
    private static final int LONGEST_LINE = 300;

    private final AgencyCredits credits;
    private final List<String> paragraphs;
    private final List<String> lines = new ArrayList<>();
    private final List<String> bylines;
    private final Dateline dateline;

    /** @param bylines what the page gives as its authors, as written */
    PageMarks(
            AgencyNames agencies,
            List<String> paragraphs,
            List<Furniture> furniture,
            List<String> bylines,
            @Nullable LocalDate published) {
        this.credits = new AgencyCredits(agencies);
        this.paragraphs = paragraphs;
        this.bylines = bylines;
        furniture.stream()
                .filter(f -> f.kind() == Kind.CREDIT
                        || f.kind() == Kind.DISCLAIMER
                        || f.kind() == Kind.NAVIGATION
                        || f.kind() == Kind.BIOGRAPHY)
                .flatMap(f -> Stream.of(f.text().split("\n")))
                .filter(line -> line.length() <= LONGEST_LINE)
                .forEach(lines::add);
        Datelines.Opening opening =
                paragraphs.isEmpty() ? null : new Datelines(agencies).read(paragraphs.getFirst(), published);
        this.dateline = opening == null ? Dateline.NONE : opening.dateline();
    }

    Dateline dateline() {
        return dateline;
    }

    /** The agency that the page itself credits, nearest to the text first; null where it credits none. */
    @Nullable
    String agency() {
        if (dateline.agency() != null) {
            return dateline.agency();
        }
        AgencyCredits.Signature signed = paragraphs.isEmpty() ? null : credits.signature(paragraphs.getLast());
        if (signed != null) {
            return signed.agency();
        }
        String named = first(bylines, credits::byline);
        return named != null ? named : below();
    }

    private @Nullable String below() {
        String holder = first(lines, credits::copyright);
        return holder != null ? holder : first(lines, credits::writers);
    }

    private static @Nullable String first(List<String> lines, Function<String, @Nullable String> finder) {
        for (String line : lines) {
            String found = finder.apply(line);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    List<Credit> credits() {
        List<Credit> found = new ArrayList<>();
        for (String line : lines) {
            if (CreditLines.isCredit(line)) {
                found.addAll(CreditLines.credits(line));
            }
        }
        CreditLines.Tail tail = paragraphs.isEmpty() ? null : CreditLines.tail(paragraphs.getLast());
        if (found.isEmpty() && tail != null) {
            found.addAll(tail.credits());
        }
        return found.stream().distinct().toList();
    }

    /** @param mark that stood in the headline, null where none did */
    Revision revision(@Nullable String mark) {
        for (String line : Stream.concat(ends(), lines.stream()).toList()) {
            Revision said = RevisionMarks.line(line);
            if (said != null) {
                return new Revision(mark == null ? said.mark() : mark, said.note());
            }
        }
        return new Revision(mark, null);
    }

    /** The body's first and last paragraphs, where notes on the version stand. */
    private Stream<String> ends() {
        int n = paragraphs.size();
        return n == 0 ? Stream.empty() : Stream.of(paragraphs.getFirst(), paragraphs.getLast());
    }
}
