package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Which unions of pieces may be the content of a cue, and what tells of one that it is. */
final class ContentQuestion {
    private static final Set<String> BREAKS =
            Set.of("and", "but", "while", "as", "when", "after", "because", "although", "though");

    private static final Set<String> CUT = Set.of(
            "advcl",
            "relcl",
            "conj",
            "prep",
            "appos",
            "acl",
            "parataxis",
            "npadvmod",
            "dep",
            "xcomp",
            "ccomp",
            "advmod",
            "npmod");
    private static final int HIGHEST_CUT = 10;

    /** So many contents are weighed at most. */
    private static final int CHOICES = 48;

    private static final int CUTS = 3;

    /** "According to" and its object have no more tokens than this. */
    private static final int LONGEST_SOURCE = 14;

    /** From this probability on, a word in the content is taken for another cue. */
    private static final double LIKELY = .3;

    private final Reader r;
    private final Discourse d;
    private final IntToDoubleFunction cueParts;

    /** {@code cueParts}: the probability that a word attributes. */
    ContentQuestion(Reader reader, IntToDoubleFunction cueParts) {
        this.r = reader;
        this.d = reader.d;
        this.cueParts = cueParts;
    }

    /** A piece with the probability that it belongs to the content. */
    record Rated(Unit unit, double probability) {}

    /** A content to choose from, and how it was put together. */
    record Choice(TokenSet tokens, String how) {}

    List<Choice> candidates(int cue, TokenSet source, List<Rated> units) {
        Map<TokenSet, Choice> choices = new LinkedHashMap<>();
        TokenSet taken = source.plus(cueWords(cue));
        TokenSet half = above(units, .5);
        put(choices, half, "half", taken);
        put(choices, above(units, .3), "third", taken);
        put(choices, above(units, .7), "sure", taken);
        Rated best = null;
        for (Rated u : units) {
            best = best == null || u.probability() > best.probability() ? u : best;
        }
        if (best != null) {
            put(choices, best.unit().tokens(), "best", taken);
        }
        TokenSet base = half.isEmpty() && best != null ? best.unit().tokens() : half;
        if (!base.isEmpty()) {
            edges(choices, base, cue, taken);
        }
        quotations(choices, units, taken);
        if (best != null) {
            variants(choices, units, base, taken);
            if (!best.unit().tokens().equals(base)) {
                edges(choices, best.unit().tokens(), cue, taken);
            }
        }
        return choices.values().stream().limit(CHOICES).toList();
    }

    /** A content without what tells, in the cue's sentence, according to whom else. */
    TokenSet withoutOthers(int cue, TokenSet content) {
        TokenSet rest = content.minus(otherSources(cue));
        return rest.equals(content) || d.words(rest) == 0 ? content : trimmed(rest);
    }

    private TokenSet otherSources(int cue) {
        TokenSet others = TokenSet.EMPTY;
        int s = d.sentence(cue);
        for (int i = d.sentenceStart(s); i < d.sentenceEnd(s); i++) {
            boolean other = i != cue && d.isAccording(i) && d.quotation(i) < 0 && !d.under(cue, i);
            if (other && d.subtree(i).size() <= LONGEST_SOURCE) {
                others = others.plus(d.subtree(i));
            }
        }
        return others;
    }

    /** The likely content without one of its pieces, or with one more; and each likely piece alone. */
    private void variants(Map<TokenSet, Choice> choices, List<Rated> units, TokenSet base, TokenSet taken) {
        for (Rated u : units) {
            TokenSet piece = u.unit().tokens();
            String kind = u.unit().quotation() >= 0 ? "quotation" : "piece";
            boolean held = piece.overlap(base) == piece.size();
            if (u.probability() >= .1) {
                put(choices, piece, kind, taken);
            }
            if (held && u.probability() < .9) {
                put(choices, base.minus(piece), "less " + kind, taken);
            } else if (!held && u.probability() >= .1) {
                put(choices, base.plus(piece), "more " + kind, taken);
            }
        }
    }

    private static TokenSet above(List<Rated> units, double least) {
        return TokenSet.union(units.stream()
                .filter(u -> u.probability() >= least)
                .map(u -> u.unit().tokens())
                .toList());
    }

    private void put(Map<TokenSet, Choice> choices, TokenSet tokens, String how, TokenSet taken) {
        TokenSet content = marked(trimmed(tokens.minus(taken)));
        if (content.isEmpty()) {
            return;
        }
        choices.putIfAbsent(content, new Choice(content, how));
        TokenSet filled = marked(trimmed(filled(tokens).minus(taken)));
        choices.putIfAbsent(filled, new Choice(filled, how + " filled"));
    }

