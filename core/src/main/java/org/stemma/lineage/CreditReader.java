package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture;
import org.stemma.report.Metadata;
import org.stemma.report.Report;
import org.stemma.text.Span;

/** Reads which house a report credits as its writer: in its metadata, its byline, dateline and credit lines. */
final class CreditReader {
    private static final int HEAD = 600;
    private static final int TAIL = 500;
    private static final int SHORT_NAME = 3;
    private static final Pattern DATELINE = Pattern.compile(
            "(?m)^[^\\n()/]{0,60}[(/]([A-Z][A-Za-z .-]{1,30})[)/]\\s{0,3}(?:[-\\u2013\\u2014]|\\n[A-Z\"\\u201C])");
    private static final Pattern BYLINE = Pattern.compile("(?m)^(?:By |From |Source: ?|Credit: ?)?"
            + "([A-Z][A-Za-z.'\\u00C0-\\u017F, |/-]{1,80}?)(?:[|,/ ]{0,3}\\d[^\\n]{0,40}|[ \\u2022\\u00B7|]{1,3})?$");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?:Copyright|\\u00A9|\\(c\\))[^\\n]{0,20}?\\b(?:The )?([A-Z][A-Za-z -]{1,40})");

    private final HouseNames names;
    private final Houses houses;
    private final Report report;
    private final List<HouseCredit> credits = new ArrayList<>();

    private CreditReader(HouseNames names, Houses houses, Report report) {
        this.names = names;
        this.houses = houses;
        this.report = report;
    }

    /** The strongest credit of {@code report}; null where it credits no house. */
    static @Nullable HouseCredit of(Report report, HouseNames names, Houses houses) {
        CreditReader reader = new CreditReader(names, houses, report);
        reader.read();
        return reader.credits.stream()
                .max(Comparator.comparingDouble(HouseCredit::confidence))
                .orElse(null);
    }

    private void read() {
        metadata(report.metadata());
        House publisher = houses.publisher(report.metadata().outlet());
        if (publisher != null && !HouseKinds.isOutlet(publisher.id())) {
            add(publisher, .93, lead(), "published by " + publisher.name() + " itself");
        }
        report.furniture().stream()
                .filter(piece -> piece.kind() == Furniture.Kind.CREDIT)
                .forEach(piece -> furniture(piece.text()));
        text(report.text());
    }

    private void metadata(Metadata metadata) {
        named(metadata.agency(), .97, "the page credits ");
        named(metadata.dateline().agency(), .97, "the dateline names ");
        metadata.authors().forEach(author -> named(author, .95, "the byline names "));
    }

    private void furniture(String text) {
        if (text.contains("contributed to")) {
            return;
        }
        named(text, .9, "a credit line names ");
    }

    private void named(@Nullable String text, double confidence, String reason) {
        House house = text == null ? null : names.first(text);
        if (house != null) {
            add(house, confidence, lead(), reason + house.name());
        }
    }

    private void text(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        lines(DATELINE.matcher(head), .95, "the dateline names ");
        byline(BYLINE.matcher(head));
        int tail = Math.max(0, text.length() - TAIL);
        Matcher copyright = COPYRIGHT.matcher(text).region(tail, text.length());
        lines(copyright, .9, "the copyright line names ");
    }

    /** A line that begins like a byline and names a house, or is nothing but a house's name in full. */
    private void byline(Matcher matcher) {
        while (matcher.find()) {
            String line = matcher.group(1).strip();
            House house = names.first(line);
            boolean introduced = matcher.start(1) > matcher.start();
            if (house != null && (introduced || isName(house, line))) {
                String reason = "the byline names " + house.name();
                add(house, .9, new Span(matcher.start(1), matcher.end(1)), reason);
                return;
            }
        }
    }

    private static boolean isName(House house, String line) {
        String plain = line.startsWith("The ") ? line.substring(4) : line;
        return house.names().stream().anyMatch(name -> plain.equalsIgnoreCase(name)) && plain.length() > SHORT_NAME;
    }

    private void lines(Matcher matcher, double confidence, String reason) {
        while (matcher.find()) {
            House house = names.first(matcher.group(1));
            if (house != null) {
                add(house, confidence, new Span(matcher.start(1), matcher.end(1)), reason + house.name());
                return;
            }
        }
    }

    private void add(House house, double confidence, Span evidence, String reason) {
        if (!evidence.isEmpty()) {
            credits.add(new HouseCredit(house, confidence, evidence, reason));
        }
    }

    /** The text's first paragraph: what a credit outside the text covers. */
    private Span lead() {
        return Leads.first(report.text());
    }
}
