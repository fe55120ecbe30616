package org.stemma.extract;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where on a page headline and body stand, and where an element stands against them, counted in blocks. */
final class Landmarks {
    private static final int SHORTEST_TITLE = 25;
    /** A link inside a byline may be a name with its job. */
    private static final int SHORTEST_TITLE_INSIDE = 40;

    private static final int LONGEST_BOX = 300;
    private static final int STEPS_UP = 3;

    private final IdentityHashMap<Element, Integer> first = new IdentityHashMap<>();
    private final Set<Element> aboveHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Page page;
    private final int headline;
    private final int bodyBegin;
    private final int bodyEnd;

    /** @param headlines titles under which the page knows its report */
    Landmarks(Page page, Body body, List<String> headlines) {
        for (Block b : page.blocks()) {
            first.putIfAbsent(b.owner(), b.index());
        }
        this.page = page;
        this.headline = headline(
                page,
                headlines,
                body.kept().isEmpty() ? -1 : body.kept().getFirst().index());
        for (Element e = headline < 0 ? null : page.blocks().get(headline).owner(); e != null; e = e.parent()) {
            aboveHeadline.add(e);
        }
        this.bodyBegin = body.kept().isEmpty()
                ? page.blocks().size()
                : body.kept().getFirst().index();
        this.bodyEnd = body.kept().isEmpty()
                ? page.blocks().size()
                : body.kept().getLast().index();
    }

    /** The last heading above the body that says one of the headlines, else the first such, else the first of the first level. */
    private static int headline(Page page, List<String> headlines, int body) {
        Set<String> folded = headlines.stream().map(Titles::fold).collect(Collectors.toSet());
        int[] saying = page.blocks().stream()
                .filter(b -> b.heading() && folded.contains(Titles.fold(b.text())))
                .mapToInt(Block::index)
                .toArray();
        int first = saying.length == 0 ? page.headline() : saying[0];
        return Arrays.stream(saying).filter(at -> at <= body).max().orElse(first);
    }

    Page page() {
        return page;
    }

    /** The index of the headline's first block, -1 where there is none. */
    int headline() {
        return headline;
    }

    /** The index of the block that holds {@code e}, or the first one in it; -1 where there is none. */
    int of(Element e) {
        Integer own = first.get(e);
        Integer found = own == null ? within(e) : own;
        for (Element at = e.parent(); at != null && found == null; at = at.parent()) {
            found = first.get(at);
        }
        return found == null ? -1 : found;
    }

    private @Nullable Integer within(Element e) {
        return e.stream().map(first::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether the headline stands in {@code e}. */
    boolean holdsHeadline(Element e) {
        return aboveHeadline.contains(e);
    }

    /** Whether {@code e} stands more than {@code blocks} below the end of the body. */
    boolean below(Element e, int blocks) {
        return of(e) > bodyEnd + blocks;
    }

    /** Whether {@code e} stands at most {@code blocks} below the headline. */
    boolean nearHeadline(Element e, int blocks) {
        int at = of(e);
        return headline >= 0 && at >= headline && at <= headline + blocks;
    }

    /** Whether {@code b} stands with the headline of another report, below the body's beginning. */
    boolean teaserBelow(Block b) {
        return b.index() > bodyBegin && teaser(b.owner());
    }

    /** Whether {@code e} stands with the linked headline of another report in one small box. */
    boolean teaser(Element e) {
        Element box = e;
        for (int i = 0; i < STEPS_UP && box != null; i++, box = box.parent()) {
            if (holdsHeadline(box) || ShortText.of(box, LONGEST_BOX) == null) {
                return false;
            }
            int shortest = i == 0 ? SHORTEST_TITLE_INSIDE : SHORTEST_TITLE;
            boolean title = box.select("a[href]").stream()
                    .limit(3)
                    .anyMatch(link -> link.text().length() >= shortest && !e.equals(link));
            if (title) {
                return true;
            }
        }
        return false;
    }
}
