package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Which pieces of text may belong to the content of a cue, and what tells of one that it does. */
final class UnitQuestion {
    private static final Set<String> SPLIT =
            Set.of("prep", "dobj", "xcomp", "acomp", "attr", "agent", "pobj", "ccomp", "oprd");
    private static final Set<String> CUE_PARTS = Set.of("aux", "auxpass", "modal", "neg", "prt", "punct");
    private static final int QUOTATIONS = 4;

    /** Quotations farther from the cue are not looked for; tokens. */
    private static final int FARTHEST = 600;

    /** A rival cue is looked for so many tokens beyond a quotation. */
    private static final int NEAR = 12;

    /** Paragraphs after the cue's own that a quotation is followed into. */
    private static final int PARAGRAPHS = 4;

    private final Reader r;
    private final Discourse d;
    private final IntToDoubleFunction cueParts;

    /** {@code cueParts}: the probability that a word attributes. */
    UnitQuestion(Reader reader, IntToDoubleFunction cueParts) {
        this.r = reader;
        this.d = reader.d;
        this.cueParts = cueParts;
    }

    /** The pieces around {@code cue}, none of the cue itself or of {@code source}. */
    List<Unit> candidates(int cue, TokenSet source) {
        Map<TokenSet, Unit> units = new LinkedHashMap<>();
        below(cue, units);
        above(cue, units);
        quotations(cue, units);
        afterColon(cue, units);
        TokenSet taken = source.plus(TokenSet.of(cue));
        List<Unit> result = new ArrayList<>();
        for (Unit u : units.values()) {
            TokenSet rest = u.tokens().minus(taken);
            if (!rest.isEmpty() && rest.size() * 2 >= u.tokens().size()) {
                result.add(new Unit(rest, u.path(), u.head(), u.quotation()));
            }
        }
        return result;
    }

    private static void put(Map<TokenSet, Unit> units, Unit unit) {
        if (!unit.tokens().isEmpty()) {
            units.putIfAbsent(unit.tokens(), unit);
        }
    }

    private void below(int cue, Map<TokenSet, Unit> units) {
        for (int k : d.children(cue)) {
            if (CUE_PARTS.contains(d.label(k))) {
                continue;
            }
            put(units, new Unit(d.subtree(k), "_" + d.label(k), k, -1));
            if (SPLIT.contains(d.label(k)) && d.children(k).length > 0) {
                put(units, new Unit(TokenSet.of(k), "_" + d.label(k) + ".", k, -1));
                for (int kk : d.children(k)) {
                    put(units, new Unit(d.subtree(kk), "_" + d.label(k) + "_" + d.label(kk), kk, -1));
                }
            }
        }
    }

    private void above(int cue, Map<TokenSet, Unit> units) {
        StringBuilder up = new StringBuilder();
        int from = cue;
        for (int g : r.governors(cue)) {
            up.append('^').append(d.label(from));
            put(units, new Unit(TokenSet.of(g), up + ".", g, -1));
            for (int k : d.children(g)) {
                if (k != from) {
                    put(units, new Unit(d.subtree(k), up + "_" + d.label(k), k, -1));
                }
            }
            from = g;
        }
    }

    private void quotations(int cue, Map<TokenSet, Unit> units) {
        List<Integer> near = new ArrayList<>();
        int paragraph = d.paragraph(cue);
        int first = Math.max(0, cue - FARTHEST);
        for (int i = cue, last = -1; i >= first && d.paragraph(i) == paragraph && near.size() < QUOTATIONS; i--) {
            if (d.quotation(i) >= 0 && d.quotation(i) != last) {
                last = d.quotation(i);
                near.add(last);
            }
        }
        int most = near.size() + QUOTATIONS;
        int end = Math.min(d.size(), cue + FARTHEST);
        for (int i = cue, last = -1; i < end && d.paragraph(i) == paragraph && near.size() < most; i++) {
            if (d.quotation(i) >= 0 && d.quotation(i) != last) {
                last = d.quotation(i);
                near.add(last);
            }
        }
        following(cue, near);
        for (int q : near) {
            if (q != d.quotation(cue)) {
                TokenSet set = d.quoted(q);
                // a quotation's place is told by features; it must not hide a subtree of the same words
                units.remove(set);
                put(units, new Unit(set, "quotation", set.first(), q));
            }
        }
    }

    /** The quotations that fill or open the paragraphs after the cue's own, up to the first that opens with other words. */
    private void following(int cue, List<Integer> near) {
        int at = d.paragraphEnd(cue);
        for (int n = 0; n < PARAGRAPHS && at < d.size() && d.quotation(at) >= 0; n++) {
            int end = d.paragraphEnd(at);
            int q = d.quotation(at);
            near.add(q);
            if (d.words(d.quoted(q).end(), end) > 0) {
                return;
            }
            at = end;
        }
    }

