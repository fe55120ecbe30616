package org.stemma.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;
import org.stemma.report.Credit;
import org.stemma.report.Dateline;
import org.stemma.report.Furniture;
import org.stemma.report.Furniture.Kind;
import org.stemma.report.Revision;

/** What a page's lines say of where its report came from: dateline, credits, the agency, the version. */
final class PageMarks {
    private static final int LONGEST_LINE = 300;
    private static final int LINES_OF_NOTES = 3;
    private static final int LINES_OF_SUMMARY = 6;
    private static final int LONGEST_OF_SUMMARY = 160;

    private final AgencyNames agencies;
    private final AgencyCredits credits;
    private final List<String> paragraphs;
    private final List<String> lines = new ArrayList<>();
    private final List<String> bylines;
    private final Dateline dateline;
    private final String opening;
    private final String place;

    /** @param bylines what the page gives as its authors, as written */
    PageMarks(
            AgencyNames agencies,
            List<String> paragraphs,
            List<Furniture> furniture,
            List<String> bylines,
            @Nullable LocalDate published) {
        this.agencies = agencies;
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
        Opened opened = opened(published);
        this.dateline = opened.dateline;
        this.opening = opened.written;
        this.place = opened.place;
    }

    /** A dateline, as it is written, and where it stands. */
    private record Opened(Dateline dateline, String written, String place) {}

    /** The dateline that opens the text, or the first paragraph below a summary, where an agency's name shows that it is one. */
    private Opened opened(@Nullable LocalDate published) {
        Datelines datelines = new Datelines(agencies);
        for (int i = 0; i < Math.min(LINES_OF_SUMMARY + 1, paragraphs.size()); i++) {
            String paragraph = paragraphs.get(i);
            Datelines.Opening found = datelines.read(paragraph, published);
            if (found != null && (i == 0 || known(found.dateline().agency()))) {
                String place = i == 0 ? "first paragraph" : "below the summary";
                return new Opened(found.dateline(), paragraph.substring(0, found.end()), place);
            }
            if (paragraph.length() > LONGEST_OF_SUMMARY) {
                break;
            }
        }
        return new Opened(Dateline.NONE, "", "");
    }

    private boolean known(@Nullable String agency) {
        return agency != null && agencies.id(agency) != null;
    }

    Dateline dateline(Clues clues) {
        clues.add(Field.DATELINE, opening, place, Verdict.TAKEN);
        return dateline;
    }

    /** The agency that the page itself credits, nearest to the text first; null where it credits none. */
    @Nullable
    String agency(Clues clues) {
        AgencyChoice choice = new AgencyChoice();
        String last = paragraphs.isEmpty() ? "" : paragraphs.getLast();
        AgencyCredits.Signature signed = credits.signature(last);
        choice.add(dateline.agency(), opening, "dateline");
        if (signed != null) {
            choice.add(signed.agency(), last.substring(signed.end()), "signature");
        }
        bylines.forEach(line -> choice.add(credits.byline(line), line, "byline"));
        bylines.forEach(line -> agencies.signing(line).forEach(name -> choice.add(agencies.id(name), line, "byline")));
        lines.forEach(line -> choice.add(credits.copyright(line), line, "copyright"));
        lines.forEach(line -> choice.add(credits.writers(line), line, "credit line"));
        return choice.take(clues);
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

    /**
     * What the headline and the notes say of the version; a correction counts more than an update.
     *
     * @param mark that stood in the headline, null where none did
     */
    Revision revision(@Nullable String mark, Clues clues) {
        clues.add(Field.REVISION, mark, "headline", Verdict.TAKEN);
        List<String> notes = Stream.concat(ends(), lines.stream())
                .filter(line -> RevisionMarks.line(line) != null)
                .distinct()
                .toList();
        String taken = notes.stream()
                .filter(RevisionMarks::corrects)
                .findFirst()
                .orElse(notes.isEmpty() ? "" : notes.getFirst());
        notes.forEach(line -> clues.add(
                Field.REVISION, line, "line of its own", line.equals(taken) ? Verdict.TAKEN : Verdict.OUTVOTED));
        Revision said = RevisionMarks.line(taken);
        return said == null ? new Revision(mark, null) : new Revision(mark == null ? said.mark() : mark, said.note());
    }

    /** The body's first and last paragraphs, where notes on the version stand. */
    private Stream<String> ends() {
        int n = paragraphs.size();
        return n == 0
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(paragraphs.getFirst()),
                        paragraphs.subList(Math.max(1, n - LINES_OF_NOTES), n).stream());
    }
}
