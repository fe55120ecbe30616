package org.stemma.extract;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;

/** The bylines that a reader sees: in elements named for them, in lines beside the headline, in lists of facts, above the first paragraph. */
final class ShownBylines {
    private static final Evaluator NAMED = Selector.evaluatorOf(
            "[itemprop~=author], [rel=author], [class~=(?i)byline|author|writer], "
                    + "a[href~=(?i)/(?:author|autor|auteur|redakteur|journalist|contributor|columnist|reporter|yazar|(?:profile|people|staff)/)]");
    private static final int MOST_NAMED = 60;
    private static final int MOST_SIBLINGS = 8;
    private static final int STEPS_UP = 3;
    private static final int LONGEST = 200;
    private static final int LONGEST_LINE = 100;
    private static final int LINES_AFTER = 14;
    private static final int LINES_AROUND = 12;
    private static final Pattern DATE = Pattern.compile(
            "(?:\\s|(?<=\\p{Ll}))(?:(?:on |posted |published |updated )?(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s)?+"
                    + "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b.*|\\s\\d.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BY = Pattern.compile(
            "^(?:(?i:written by|posted by|story by|reported by|by|von|par|por|di|door|przez)):?\\s+\\p{Lu}");
    private static final Pattern TRAILING = Pattern.compile("[\\s|•·,–—-]++$");
    private static final Pattern LABEL = Pattern.compile(
            "^(?i:" + BylineWords.alternatives("label") + ")(?:\\s?[:：]\\s?|\\s+)(?=\\p{Lu}|\\p{IsHan}|\\p{IsHangul})");

    private final Page page;
    private final Landmarks landmarks;
    private final NameLines nameLines;
    private final List<Block> kept;

    ShownBylines(Landmarks landmarks, List<Block> kept, NameLines nameLines) {
        this.page = landmarks.page();
        this.landmarks = landmarks;
        this.kept = kept;
        this.nameLines = nameLines;
    }

    /** Where readers look for a byline, the surest place first. */
    enum Place {
        ELEMENT("element named for authors"),
        LINE("line below the headline"),
        LABEL("labelled line"),
        DATED("names beside the date"),
        OPENING("line above the first paragraph");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The bylines at {@code place} that name somebody. */
    List<String> at(Place place, Predicate<String> names) {
        return switch (place) {
            case ELEMENT -> named(names);
            case LINE -> besideHeadline(names);
            case LABEL -> labelled(names);
            case DATED -> besideDate(names);
            case OPENING ->
                nameLines.opening() < 0
                        ? List.of()
                        : List.of(kept.get(nameLines.opening()).text());
        };
    }

    /** The first element that names somebody, and those of its kind beside it. */
    private List<String> named(Predicate<String> names) {
        List<Element> elements = page.selectAttributed(NAMED).stream()
                .limit(MOST_NAMED)
                .filter(e -> !elsewhere(e))
                .toList();
        for (Element e : elements) {
            String text = text(e);
            if (text != null && names.test(text)) {
                return siblings(e, elements, names);
            }
        }
        return List.of();
    }

    private List<String> siblings(Element first, List<Element> elements, Predicate<String> names) {
        Element box = box(first);
        return elements.stream()
                .filter(e -> e.equals(first) || (alike(e, first) && e.parents().contains(box)))
                .map(ShownBylines::text)
                .filter(Objects::nonNull)
                .filter(names)
                .distinct()
                .limit(MOST_SIBLINGS)
                .toList();
    }

    /** What holds a byline and those beside it, a few steps up and below the headline's own box. */
    private Element box(Element e) {
        Element box = e;
        for (int i = 0; i < STEPS_UP; i++) {
            Element parent = box.parent();
            if (parent == null || landmarks.holdsHeadline(parent)) {
                return box;
            }
            box = parent;
        }
        return box;
    }

    private static @Nullable String text(Element e) {
        String text = ShortText.of(e, LONGEST);
        return text == null ? null : upToDate(text);
    }

    /** A byline without the date behind it. */
    static String upToDate(String line) {
        return DATE.matcher(line).replaceFirst("");
    }

    private static boolean alike(Element a, Element b) {
        return a.normalName().equals(b.normalName())
                && a.className().equals(b.className())
                && a.attr("rel").equals(b.attr("rel"));
    }

    /** Whether {@code e} stands with other reports, comments or pictures, or far from headline and body. */
    private boolean elsewhere(Element e) {
        Surroundings in = page.surroundings(e);
        boolean box = in.byName().containsKey(Kind.RELATED)
                || in.byTag().containsKey(Kind.CAPTION)
                || in.byTag().containsKey(Kind.NAVIGATION);
        return in.byName().containsKey(Kind.COMMENT)
                || landmarks.teaser(e)
                || landmarks.below(e, LINES_AROUND)
                || (box && !landmarks.nearHeadline(e, LINES_AFTER));
    }

    /** A line near the headline that begins with "By". */
    private List<String> besideHeadline(Predicate<String> names) {
        int headline = landmarks.headline();
        int end = Math.min(page.blocks().size(), headline + LINES_AFTER);
        for (int i = Math.max(0, headline); headline >= 0 && i < end; i++) {
            String line = page.blocks().get(i).text();
            String byline = line.length() < LONGEST_LINE && isByline(line) ? upToDate(line) : null;
            if (byline != null
                    && names.test(byline)
                    && !landmarks.teaserBelow(page.blocks().get(i))) {
                return List.of(byline);
            }
        }
        return List.of();
    }

    /** Begins with "By" and a name. */
    static boolean isByline(String line) {
        return BY.matcher(line).find();
    }

    /** A line that begins with a word such as "Author", around headline and body. */
    private List<String> labelled(Predicate<String> names) {
        for (Block b : page.blocks()) {
            String byline = b.text().length() < LONGEST_LINE ? behindLabel(b.text()) : null;
            if (byline != null && names.test(byline) && !elsewhere(b.owner())) {
                return List.of(byline);
            }
        }
        return List.of();
    }

    static @Nullable String behindLabel(String line) {
        var label = LABEL.matcher(line);
        return label.find() ? line.substring(label.end()) : null;
    }

    /** Names in the line of the date, or in a line of their own next to it. */
    private List<String> besideDate(Predicate<String> names) {
        List<Block> near = page.blocks().stream()
                .filter(b -> b.index() > landmarks.headline() && b.index() <= landmarks.headline() + LINES_AFTER)
                .filter(b -> landmarks.headline() >= 0 && b.text().length() < LONGEST_LINE)
                .toList();
        for (int i = 0; i < near.size(); i++) {
            int date = DateText.begin(near.get(i).text());
            boolean next = date < 0
                    && i + 1 < near.size()
                    && DateText.begin(near.get(i + 1).text()) >= 0;
            String line = date < 0 ? near.get(i).text() : near.get(i).text().substring(0, date);
            String bare = bare(line);
            if ((date > 0 || next) && nameLines.is(bare) && names.test(bare)) {
                return List.of(bare);
            }
        }
        return List.of();
    }

    /** A line without the dividers at its end. */
    static String bare(String line) {
        return TRAILING.matcher(line).replaceFirst("");
    }
}
