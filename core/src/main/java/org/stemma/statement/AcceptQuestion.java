package org.stemma.statement;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** What tells of a whole attribution that it is one, among its rivals in the same report. */
final class AcceptQuestion {
    private static final int RIVALS = 25;

    private final Reader r;
    private final Discourse d;
    private final IntToDoubleFunction cueParts;

    /** {@code cueParts}: the probability that a word attributes. */
    AcceptQuestion(Reader reader, IntToDoubleFunction cueParts) {
        this.r = reader;
        this.d = reader.d;
        this.cueParts = cueParts;
    }

    Features features(Attribution a, List<Attribution> all) {
        Features f = new Features();
        f.odds("cue", a.cuePart());
        f.odds("source", a.sourcePart());
        f.odds("content", a.contentPart());
        f.number("product", a.cuePart() * a.sourcePart() * a.contentPart());
        f.number("cue content", a.cuePart() * a.contentPart());
        f.add("tag=", d.tag(a.cue()));
        f.add("label=", d.label(a.cue()));
        f.each("", r.own(a.cue()));
        f.add(r.field(a.cue()));
        f.when(a.source() < 0, "no source");
        f.when(a.source() >= 0, "source=", r.phrase(a.source()));
        String near = r.quotationNear(a.cue());
        f.add("near=", near);
        f.add("near=", near, ",frame=", r.frame(a.cue()));
        int words = d.words(a.content());
        int quoted = d.quotedWords(a.content());
        f.add("quoted=", String.valueOf((quoted == 0 ? "no" : quoted == words ? "all" : "part")));
        f.number("content margin", a.contentPart() - a.rivalPart());
        f.odds("rival content", a.rivalPart());
        f.number("log words", Math.log(1 + words) / 4);
        f.add("frame=", r.frame(a.cue()));
        f.when(d.child(a.cue(), "neg") >= 0, "negated");
        f.when(d.subject(a.cue()) >= 0, "own subject");
        f.add("words=", Features.step(words));
        together(f, a);
        around(f, a);
        rivals(f, a, all);
        return f;
    }

    /** What cue, source and content say of each other. */
    private void together(Features f, Attribution a) {
        String phrase = r.phrase(a.source());
        String path = a.source() < 0 ? "none" : r.path(a.cue(), a.source());
        int s = d.sentence(a.content().first());
        String first = r.shown(a.content().first(), s);
        String side = a.content().first() > a.cue() ? "after" : "before";
        f.add("path=", path);
        f.add("tag=", d.tag(a.cue()), ",label=", d.label(a.cue()));
        f.add("first=", first, ",", side);
        f.add("before=", r.shown(a.content().first() - 1, s), ",", side);
        f.each("", r.net(a.cue()));
        for (String k : r.own(a.cue())) {
            f.add(String.valueOf(k), ",phrase=", phrase);
            f.add(String.valueOf(k), ",first=", first);
            f.add(String.valueOf(k), ",frame=", r.frame(a.cue()));
        }
        f.add(r.field(a.cue()), ",phrase=", phrase);
        f.add(r.field(a.cue()), ",first=", first);
        if (a.source() >= 0) {
            f.each("source@", r.own(a.source()));
        }
    }

    /** The other attributions whose cues stand near; {@code all} is in the order of the cues. */
    private static List<Attribution> near(Attribution a, List<Attribution> all) {
        int at = Collections.binarySearch(all, a, Comparator.comparingInt(Attribution::cue));
        int from = Math.max(0, at - RIVALS);
        int to = Math.min(all.size(), at + RIVALS + 1);
        return all.subList(from, to).stream().filter(o -> o.cue() != a.cue()).toList();
    }

    /** How likely the sentences around are to attribute. */
    private void around(Features f, Attribution a) {
        int s = d.sentence(a.cue());
        f.odds("sentence", likeliest(a, s));
        f.odds("sentence before", s > 0 ? likeliest(a, s - 1) : 0);
        f.odds("sentence after", s + 1 < d.sentenceCount() ? likeliest(a, s + 1) : 0);
        double inside = 0;
        for (TokenSet.Run run : a.content().runs()) {
            for (int i = run.from(); i < run.to(); i++) {
                inside += i == a.cue() ? 0 : cueParts.applyAsDouble(i);
            }
        }
        f.number("cues inside", inside);
    }

    private double likeliest(Attribution a, int sentence) {
        double most = 0;
        for (int i = d.sentenceStart(sentence); i < d.sentenceEnd(sentence); i++) {
            most = i == a.cue() ? most : Math.max(most, cueParts.applyAsDouble(i));
        }
        return most;
    }

    private void rivals(Features f, Attribution a, List<Attribution> all) {
        double inside = 0;
        double holds = 0;
        double shared = 0;
        for (Attribution o : near(a, all)) {
            double p = o.cuePart() * o.contentPart();
            if (o.content().contains(a.cue())) {
                inside = Math.max(inside, p);
            }
            if (a.content().contains(o.cue())) {
                holds = Math.max(holds, p);
            }
            if (o.content().overlap(a.content()) > 0) {
                shared = Math.max(shared, p);
            }
        }
        double own = a.cuePart() * a.contentPart();
        f.number("inside", inside);
        f.number("holds", holds);
        f.number("shared", shared);
        f.when(inside > own, "inside better");
        f.when(holds > own, "holds better");
        f.when(shared > own, "shared better");
        f.number("inside margin", inside > 0 ? inside - own : 0);
        f.number("holds margin", holds > 0 ? holds - own : 0);
        f.number("shared margin", shared > 0 ? shared - own : 0);
    }
}
