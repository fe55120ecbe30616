package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private final Reader r;
    private final Discourse d;

    ContentQuestion(Reader reader) {
        this.r = reader;
        this.d = reader.d;
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
        return List.copyOf(choices.values());
    }

    private static TokenSet above(List<Rated> units, double least) {
        return TokenSet.union(units.stream()
                .filter(u -> u.probability() >= least)
                .map(u -> u.unit().tokens())
                .toList());
    }

    private void put(Map<TokenSet, Choice> choices, TokenSet tokens, String how, TokenSet taken) {
        TokenSet content = trimmed(tokens.minus(taken));
        if (content.isEmpty()) {
            return;
        }
        choices.putIfAbsent(content, new Choice(content, how));
        TokenSet filled = trimmed(filled(tokens).minus(taken));
        choices.putIfAbsent(filled, new Choice(filled, how + " filled"));
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
        int cut = cut(base);
        if (cut > base.first()) {
            put(choices, base.within(0, cut), "cut", taken);
        }
        int comma = comma(base);
        if (comma > base.first()) {
            put(choices, base.within(0, comma), "comma", taken);
        }
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

    /** The last comma or word in the content after which a new clause may begin; -1 for none. */
    private int cut(TokenSet base) {
        for (int i = base.end() - 1; i > base.first() + 1; i--) {
            if (d.quotation(i) < 0 && BREAKS.contains(d.lemma(i))) {
                return i;
            }
        }
        return -1;
    }

    private int comma(TokenSet base) {
        for (int i = base.end() - 2; i > base.first() + 1; i--) {
            if (d.quotation(i) < 0
                    && Set.of(",", "-", "\u2014", "--").contains(d.token(i).form())) {
                return i;
            }
        }
        return -1;
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
            if (r.words(from, to) > 0) {
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
        f.add("how=" + choice.how());
        String label = d.isVerb(cue) ? d.label(cue) : d.tag(cue);
        f.add("how=" + choice.how() + ",label=" + label);
        f.add("how=" + choice.how() + ",near=" + r.quotationNear(cue) + ",frame=" + r.frame(cue));
        r.own(cue).forEach(c -> f.add(c + ",how=" + choice.how()));
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
        f.add("expected", jaccard);
        f.add("expected^2", jaccard * jaccard);
        f.add("mean", size == 0 ? 0 : in / size);
        f.add("fit", logs / Math.max(1, units.size()));
        f.add("likelihood", Math.max(-3, logs / 5));
        f.odds("worst", worst);
        f.odds("missed", missed);
        f.odds("best", best);
        shape(f, cue, set, choice.how());
        return f;
    }

    private void shape(Features f, int cue, TokenSet set, String how) {
        int words = 0;
        for (TokenSet.Run run : set.runs()) {
            words += r.words(run.from(), run.to());
        }
        f.add("words=" + Features.step(words));
        f.add("runs=" + Math.min(4, set.runs().size()));
        int s = d.sentence(set.first());
        f.add("first=" + r.shown(set.first(), s));
        f.add("before=" + r.shown(set.first() - 1, s));
        f.add("after=" + r.shown(set.end(), d.sentence(set.end() - 1)));
        f.add("how=" + how + ",after=" + r.shown(set.end(), d.sentence(set.end() - 1)));
        f.add("how=" + how + ",words=" + Features.step(words));
        f.add("last=" + r.shown(set.end() - 1, d.sentence(set.end() - 1)));
        f.add("sides=" + (set.first() < cue ? "l" : "") + (set.end() > cue ? "r" : ""));
        f.add("sides=" + (set.first() < cue ? "l" : "") + (set.end() > cue ? "r" : "") + ",near="
                + r.quotationNear(cue));
        f.add("torn quotations=" + torn(set));
        f.when(d.sentence(set.first()) != d.sentence(set.end() - 1), "sentences");
        f.add("outer words=" + Features.step(Math.min(16, outer(set))));
        f.add("missing quotation words=" + Features.step(missing(cue, set)));
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
