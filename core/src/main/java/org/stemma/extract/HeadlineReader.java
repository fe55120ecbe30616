package org.stemma.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.stemma.report.Clue.Field;
import org.stemma.report.Clue.Verdict;

/** Finds the headline: the page's description of itself, its first-level headings and its title weighed together. */
final class HeadlineReader {
    private static final Evaluator HEADINGS = Selector.evaluatorOf("h1");
    private static final double LEAST_SHARED = .45;
    private static final int MOST_HEADINGS = 20;
    private static final int LONGEST_HEADLINE = 400;

    private final PageFacts facts;
    private final List<String> siteNames;

    HeadlineReader(PageFacts facts, List<String> siteNames) {
        this.facts = facts;
        this.siteNames = siteNames;
    }

    /** A title, where it stands, and how much that counts. */
    private record Vote(String title, String place, double weight) {}

    /** The title on which most of the page's own sources agree; null where nothing on the page is a title. */
    @Nullable
    String read(Clues clues) {
        List<Vote> votes = votes();
        Map<String, Double> weights = new LinkedHashMap<>();
        votes.forEach(vote -> weights.merge(Titles.fold(vote.title), vote.weight, Double::sum));
        Vote taken = null;
        for (Vote vote : votes) { // of one title's spellings the first is kept: data before looks
            boolean heavier = taken == null || weight(weights, vote) > weight(weights, taken);
            taken = heavier ? vote : taken;
        }
        for (Vote vote : votes) {
            clues.add(Field.HEADLINE, vote.title, vote.place, verdict(vote, taken));
        }
        return taken == null ? null : taken.title;
    }

    private List<Vote> votes() {
        String declared = declared();
        String og = title(facts.meta("og:title", "dc.title", "parsely-title", "sailthru.title"));
        List<Vote> votes = new ArrayList<>();
        vote(votes, og, "meta og:title", .5); // written for sharing, often reworded
        vote(votes, declared, "JSON-LD headline", .9);
        vote(votes, shown(declared, og), "heading", 1.2);
        vote(votes, title(facts.document().title()), "title element", .6);
        return votes;
    }

    private static void vote(List<Vote> votes, @Nullable String title, String place, double weight) {
        if (title != null && !title.isEmpty()) {
            votes.add(new Vote(title, place, weight));
        }
    }

    private static double weight(Map<String, Double> weights, Vote vote) {
        return weights.getOrDefault(Titles.fold(vote.title), 0.0);
    }

    private static Verdict verdict(Vote vote, @Nullable Vote taken) {
        if (vote.equals(taken)) {
            return Verdict.TAKEN;
        }
        boolean same = taken != null && Titles.fold(vote.title).equals(Titles.fold(taken.title));
        return same ? Verdict.AGREES : Verdict.OUTVOTED;
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
                facts.page().select(HEADINGS).stream().limit(MOST_HEADINGS).toList()) {
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
