package org.stemma.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the headline: the page's description of itself, its first-level headings and its title weighed together. */
final class HeadlineReader {
    private static final double LEAST_SHARED = .45;
    private static final int MOST_HEADINGS = 20;
    private static final int LONGEST_HEADLINE = 400;

    private final PageFacts facts;
    private final List<String> siteNames;

    HeadlineReader(PageFacts facts, List<String> siteNames) {
        this.facts = facts;
        this.siteNames = siteNames;
    }

    /** The title on which most of the page's own sources agree; null where nothing on the page is a title. */
    @Nullable
    String read() {
        String declared = declared();
        String og = title(facts.meta("og:title", "dc.title", "parsely-title", "sailthru.title"));
        String titled = title(facts.document().title());
        Map<String, Vote> votes = new LinkedHashMap<>(); // the first spelling of a title is kept: data before looks
        vote(votes, og, .5); // written for sharing, often reworded
        vote(votes, declared, .9);
        vote(votes, shown(declared, og), 1.2);
        vote(votes, titled, .6);
        Vote best = null;
        for (Vote v : votes.values()) {
            best = best == null || v.weight > best.weight ? v : best;
        }
        return best == null ? null : best.title;
    }

    private static final class Vote {
        private final String title;
        private double weight;

        Vote(String title) {
            this.title = title;
        }
    }

    private static void vote(Map<String, Vote> votes, @Nullable String title, double weight) {
        if (title != null && !title.isEmpty()) {
            votes.computeIfAbsent(Titles.fold(title), k -> new Vote(title)).weight += weight;
        }
    }

    /** All spellings under which the page names its report. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        Stream.of(
                        declared(),
                        facts.field("headline"),
                        facts.field("name"),
                        facts.field("alternativeHeadline"),
                        facts.meta("og:title"),
                        facts.meta("twitter:title"),
                        title(facts.meta("og:title")),
                        title(facts.document().title()))
                .filter(Objects::nonNull)
                .map(Titles::clean)
                .filter(t -> !t.isEmpty())
                .forEach(all::add);
        return all;
    }

    private @Nullable String declared() {
        String headline = facts.field("headline");
        return title(headline == null ? facts.field("name") : headline);
    }

    private @Nullable String title(@Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String clean = Titles.clean(raw);
        String rest = Titles.withoutSite(clean, siteNames);
        return rest.isEmpty() ? clean : rest;
    }

    /** The heading that shares most words with the page's other titles. */
    private @Nullable String shown(@Nullable String declared, @Nullable String og) {
        String known = (declared == null ? "" : declared) + " "
                + (og == null ? facts.document().title() : og);
        String best = null;
        double most = known.isBlank() ? -1 : LEAST_SHARED;
        for (Element h1 :
                facts.document().select("h1").stream().limit(MOST_HEADINGS).toList()) {
            String heading = ShortText.of(h1, LONGEST_HEADLINE);
            String text = heading == null ? "" : Titles.clean(heading);
            double shared = text.isEmpty() ? 0 : Titles.overlap(text, known);
            if (shared > most) {
                best = text;
                most = shared;
            }
        }
        return best;
    }
}
