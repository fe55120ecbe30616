package org.stemma.extract;

import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Furniture.Kind;
import org.stemma.report.Moment;

/** Finds the date that a reader sees beside the headline: a time element, a dated class name, or a short line with a date. */
final class ShownDate {
    private static final int LINES_AFTER = 14;
    private static final int LINES_BEFORE = 4;
    private static final int LONGEST_LINE = 120;
    private static final int MOST_LOOKED_AT = 400;
    private static final String DATED =
            "time, [class*=date], [class*=Date], [class*=time], [class*=publish], [id*=date], [class*=byline], [class*=meta]";

    private final Page page;
    private final Function<@Nullable String, @Nullable Moment> reader;

    ShownDate(Page page, Function<@Nullable String, @Nullable Moment> reader) {
        this.page = page;
        this.reader = reader;
    }

    @Nullable
    Moment find() {
        Element headline = page.document().selectFirst("h1");
        Moment near = headline == null ? null : around(headline);
        return near != null ? near : marked(page.body());
    }

    /** Lines next to the headline, those after it first. */
    private @Nullable Moment around(Element headline) {
        List<Block> blocks = page.blocks();
        int at = place(headline);
        for (int i = at; at >= 0 && i < Math.min(blocks.size(), at + LINES_AFTER); i++) {
            Moment m = line(blocks.get(i));
            if (m != null) {
                return m;
            }
        }
        for (int i = at - 1; i >= Math.max(0, at - LINES_BEFORE); i--) {
            Moment m = line(blocks.get(i));
            if (m != null) {
                return m;
            }
        }
        return null;
    }

    private int place(Element headline) {
        for (Block b : page.blocks()) {
            if (b.owner().equals(headline) || b.owner().parents().contains(headline)) {
                return b.index();
            }
        }
        return -1;
    }

    /** Whether {@code e} stands among other reports: their dates are not this one's. */
    private boolean elsewhere(Element e) {
        Surroundings in = page.surroundings(e);
        return !in.byTag().isEmpty()
                || in.byName().containsKey(Kind.RELATED)
                || in.byName().containsKey(Kind.NAVIGATION)
                || in.byName().containsKey(Kind.COMMENT);
    }

    private @Nullable Moment line(Block b) {
        if (elsewhere(b.owner())) {
            return null;
        }
        Element time =
                b.owner().normalName().equals("time") ? b.owner() : b.owner().selectFirst("time[datetime]");
        Moment stamped = time == null ? null : reader.apply(DateReader.stamp(time));
        if (stamped != null) {
            return stamped;
        }
        return b.text().length() > LONGEST_LINE ? null : reader.apply(b.text());
    }

    private @Nullable Moment marked(Element scope) {
        int looked = 0;
        for (Element e : scope.select(DATED)) {
            if (++looked > MOST_LOOKED_AT) {
                return null;
            }
            if (elsewhere(e)) {
                continue;
            }
            String stamp = e.normalName().equals("time") ? DateReader.stamp(e) : ShortText.of(e, LONGEST_LINE);
            Moment m = stamp == null || stamp.length() > LONGEST_LINE ? null : reader.apply(stamp);
            if (m != null) {
                return m;
            }
        }
        return null;
    }
}