    /** The next paragraph where the cue's own ends with a colon. */
    private void afterColon(int cue, Map<TokenSet, Unit> units) {
        int end = d.paragraphEnd(cue);
        if (end < d.size() && d.token(end - 1).form().equals(":")) {
            int to = d.paragraphEnd(end);
            put(units, new Unit(TokenSet.of(end, to), "paragraph.after.colon", end, -1));
        }
    }

    Features features(int cue, Unit u, TokenSet source) {
        Features f = new Features();
        String path = u.quotation() >= 0 ? "quotation" : u.path();
        List<String> kinds = new ArrayList<>(r.own(cue));
        kinds.add(r.field(cue));
        kinds.add("tag=" + d.tag(cue));
        f.add("path=", path);
        kinds.forEach(k -> f.add(String.valueOf(k), ",path=", path));
        for (String c : r.net(cue)) {
            f.when(c.startsWith("f1:"), c, ",path=", path);
        }
        String frame = r.frame(cue);
        String near = r.quotationNear(cue);
        f.add("path=", path, ",frame=", frame);
        f.add("path=", path, ",near=", near);
        f.add("path=", path, ",frame=", frame, ",near=", near);
        f.add("path=", path, ",label=", d.label(cue));
        f.add(
                "path=",
                path,
                (source.isEmpty() ? ",no source" : source.first() < cue ? ",source before" : ",source after"));
        place(f, cue, u, path);
        rivals(f, cue, u, path);
        if (u.quotation() >= 0) {
            quotation(f, cue, u);
        } else {
            tree(f, cue, u, path);
        }
        return f;
    }

    /** The likeliest other cue in the piece, and between it and the cue. */
    private void rivals(Features f, int cue, Unit u, String path) {
        double inside = 0;
        for (TokenSet.Run run : u.tokens().runs()) {
            inside = Math.max(inside, likeliest(cue, run.from(), run.to()));
        }
        int first = u.tokens().first();
        int end = u.tokens().end();
        double between = first > cue ? likeliest(cue, cue + 1, first) : likeliest(cue, end, cue);
        f.odds("rival inside", inside);
        f.odds("rival between", between);
        f.add("rival inside=", tenth(inside), ",path=", path);
        f.add("rival between=", tenth(between), ",path=", path);
    }

    private double likeliest(int cue, int from, int to) {
        double most = 0;
        for (int i = from; i < to; i++) {
            most = i == cue ? most : Math.max(most, cueParts.applyAsDouble(i));
        }
        return most;
    }

    private static String tenth(double p) {
        return p < .05 ? "0" : p < .2 ? "1" : p < .5 ? "2" : p < .8 ? "3" : "4";
    }

    private void place(Features f, int cue, Unit u, String path) {
        int first = u.tokens().first();
        int end = u.tokens().end();
        String side = first > cue ? "after" : end <= cue ? "before" : "around";
        int gap = first > cue ? d.words(cue + 1, first) : end <= cue ? d.words(end, cue) : 0;
        f.add(side, ",path=", path);
        f.add(side, ",gap=", Features.step(gap));
        f.add("size=", Features.step(u.tokens().size()));
        f.add("path=", path, ",size=", Features.step(u.tokens().size()));
        int s = d.sentence(first);
        f.add("before.unit=", r.shown(first - 1, s), ",", side);
        f.add("after.unit=", r.shown(end, s), ",", side);
        f.add("path=", path, ",before.unit=", r.shown(first - 1, s));
        f.add("first=", r.shown(first, s));
        f.add("path=", path, ",first=", r.shown(first, s));
    }

    private void tree(Features f, int cue, Unit u, String path) {
        int head = u.head();
        f.add("tag=", d.tag(head), ",path=", path);
        f.add("phrase=", r.phrase(head), ",path=", path);
        f.each("@", r.own(head));
        r.own(head).forEach(c -> f.add("path=", path, ",@", c));
        f.each(
                "path=" + path + ",net@",
                r.net(head).stream().filter(c -> c.startsWith("l1:")).toList());
        f.when(d.subject(head) >= 0, "subject,path=", path);
        f.when(d.subject(head) >= 0, "subject=", r.phrase(d.subject(head)), ",path=", path);
        int mark = d.child(head, "mark") >= 0 ? d.child(head, "mark") : d.child(head, "complm");
        f.when(mark >= 0, "mark=", (mark >= 0 ? r.shown(mark, d.sentence(mark)) : ""), ",path=", path);
        if (d.is(head, "prep") || d.is(d.head(head) >= 0 ? d.head(head) : head, "prep")) {
            int prep = d.is(head, "prep") ? head : d.head(head);
            String word = r.shown(prep, d.sentence(prep));
            f.add("prep=", word, ",path=", path);
            r.own(cue).forEach(c -> f.add(c, ",prep=", word));
            f.add(r.field(cue), ",prep=", word);
        }
        int others = d.quotation(cue) >= 0 ? 0 : d.quotedWords(u.tokens());
        String quoted = others == 0 ? "no" : others * 10 >= d.words(u.tokens()) * 9 ? "all" : "part";
        f.add("quoted=", quoted);
        f.add("quoted=", quoted, ",path=", path);
        f.when(u.tokens().contains(cue), "holds the cue");
    }