    /** With the opening mark of a quotation that it begins with, and the closing mark of one that it ends with. */
    private TokenSet marked(TokenSet tokens) {
        List<TokenSet> runs = new ArrayList<>();
        for (TokenSet.Run run : tokens.runs()) {
            int opened = d.quotation(run.from());
            int closed = d.quotation(run.to() - 1);
            boolean opens = opened >= 0 && d.words(d.quoted(opened).first(), run.from()) == 0;
            boolean closes = closed >= 0 && d.words(run.to(), d.quoted(closed).end()) == 0;
            runs.add(TokenSet.of(
                    opens ? Math.min(run.from(), d.quoted(opened).first()) : run.from(),
                    closes ? Math.max(run.to(), d.quoted(closed).end()) : run.to()));
        }
        return TokenSet.union(runs);
    }

    /** With the whole of each quotation of which it holds the most. */
    private TokenSet filled(TokenSet tokens) {
        TokenSet result = tokens;
        int last = -1;
        for (TokenSet.Run run : tokens.runs()) {
            for (int i = run.from(); i < run.to(); i++) {
                int q = d.quotation(i);
                if (q >= 0
                        && q != last
                        && d.quoted(q).overlap(tokens) * 5 >= d.quoted(q).size() * 3) {
                    result = result.plus(d.quoted(q));
                }
                last = q;
            }
        }
        return result;
    }

    private void edges(Map<TokenSet, Choice> choices, TokenSet base, int cue, TokenSet taken) {
        put(choices, base.hull(), "hull", taken);
        int s = d.sentence(base.end() - 1);
        put(choices, base.plus(TokenSet.of(base.end(), d.sentenceEnd(s))), "to the end", taken);
        int start = d.sentenceStart(d.sentence(base.first()));
        put(choices, base.plus(TokenSet.of(start, base.first())), "from the start", taken);
        breaks(choices, base, taken);
        beforeRivals(choices, base, cue, taken);
        commas(choices, base, taken);
        rightEdges(choices, base, taken);
        put(choices, base.within(cue, d.size()), "after", taken);
        put(choices, base.within(0, cue), "before", taken);
    }

    /** The content without each phrase that ends where it ends. */
    private void rightEdges(Map<TokenSet, Choice> choices, TokenSet base, TokenSet taken) {
        int last = base.end() - 1;
        while (last > base.first() && !d.isWord(last)) {
            last--;
        }
        for (int node = last, steps = 0; node >= 0 && steps < HIGHEST_CUT; node = d.head(node), steps++) {
            TokenSet phrase = d.subtree(node);
            int cut = phrase.first();
            if (phrase.end() < last || cut <= base.first()) {
                return;
            }
            while (cut > base.first() && (!d.isWord(cut - 1) || d.is(cut - 1, "cc"))) {
                cut--;
            }
            if (CUT.contains(d.label(node)) && cut > base.first()) {
                put(choices, base.within(0, cut), "without " + d.label(node), taken);
            }
        }
    }

    /** The content up to each of the last words with which a new clause may begin. */
    private void breaks(Map<TokenSet, Choice> choices, TokenSet base, TokenSet taken) {
        int n = 0;
        for (int i = base.end() - 1; i > base.first() + 1 && n < CUTS; i--) {
            if (d.quotation(i) < 0 && BREAKS.contains(d.lemma(i))) {
                put(choices, base.within(0, i), n++ == 0 ? "cut" : "cuts", taken);
            }
        }
    }

    /** The content up to the clause of each likely other cue in it, for contents never nest. */
    private void beforeRivals(Map<TokenSet, Choice> choices, TokenSet base, int cue, TokenSet taken) {
        int n = 0;
        for (int i = base.first() + 2; i < base.end() && n < CUTS; i++) {
            if (i != cue && d.quotation(i) < 0 && base.contains(i) && cueParts.applyAsDouble(i) >= LIKELY) {
                int at = i;
                while (at > base.first() && !isComma(at) && !d.is(at, "cc")) {
                    at--;
                }
                if (at > base.first()) {
                    put(choices, base.within(0, at), "before a rival", taken);
                    n++;
                }
            }
        }
    }

    /** The content up to each of its last commas and dashes, and on to the next. */
    private void commas(Map<TokenSet, Choice> choices, TokenSet base, TokenSet taken) {
        int n = 0;
        for (int i = base.end() - 2; i > base.first() + 1 && n < CUTS; i--) {
            if (d.quotation(i) < 0 && isComma(i)) {
                put(choices, base.within(0, i), n++ == 0 ? "comma" : "commas", taken);
            }
        }
        int end = d.sentenceEnd(d.sentence(base.end() - 1));
        for (int i = base.end() + 1; i < end; i++) {
            if (d.quotation(i) < 0 && isComma(i)) {
                put(choices, base.plus(TokenSet.of(base.end(), i)), "to the comma", taken);
                return;
            }
        }
    }

