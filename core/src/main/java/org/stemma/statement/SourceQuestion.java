package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Which noun phrases may be the source of a cue, and what tells of one that it is. No source is a candidate too. */
final class SourceQuestion {
    /** The candidate that says that the report names no source. */
    static final int NONE = -1;

    private static final Set<String> INSIDE = Set.of("compound", "nn", "num", "amod", "det", "nmod");
    private static final Set<String> CLAUSES =
            Set.of("relcl", "rcmod", "acl", "partmod", "ccomp", "advcl", "parataxis", "dep");
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "week",
            "month",
            "year",
            "morning",
            "afternoon",
            "evening",
            "night");
    private static final Set<String> INHERITING =
            Set.of("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "acl", "relcl");

    /** Tokens between a quotation and the cue, at most, among which a source is looked for. */
    private static final int STRETCH = 25;

    private final Reader r;
    private final Discourse d;
    private final IntToDoubleFunction cueParts;

    /** {@code cueParts}: the probability that a word attributes. */
    SourceQuestion(Reader reader, IntToDoubleFunction cueParts) {
        this.r = reader;
        this.d = reader.d;
        this.cueParts = cueParts;
    }

    List<Integer> candidates(int cue) {
        List<Integer> result = new ArrayList<>();
        result.add(NONE);
        int s = d.sentence(cue);
        int from = Math.max(d.sentenceStart(s), cue - 60);
        int to = Math.min(d.sentenceEnd(s), cue + 60);
        for (int i = from; i < to; i++) {
            if (i != cue && isHead(i) && (d.quotation(i) < 0 || d.quotation(i) == d.quotation(cue))) {
                result.add(i);
            }
        }
        return result;
    }

    private boolean isHead(int i) {
        boolean noun = d.isNoun(i)
                || Set.of("PRP", "PRP$", "DT", "WP", "CD", "JJ", "JJS").contains(d.tag(i));
        boolean bare = d.isNominal(i)
                || d.tag(i).equals("PRP$")
                || d.label(i).startsWith("nsubj")
                || d.is(i, "pobj")
                || (d.tag(i).equals("DT") && !d.is(i, "det"));
        return noun && bare && !INSIDE.contains(d.label(i));
    }

    /** What rules alone would take. */
    int ruled(int cue) {
        int according = accordingTo(cue);
        if (according >= 0) {
            return according;
        }
        int agent = agent(cue);
        if (agent >= 0) {
            return agent;
        }
        int own = d.subject(cue);
        if (own >= 0 && !Set.of("nsubjpass", "csubjpass").contains(d.label(own))) {
            return antecedent(cue, own);
        }
        int poss = d.child(cue, "poss");
        return poss >= 0 ? poss : inherited(cue);
    }

    private int accordingTo(int cue) {
        if (!d.isAccording(cue) && !d.tag(cue).equals("IN")) {
            return NONE;
        }
        int to = d.tag(cue).equals("IN") ? cue : d.child(cue, "prep");
        return to >= 0 ? d.child(to, "pobj") : NONE;
    }

    private int agent(int cue) {
        for (int k : d.children(cue)) {
            if (d.is(k, "agent")
                    || (d.is(k, "prep") && d.lemma(k).equals("by") && d.tag(cue).equals("VBN"))) {
                return d.child(k, "pobj");
            }
        }
        return NONE;
    }

    /** The noun that a relative pronoun stands for. */
    private int antecedent(int cue, int subject) {
        boolean relative = d.tag(subject).startsWith("W") || d.lemma(subject).equals("that");
        boolean clause = d.is(cue, "relcl") || d.is(cue, "rcmod");
        return relative && clause && d.head(cue) >= 0 ? d.head(cue) : subject;
    }

    private int inherited(int cue) {
        int at = cue;
        for (int steps = 0; steps < 5; steps++) {
            int head = d.head(at);
            if (head < 0) {
                return NONE;
            }
            if (d.is(at, "acl") || d.is(at, "partmod")) {
                return d.isNoun(head) ? head : NONE;
            }
            int subject = INHERITING.contains(d.label(at)) || d.is(head, "prep") ? d.subject(head) : NONE;
            if (subject >= 0) {
                return antecedent(head, subject);
            }
            at = head;
        }
        return NONE;
    }

    Features features(int cue, int source) {
        Features f = new Features();
        int ruled = ruled(cue);
        String kind = d.isVerb(cue) ? "verb" : d.isNoun(cue) ? "noun" : d.tag(cue);
        String form = d.tag(cue) + "," + d.label(cue);
        if (source == NONE) {
            none(f, cue, ruled, kind, form);
            return f;
        }
        String path = r.path(cue, source);
        f.add("path=", path);
        f.add("path=", path, ",", kind);
        r.own(cue).forEach(c -> f.add(c, ",path=", path));
        f.add("form=", form, ",path=", path);
        f.when(source == ruled, "ruled");
        f.when(source == ruled, "ruled,", kind);
        f.when(source == ruled, "ruled,form=", form);
        f.when(source != ruled && ruled >= 0, "other");
        f.when(source != ruled && ruled >= 0, "other,path=", path);
        phrase(f, cue, source, kind);
        return f;
    }

    private void none(Features f, int cue, int ruled, String kind, String form) {
        f.add("none");
        f.add("none,", kind);
        f.add("none,form=", form);
        f.when(ruled >= 0, "none,ruled");
        f.when(ruled >= 0, "none,ruled,", kind);
        f.when(ruled >= 0, "none,ruled=", r.phrase(ruled));
        f.when(ruled >= 0, "none,path=", (ruled >= 0 ? r.path(cue, ruled) : ""));
        f.when(d.child(cue, "auxpass") >= 0, "none,passive");
        f.each("none,", r.own(cue));
        f.when(d.quotation(cue) >= 0, "none,quoted");
    }

    private void phrase(Features f, int cue, int source, String kind) {
        String phrase = r.phrase(source);
        f.add("phrase=", phrase);
        f.add("label=", d.label(source));
        f.add("label=", d.label(source), ",phrase=", phrase);
        f.add("label=", d.label(source), ",", kind);
        f.each("@", r.own(source));
        f.each("@", r.net(source));
        String side = source < cue ? "before" : "after";
        f.add(side, "=", Features.step(Math.abs(source - cue)));
        f.add(side, ",", kind);
        f.add(side, ",label=", d.label(source));
        f.when(d.child(cue, "auxpass") >= 0, "passive,label=", d.label(source));
        f.when(d.isAccording(cue), "according,path=", r.path(cue, source));
        f.when(d.quotation(source) >= 0, "quoted");
        f.when(between(source, cue), "quotation.between");
        String near = r.quotationNear(cue);
        f.add("near=", near, ",", side, "=", Features.step(Math.abs(source - cue)));
        f.add("near=", near, ",path=", r.path(cue, source));
        f.number("distance", Math.min(40, Math.abs(source - cue)) / 10.0);
        rivals(f, cue, source, side);
        stretch(f, cue, source);
    }

    /** Whether the phrase stands in the few words between a quotation and the cue, or right behind a cue that follows one. */
    private void stretch(Features f, int cue, int source) {
        int from = cue;
        while (from > 0
                && cue - from < STRETCH
                && d.paragraph(from - 1) == d.paragraph(cue)
                && d.quotation(from - 1) < 0) {
            from--;
        }
        boolean closed = from > 0 && d.quotation(from - 1) >= 0 && d.paragraph(from - 1) == d.paragraph(cue);
        if (!closed || d.quotation(cue) >= 0) {
            return;
        }
        boolean directly = d.words(from, cue) == 0;
        boolean inside = directly ? source > cue : source >= from && source < cue;
        String name = "stretch=" + (directly ? "behind" : "between") + "," + (inside ? "in" : "out");
        f.add(name);
        f.add(name, ",before=", Features.step(nouns(directly ? cue : from, source)));
        f.add(name, ",after=", Features.step(directly ? 0 : nouns(source, cue)));
        f.add(name, ",tag=", d.tag(source));
        r.own(cue).forEach(c -> f.add(name, ",", c));
    }

    private int nouns(int from, int to) {
        int n = 0;
        for (int i = from + 1; i < to; i++) {
            n += d.isNominal(i) ? 1 : 0;
        }
        return n;
    }

    /** Other cues that the phrase may rather belong to. */
    private void rivals(Features f, int cue, int source, String side) {
        int head = d.head(source);
        f.odds("rival head", head >= 0 && head != cue ? cueParts.applyAsDouble(head) : 0);
        f.when(head == cue, "hangs from the cue");
        double between = 0;
        for (int i = Math.min(source, cue) + 1; i < Math.max(source, cue); i++) {
            between = Math.max(between, cueParts.applyAsDouble(i));
        }
        f.odds(side + ",rival between", between);
        int words = side.equals("before") ? d.words(source + 1, cue) : d.words(cue + 1, source);
        f.when(words == 0, side, ",beside");
        f.when(words == 0, side, ",beside,near=", r.quotationNear(cue));
    }

    private boolean between(int a, int b) {
        for (int i = Math.min(a, b) + 1; i < Math.max(a, b); i++) {
            if (d.quotation(i) >= 0 && d.quotation(i) != d.quotation(b)) {
                return true;
            }
        }
        return false;
    }

    /** The words of the phrase that {@code head} heads: without relative clauses, and without {@code cue}'s, if that is not -1. */
    TokenSet phrase(int head, int cue) {
        TokenSet all = d.subtree(head);
        for (int k : d.children(head)) {
            if (CLAUSES.contains(d.label(k)) || isTime(k) || (cue >= 0 && d.under(cue, k))) {
                all = all.minus(d.subtree(k));
            }
        }
        return trimmed(run(all, head).minus(cueWords(head, cue)), head);
    }

    /** Whether {@code i} is "on Saturday", "last week": no part of who speaks. */
    private boolean isTime(int i) {
        int noun = d.is(i, "prep") ? d.child(i, "pobj") : i;
        return noun >= 0
                && (d.is(i, "prep") || d.is(i, "npadvmod") || d.is(i, "npmod"))
                && DAYS.contains(d.token(noun).form().toLowerCase(Locale.ROOT));
    }

    private TokenSet cueWords(int head, int cue) {
        if (cue < 0) {
            return TokenSet.EMPTY;
        }
        TokenSet clause = d.subtree(cue);
        return clause.contains(head) ? TokenSet.of(cue) : clause;
    }

    private static TokenSet run(TokenSet all, int head) {
        for (TokenSet.Run run : all.runs()) {
            if (run.from() <= head && head < run.to()) {
                return TokenSet.of(run.from(), run.to());
            }
        }
        return TokenSet.of(head);
    }

    private TokenSet trimmed(TokenSet all, int head) {
        TokenSet run = run(all, head);
        int from = run.first();
        int to = run.end();
        while (to > head + 1 && !d.isWord(to - 1) && d.quotation(to - 1) < 0) {
            to--;
        }
        while (from < head && !d.isWord(from)) {
            from++;
        }
        return TokenSet.of(from, to);
    }
}