    private void quotation(Features f, int cue, Unit u) {
        int q = u.quotation();
        int first = u.tokens().first();
        int end = u.tokens().end();
        boolean after = first > cue;
        int from = after ? cue + 1 : end;
        int to = after ? first : cue;
        String side = after ? "q.after" : "q.before";
        int sentences = Math.abs(d.sentence(after ? first : end - 1) - d.sentence(cue));
        int words = 0;
        int others = 0;
        int verbs = 0;
        for (int i = from; i < to; i++) {
            boolean free = d.quotation(i) < 0;
            words += free && d.isWord(i) ? 1 : 0;
            others += d.quotation(i) >= 0 && (i == from || d.quotation(i) != d.quotation(i - 1)) ? 1 : 0;
            verbs += free && (r.is(i, "say") || d.isAccording(i)) ? 1 : 0;
        }
        String size = Features.step(d.words(first, end));
        f.add(side, ",sentences=", String.valueOf(Math.min(3, sentences)));
        f.add(side, ",words=", Features.step(words));
        f.add(side, ",others=", String.valueOf(Math.min(3, others)));
        f.add(side, ",verbs=", String.valueOf(Math.min(2, verbs)));
        f.add(
                side,
                ",sentences=",
                String.valueOf(Math.min(3, sentences)),
                ",verbs=",
                String.valueOf(Math.min(2, verbs)),
                ",size=",
                size);
        f.add(side, ",size=", size);
        f.add(
                side,
                ",words=",
                Features.step(words),
                ",verbs=",
                String.valueOf(Math.min(2, verbs)),
                ",others=",
                String.valueOf(Math.min(2, others)));
        f.add(
                side,
                ",free between=",
                Features.step(freeWords(cue, from, to)),
                ",verbs=",
                String.valueOf(Math.min(2, verbs)));
        int paragraphs = d.paragraph(first) - d.paragraph(cue);
        f.when(paragraphs > 0, "paragraphs=", String.valueOf(Math.min(3, paragraphs)));
        f.when(
                paragraphs > 0,
                "paragraphs=",
                String.valueOf(Math.min(2, paragraphs)),
                ",verbs=",
                String.valueOf(Math.min(2, verbs)),
                ",opens");
        f.when(paragraphs > 0, "paragraphs,rest=", Features.step(d.words(end, d.paragraphEnd(first))));
        f.when(
                paragraphs > 0,
                "paragraphs,colon=",
                String.valueOf(d.token(d.paragraphEnd(cue) - 1).form().equals(":")));
        f.when(paragraphs > 0, "paragraphs,quoted before=", String.valueOf(d.quotation(d.paragraphEnd(cue) - 1) >= 0));
        double beyond = after
                ? likeliest(cue, end, Math.min(end + NEAR, d.paragraphEnd(first)))
                : likeliest(cue, Math.max(first - NEAR, d.sentenceStart(d.sentence(first))), first);
        f.odds(side + ",rival beyond", beyond);
        f.add(side, ",rival beyond=", tenth(beyond), ",sentences=", String.valueOf(Math.min(3, sentences)));
        f.when(!d.quotations.get(q).closed(), "unclosed");
        f.when(d.quotations.get(q).continued(), "continued");
        String clause = d.under(first, cue) || d.under(end - 1, cue)
                ? "below"
                : d.sentence(first) == d.sentence(cue) ? "beside" : "apart";
        f.add(side, ",", clause);
        f.add(side, ",", clause, ",size=", size);
        r.own(cue).forEach(c -> f.add(c, ",", side, ",", clause));
        boolean whole = d.isWord(end - 1) || !d.isVerb(end - 1);
        f.when(whole && Character.isUpperCase(firstLetter(first)), side, ",capital");
    }

    /** Words between that belong neither to a quotation nor to the cue's own clause. */
    private int freeWords(int cue, int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n += d.quotation(i) < 0 && d.isWord(i) && !d.under(i, cue) ? 1 : 0;
        }
        return n;
    }

    private char firstLetter(int token) {
        for (int i = token; i < Math.min(d.size(), token + 2); i++) {
            if (d.isWord(i)) {
                return d.token(i).form().charAt(0);
            }
        }
        return ' ';
    }
}