    private boolean isComma(int i) {
        return Set.of(",", "-", "\u2014", "--", "\u2013", ";", "(")
                .contains(d.token(i).form());
    }

    private void quotations(Map<TokenSet, Choice> choices, List<Rated> units, TokenSet taken) {
        List<TokenSet> all = new ArrayList<>();
        List<TokenSet> likely = new ArrayList<>();
        for (Rated u : units) {
            if (u.unit().quotation() >= 0) {
                all.add(u.unit().tokens());
                if (u.probability() >= .4) {
                    likely.add(u.unit().tokens());
                }
            }
        }
        put(choices, TokenSet.union(all), "quotations", taken);
        put(choices, TokenSet.union(likely), "likely quotations", taken);
    }

    /** The cue with its auxiliaries and particle. */
    TokenSet cueWords(int cue) {
        TokenSet words = TokenSet.of(cue);
        for (int k : d.children(cue)) {
            boolean part = Set.of("aux", "auxpass", "modal", "neg", "prt").contains(d.label(k));
            if (part && Math.abs(k - cue) <= 4) {
                words = words.plus(TokenSet.of(k));
            }
        }
        if (d.isAccording(cue)) {
            words = words.plus(TokenSet.of(cue + 1));
        }
        return words;
    }

    /** Without marks at the outer edges, those of quotations and brackets excepted. */
    private TokenSet trimmed(TokenSet set) {
        List<TokenSet> runs = new ArrayList<>();
        for (TokenSet.Run run : set.runs()) {
            int from = run.from();
            int to = run.to();
            while (from < to && !d.isWord(from) && !opening(from)) {
                from++;
            }
            while (to > from && !d.isWord(to - 1) && d.quotation(to - 1) < 0) {
                to--;
            }
            if (d.words(from, to) > 0) {
                runs.add(TokenSet.of(from, to));
            }
        }
        return TokenSet.union(runs);
    }

    private boolean opening(int i) {
        return (d.quotation(i) >= 0 && d.quoted(d.quotation(i)).first() == i)
                || "([".contains(d.token(i).form());
    }

    Features features(int cue, Choice choice, List<Rated> units) {
        Features f = new Features();
        TokenSet set = choice.tokens();
        f.add("how=", choice.how());
        String label = d.isVerb(cue) ? d.label(cue) : d.tag(cue);
        f.add("how=", choice.how(), ",label=", label);
        f.add("how=", choice.how(), ",near=", r.quotationNear(cue), ",frame=", r.frame(cue));
        r.own(cue).forEach(c -> f.add(c, ",how=", choice.how()));
        double in = 0;
        double size = 0;
        double out = 0;
        double worst = 1;
        double missed = 0;
        double best = 0;
        double logs = 0;
        for (Rated u : units) {
            int n = u.unit().tokens().size();
            int both = u.unit().tokens().overlap(set);
            double p = u.probability();
            if (both * 2 >= n) {
                in += p * n;
                size += n;
                worst = Math.min(worst, p);
                best = Math.max(best, p);
                logs += Math.log(Math.max(.01, p));
            } else {
                out += p * n;
                missed = Math.max(missed, p);
                logs += Math.log(Math.max(.01, 1 - p));
            }
        }
        double jaccard = in / Math.max(1, size + out);
        f.number("expected", jaccard);
        f.number("expected^2", jaccard * jaccard);
        f.number("mean", size == 0 ? 0 : in / size);
        f.number("fit", logs / Math.max(1, units.size()));
        f.number("likelihood", Math.max(-3, logs / 5));
        f.odds("worst", worst);
        f.odds("missed", missed);
        f.odds("best", best);
        shape(f, cue, set, choice.how());
        rivals(f, cue, set);
        rightEdge(f, cue, set);
        leftEdge(f, set);
        return f;
    }

    /** The likeliest other cue in the content, and in what it leaves of its sentence. */
    private void rivals(Features f, int cue, TokenSet set) {
        double inside = 0;
        for (TokenSet.Run run : set.runs()) {
            inside = Math.max(inside, likeliest(cue, run.from(), run.to()));
        }
        int last = set.end() - 1;
        f.odds("rival inside", inside);
        f.number("rival inside", inside);
        f.odds("rival after", likeliest(cue, set.end(), d.sentenceEnd(d.sentence(last))));
        f.odds("rival before", likeliest(cue, d.sentenceStart(d.sentence(set.first())), set.first()));
        f.odds("cue", cueParts.applyAsDouble(cue));
    }

    private double likeliest(int cue, int from, int to) {
        double most = 0;
        for (int i = from; i < to; i++) {
            most = i == cue ? most : Math.max(most, cueParts.applyAsDouble(i));
        }
        return most;
    }

