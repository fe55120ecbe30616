package org.stemma.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture;
import org.stemma.report.Furniture.Kind;

/** Divides the lines of a scraped page into what stands before the body, its paragraphs, and the furniture around and within. */
final class RawBody {
    private static final int HEAD_LINES = 8;
    /** A line more likely to be text is text, even a label. */
    private static final double LIKELY = .5;

    private static final int SAME = 80;
    private static final double SHORTEST_STAND_IN = 40;
    private static final int LONGEST_SUBHEADING = 60;
    private static final int MOST_SUBHEADING_WORDS = 8;
    private static final Pattern LIST_ITEM = Pattern.compile("^(?:[•·▪◦‣*–—-]|\\d{1,2}[.)])\\s?\\p{L}.*");
    private static final Pattern BIOGRAPHY = Pattern.compile(
            "^(?:[\\p{Lu}][\\p{L}.'’-]*[ ,]+){2,5}(?:is|are|was|has been|covers?|writes?|reports?|joined|works?|edits?|hosts?|leads?)\\b(?=.{0,160}\\b(?:reporter|correspondent|editor|writer|columnist|journalist|producer|contributor|fellow|professor|lecturer|author|blogger|analyst|director|host|anchor|bureau|desk|covers?|writes?|based in)\\b).*");
    private static final Pattern SENTENCES = Pattern.compile("[.!?]+[\\s\"”'’]*");

    private final List<RawLine> lines;
    private final double[] scores;
    private final int begin;
    private final int end;
    private final AgencyCredits credits;
    private final Set<String> repeated = new HashSet<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Furniture> before = new ArrayList<>();
    private final List<Furniture> within = new ArrayList<>();
    private final List<Furniture> after = new ArrayList<>();

    private RawBody(List<RawLine> lines, double[] scores, int begin, int end, AgencyCredits credits) {
        this.lines = lines;
        this.scores = scores;
        this.begin = begin;
        this.end = end;
        this.credits = credits;
    }

    static RawBody of(List<RawLine> lines, Datelines datelines, AgencyCredits credits) {
        return of(lines, LineScorer.score(lines, LineScorer.SHIPPED), datelines, credits);
    }

    static RawBody of(List<RawLine> lines, double[] scores, Datelines datelines, AgencyCredits credits) {
        BodyRun.Run run = BodyRun.find(lines, scores, datelines);
        RawBody body =
                new RawBody(lines, scores, new BodyStart(datelines, credits).find(lines, run), run.end(), credits);
        body.countRepeated();
        body.divide();
        body.dropBiographies();
        return body;
    }

    /** Where nothing is running text, as on a page of pictures or headlines: its longest lines. */
    static RawBody ofLongest(List<RawLine> lines, AgencyCredits credits) {
        int first = 0;
        while (first < lines.size() && !mayStandIn(lines.get(first))) {
            first++;
        }
        RawBody body = new RawBody(lines, new double[lines.size()], first, lines.size(), credits);
        body.around(body.head(), false, body.before);
        Set<String> seen = new HashSet<>();
        for (RawLine line : lines.subList(first, lines.size())) {
            if (mayStandIn(line) && seen.add(beginning(line.text()))) {
                body.paragraphs.add(line.text());
            } else {
                body.within.add(new Furniture(body.kind(line, null, true), line.text()));
            }
        }
        return body;
    }

