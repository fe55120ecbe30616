package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks into what an agency only carried: of "A said X, B reported" the finder gives B with all the rest as content, as contents
 * never nest; the reader wants A's words, with B as their channel.
 */
final class Relays {
    private static final double LEAST_PART = .35;

    private final Reader r;
    private final Discourse d;
    private final Carriers carriers;

    Relays(Reader reader, Carriers carriers) {
        this.r = reader;
        this.d = reader.d;
        this.carriers = carriers;
    }

    /** {@code chosen}, each carried statement in the place of the report that carried it; {@code all}: every proposal. */
    List<Attribution> opened(List<Attribution> chosen, List<Attribution> all) {
        List<Attribution> result = new ArrayList<>();
        for (Attribution outer : chosen) {
            List<Attribution> inner = carriers.isAgency(outer) ? inner(outer, all) : List.of();
            Attribution rival = carriers.isReport(outer) && inner.isEmpty() ? rival(outer, all) : null;
            inner = rival == null ? inner : List.of(rival);
            TokenSet covered = TokenSet.union(inner.stream()
                    .map(a -> a.content().plus(a.cueWords()).plus(a.sourceWords()))
                    .toList());
            if (covered.overlap(outer.content()) * 5 < outer.content().size() * 2) {
                result.add(outer);
            } else {
                result.addAll(inner);
            }
        }
        result.sort(Comparator.comparingInt(Attribution::cue));
        return result;
    }

    /** Whoever said, beside it, the same that {@code outer} carried: "X, A said, according to B"; null where there is nobody. */
    private @Nullable Attribution rival(Attribution outer, List<Attribution> all) {
        return all.stream()
                .filter(a -> a.cue() != outer.cue() && d.sentence(a.cue()) == d.sentence(outer.cue()))
                .filter(a -> speaks(a) && !outer.content().contains(a.cue()))
                .filter(a -> a.sourceWords().overlap(outer.sourceWords()) == 0)
                .filter(a -> isMostOf(
                        outer.content(), a.content().minus(outer.cueWords()).minus(outer.sourceWords())))
                .max(Comparator.comparingDouble((Attribution a) -> a.cuePart() * a.contentPart()))
                .map(a -> a.withContent(outer.content().minus(a.cueWords()).minus(a.sourceWords())))
                .orElse(null);
    }

    private static boolean isMostOf(TokenSet a, TokenSet b) {
        return a.overlap(b) * 5 >= Math.max(a.size(), b.size()) * 4 - 5;
    }

    private List<Attribution> inner(Attribution outer, List<Attribution> all) {
        List<Attribution> inside = new ArrayList<>();
        for (Attribution a : all) {
            TokenSet content = closed(a.content().minus(a.content().minus(outer.content())));
            if (inside(a, outer) && content.size() * 5 >= a.content().size() * 3) {
                inside.add(a.withContent(content));
            }
        }
        inside.sort(Comparator.comparingDouble((Attribution a) -> -a.cuePart() * a.contentPart())
                .thenComparing(Attribution::cue));
        List<Attribution> taken = new ArrayList<>();
        for (Attribution a : inside) {
            if (taken.stream().noneMatch(a::collides)) {
                taken.add(a);
            }
        }
        return taken;
    }

    /** With the marks that close a quotation at its end. */
    private TokenSet closed(TokenSet content) {
        TokenSet result = content;
        while (!result.isEmpty()
                && result.end() < d.size()
                && d.quotation(result.end()) >= 0
                && d.quotation(result.end()) == d.quotation(result.end() - 1)
                && !d.isWord(result.end())) {
            result = result.plus(TokenSet.of(result.end()));
        }
        return result;
    }

    /** Whether {@code a} tells of speech within what {@code outer} carried; being within, its cue is rated low. */
    private boolean inside(Attribution a, Attribution outer) {
        return speaks(a)
                && a.cue() != outer.cue()
                && outer.content().contains(a.cue())
                && outer.content().contains(a.source());
    }

    private boolean speaks(Attribution a) {
        boolean speech =
                r.is(a.cue(), "say") || r.is(a.cue(), "deny") || r.is(a.cue(), "criticize") || d.isAccording(a.cue());
        return (speech || a.cuePart() >= LEAST_PART)
                && a.contentPart() >= LEAST_PART
                && a.source() >= 0
                && d.quotation(a.cue()) < 0
                && !carriers.isAgency(a);
    }
}