    private void rightEdge(Features f, int cue, TokenSet set) {
        int end = set.end();
        int sentenceEnd = d.sentenceEnd(d.sentence(end - 1));
        int next = end;
        while (next < sentenceEnd && !d.isWord(next)) {
            next++;
        }
        f.number("left", Math.min(20, d.words(end, sentenceEnd)) / 10.0);
        f.when(next == sentenceEnd, "ends the sentence");
        f.number("size", Math.log(1 + d.words(set)) / 4);
        f.number("gap", Math.log(1 + (set.first() > cue ? d.words(cue, set.first()) : d.words(end, cue))) / 4);
        if (next < sentenceEnd) {
            int top = next;
            while (d.head(top) >= 0 && d.subtree(d.head(top)).first() >= end) {
                top = d.head(top);
            }
            f.add("next=", d.label(top));
            f.add("next=", d.label(top), ",", d.tag(top));
            f.add("next word=", r.shown(next, d.sentence(next)));
            f.add("next=", d.label(top), ",mark=", (next > end ? d.token(end).form() : ""));
            int noun = d.is(top, "prep") && d.child(top, "pobj") >= 0 ? d.child(top, "pobj") : top;
            f.add("next=", d.label(top), ",", r.phrase(noun));
            f.each("next@", r.own(noun));
            String label = d.label(top);
            r.own(cue).forEach(c -> f.add(c, ",next=", label));
            f.when(set.contains(Math.max(0, d.head(top))), "next hangs in it");
            f.when(d.isVerb(top) && d.head(top) == d.head(cue), "next beside the cue");
            f.odds("rival next", cueParts.applyAsDouble(top));
            f.when(d.head(top) == cue, "next hangs from the cue");
            f.when(d.subject(top) >= 0, "next has a subject");
            f.when(d.subject(top) >= 0 && d.is(top, "conj"), "next is a clause");
        }
    }

    private void leftEdge(Features f, TokenSet set) {
        int first = set.first();
        int start = d.sentenceStart(d.sentence(first));
        f.number("led", Math.min(20, d.words(start, first)) / 10.0);
        int top = first;
        while (d.head(top) >= first && d.subtree(d.head(top)).first() >= first) {
            top = d.head(top);
        }
        f.add("top=", d.label(top));
        f.add("top=", d.label(top), ",", d.tag(top));
        f.when(d.isWord(first) && Character.isUpperCase(d.token(first).form().charAt(0)), "capital");
    }

    private void shape(Features f, int cue, TokenSet set, String how) {
        int words = 0;
        for (TokenSet.Run run : set.runs()) {
            words += d.words(run.from(), run.to());
        }
        f.add("words=", Features.step(words));
        f.add("runs=", String.valueOf(Math.min(4, set.runs().size())));
        int s = d.sentence(set.first());
        f.add("first=", r.shown(set.first(), s));
        f.add("before=", r.shown(set.first() - 1, s));
        f.add("after=", r.shown(set.end(), d.sentence(set.end() - 1)));
        f.add("how=", how, ",after=", r.shown(set.end(), d.sentence(set.end() - 1)));
        f.add("how=", how, ",words=", Features.step(words));
        f.add("last=", r.shown(set.end() - 1, d.sentence(set.end() - 1)));
        f.add("sides=", (set.first() < cue ? "l" : ""), (set.end() > cue ? "r" : ""));
        f.add("sides=", (set.first() < cue ? "l" : ""), (set.end() > cue ? "r" : ""), ",near=", r.quotationNear(cue));
        f.add("torn quotations=", String.valueOf(torn(set)));
        f.when(d.sentence(set.first()) != d.sentence(set.end() - 1), "sentences");
        f.add("outer words=", Features.step(Math.min(16, outer(set))));
        f.add("missing quotation words=", Features.step(missing(cue, set)));
    }

    /** Quotations of which the content holds a part only. */
    private int torn(TokenSet set) {
        int n = 0;
        for (int i = set.first(), last = -1; i < set.end(); i++) {
            int q = d.quotation(i);
            if (q >= 0 && q != last) {
                last = q;
                int both = d.quoted(q).overlap(set);
                n += both > 0 && both + 3 < d.quoted(q).size() ? 1 : 0;
            }
        }
        return Math.min(3, n);
    }

    /** Words of the content's hull that it leaves out. */
    private int outer(TokenSet set) {
        int n = 0;
        for (int i = set.first(); i < set.end(); i++) {
            n += d.isWord(i) && !set.contains(i) ? 1 : 0;
        }
        return n;
    }

    private int missing(int cue, TokenSet set) {
        int s = d.sentence(cue);
        int n = 0;
        for (int i = d.sentenceStart(s); i < d.sentenceEnd(s); i++) {
            n += d.quotation(i) >= 0 && d.quotation(i) != d.quotation(cue) && d.isWord(i) && !set.contains(i) ? 1 : 0;
        }
        return n;
    }
}