    private static boolean mayStandIn(RawLine line) {
        return (line.kind() == null || line.kind() == Kind.CAPTION) && line.weight() >= SHORTEST_STAND_IN;
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    /** The lines above the body. */
    List<RawLine> head() {
        return lines.subList(0, begin);
    }

    /** The lines above the body and its first ones, among which a byline may stand below a standfirst. */
    List<RawLine> top() {
        return lines.subList(0, Math.min(end, begin + HEAD_LINES));
    }

    /** All lines of the page. */
    List<RawLine> page() {
        return lines;
    }

    /** The lines below the body. */
    List<RawLine> foot() {
        return lines.subList(end, lines.size());
    }

    /** All furniture in the order of the page, but for the line that is the headline. */
    List<Furniture> furniture(@Nullable String headline) {
        List<Furniture> all = new ArrayList<>();
        String folded = headline == null ? "" : LineShape.folded(headline);
        before.stream()
                .filter(f -> folded.isEmpty() || !LineShape.folded(f.text()).equals(folded))
                .forEach(all::add);
        all.addAll(within);
        all.addAll(after);
        return all;
    }

    /** Furniture that stood between the paragraphs, or was cut off them. */
    List<Furniture> within() {
        return within;
    }

    /** Furniture between and below the paragraphs. */
    List<Furniture> below() {
        List<Furniture> below = new ArrayList<>(within);
        below.addAll(after);
        return below;
    }

    void addOpening(String text) {
        within.addFirst(new Furniture(Kind.CREDIT, text));
    }

    void addFurniture(Kind kind, String text) {
        within.add(new Furniture(kind, text));
    }

    private void countRepeated() {
        Set<String> once = new HashSet<>();
        for (RawLine line : lines) {
            String folded = line.isLabel() ? LineShape.folded(line.text()) : "";
            if (!folded.isEmpty() && !once.add(folded)) {
                repeated.add(folded);
            }
        }
    }

    private void divide() {
        around(lines.subList(0, begin), false, before);
        inside();
        around(lines.subList(end, lines.size()), true, after);
    }

    private void around(List<RawLine> lines, boolean below, List<Furniture> furniture) {
        Kind under = null;
        for (RawLine line : lines) {
            under = line.heading() == null ? under : line.heading();
            furniture.add(new Furniture(kind(line, under, below), line.text()));
        }
    }

    private Kind kind(RawLine line, @Nullable Kind under, boolean below) {
        if (line.kind() != null) {
            return line.kind();
        }
        if (saysWho(line)) {
            return Kind.CREDIT;
        }
        Kind outside = isBiography(line.text()) ? Kind.BIOGRAPHY : FurnitureLines.kindOutside(line.text());
        return outside == null ? unnamed(line, under, below) : outside;
    }

    /** A byline, an agency's name, a note on the version. */
    private boolean saysWho(RawLine line) {
        boolean label = !line.prose() && !LineShape.endsSentence(line.text());
        return (label && (BodyStart.BYLINE.matcher(line.text()).matches() || credits.byline(line.text()) != null))
                || RevisionMarks.line(line.text()) != null;
    }

    private static Kind unnamed(RawLine line, @Nullable Kind under, boolean below) {
        if (under != null && !(under == Kind.TAG && line.prose())) {
            return under;
        }
        if (line.prose()) {
            return below ? Kind.RELATED : Kind.CAPTION;
        }
        return RawHead.isDateLine(line.text()) ? Kind.CREDIT : Kind.NAVIGATION;
    }

    private void inside() {
        Kind under = null;
        Set<String> seen = new HashSet<>();
        for (int i = begin; i < end; i++) {
            RawLine line = lines.get(i);
            under = line.heading() != null ? line.heading() : line.prose() ? null : under;
            Kind kind = furnitureWithin(i, under, seen);
            if (kind == null) {
                paragraphs.add(line.text());
            } else {
                within.add(new Furniture(kind, line.text()));
            }
        }
    }

    private @Nullable Kind furnitureWithin(int i, @Nullable Kind under, Set<String> seen) {
        RawLine line = lines.get(i);
        if (line.kind() != null) {
            return line.kind();
        }
        if ((i - begin < HEAD_LINES && saysWho(line)) || RevisionMarks.line(line.text()) != null) {
            return Kind.CREDIT;
        }
        if (line.weight() > 60 && !seen.add(beginning(line.text()))) {
            return Kind.RELATED; // the same paragraph again: a hidden copy
        }
        if (line.prose() || scores[i] >= LIKELY || (under == null && LineShape.endsSentence(line.text()))) {
            return null;
        }
        if (under != null && !isCapitalHeading(i)) {
            return under;
        }
        return isPartOfText(i) ? null : Kind.RELATED;
    }

    /** What two copies of a paragraph have in common even where one is cut. */
    static String beginning(String text) {
        return text.substring(0, Math.min(SAME, text.length()));
    }

    /** A sub-heading between paragraphs, an item of a list, a line that goes on in the next. */
    private boolean isPartOfText(int i) {
        String text = lines.get(i).text();
        if (repeated.contains(LineShape.folded(text))) {
            return false;
        }
        boolean goesOn =
                Character.isLowerCase(text.codePointAt(0)) || ",;:-–—".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean item = LIST_ITEM.matcher(text).matches();
        boolean between = i > begin && i + 1 < end && followedByText(i);
        boolean brief = text.length() <= LONGEST_SUBHEADING && LineShape.words(text) <= MOST_SUBHEADING_WORDS;
        return goesOn || item || (between && brief);
    }

    /** A sub-heading in capitals over a paragraph: links to other reports are seldom written so. */
    private boolean isCapitalHeading(int i) {
        String text = lines.get(i).text();
        return text.codePoints().noneMatch(Character::isLowerCase) && isPartOfText(i);
    }

    private boolean followedByText(int i) {
        RawLine next = lines.get(i + 1);
        return next.prose() || (next.kind() == null && LineShape.endsSentence(next.text()));
    }

    private void dropBiographies() {
        while (paragraphs.size() > 1 && isBiography(paragraphs.getLast())) {
            within.add(new Furniture(Kind.BIOGRAPHY, paragraphs.removeLast()));
        }
    }

    /** Says who the author is, in a sentence or in scraps: "Gardener. Cook. Friend of cats." */
    static boolean isBiography(String text) {
        if (text.length() > 600) {
            return false;
        }
        String[] sentences = SENTENCES.split(text.replaceAll("^[\\s\"“”'‘]+", ""));
        boolean scraps = sentences.length >= 3;
        for (String sentence : sentences) {
            scraps &= LineShape.words(sentence) <= 4;
        }
        boolean speaks = text.contains(" said ") || text.contains(" told ");
        return scraps || (!speaks && BIOGRAPHY.matcher(text).matches());
    }
}
