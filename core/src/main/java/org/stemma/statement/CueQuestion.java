package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which words may attribute, and what tells of one that it does. */
final class CueQuestion {
    private static final Set<String> AUXILIARY = Set.of("aux", "auxpass", "modal");
    private static final Set<String> EMPTY_VERBS = Set.of("be", "do");

    private final Reader r;
    private final Discourse d;

    CueQuestion(Reader reader) {
        this.r = reader;
        this.d = reader.d;
    }

    /** Positions of the words to ask about, in order. */
    List<Integer> candidates() {
        List<Integer> result = new ArrayList<>();
        for (int i = 0; i < d.size(); i++) {
            if (isCandidate(i)) {
                result.add(i);
            }
        }
        return result;
    }

    private boolean isCandidate(int i) {
        int q = d.quotation(i);
        if (q >= 0 && d.quoted(q).size() > 6) {
            return false;
        }
        return switch (d.tag(i)) {
            case "NN", "NNS" -> !r.net(i).isEmpty() || !r.own(i).isEmpty();
            case "JJ" -> !r.own(i).isEmpty() || d.child(i, "ccomp") >= 0 || d.child(i, "xcomp") >= 0;
            case "RB" -> !r.own(i).isEmpty();
            case ":" -> d.token(i).form().equals(":");
            case "IN" -> d.lemma(i).equals("per");
            default ->
                d.isAccording(i)
                        || (d.isVerb(i) && !AUXILIARY.contains(d.label(i)) && !EMPTY_VERBS.contains(d.lemma(i)));
        };
    }

    Features features(int i) {
        Features f = new Features();
        word(f, i);
        frame(f, i);
        children(f, i);
        governor(f, i);
        neighbours(f, i);
        quotations(f, i);
        return f;
    }

    private void word(Features f, int i) {
        f.add("tag=", d.tag(i));
        f.add("label=", d.label(i));
        f.add("tag=", d.tag(i), ",label=", d.label(i));
        f.each("", r.own(i));
        f.each("", r.net(i));
        f.when(r.own(i).isEmpty(), "k:none");
        f.when(d.isAccording(i), "according");
        int depth = r.governors(i).size();
        f.add("depth=", String.valueOf(depth));
        f.when(d.words(d.sentenceStart(d.sentence(i)), i) == 0, "first");
    }

    private void frame(Features f, int i) {
        String frame = r.frame(i);
        String quoted = r.quotationNear(i);
        String subject = r.phrase(d.subject(i));
        f.add("frame=", frame);
        f.add("near=", quoted);
        f.add("subject=", subject);
        f.add("frame=", frame, ",near=", quoted);
        f.add("frame=", frame, ",label=", d.label(i));
        List<String> kinds = new ArrayList<>(r.own(i));
        kinds.add(r.field(i));
        for (String k : kinds) {
            f.add(k, ",frame=", frame);
            f.add(k, ",near=", quoted);
            f.add(k, ",subject=", subject);
            f.add(k, ",label=", d.label(i));
            f.add(k, ",tag=", d.tag(i));
        }
        for (String c : r.net(i)) {
            f.when(c.startsWith("f1:") || c.startsWith("h:"), c, ",frame=", frame);
        }
        f.when(d.subject(i) > i, "inverted,near=", quoted);
    }

    private void children(Features f, int i) {
        for (int k : d.children(i)) {
            String label = d.label(k);
            f.add("child=", label);
            switch (label) {
                case "aux", "auxpass", "modal", "neg", "mark", "prt", "prep", "agent", "complm" -> {
                    String word = label + ":" + r.classes.shown(d.token(k).form(), d.tag(k));
                    f.add("child=", word);
                    f.add(r.field(i), ",child=", word);
                    r.own(i).forEach(c -> f.add(c, ",child=", word));
                }
                case "dobj", "pobj", "nsubj", "nsubjpass", "poss", "attr" -> {
                    f.add(label, "=", r.phrase(k));
                    f.each(label + "@", r.own(k));
                    r.own(i).forEach(c -> f.add(c, ",", label, "=", r.phrase(k)));
                }
                case "ccomp", "xcomp" -> complement(f, k, label);
                default -> {}
            }
        }
    }

    private void complement(Features f, int k, String label) {
        f.add(label, ".tag=", d.tag(k));
        int mark = d.child(k, "mark") >= 0 ? d.child(k, "mark") : d.child(k, "complm");
        f.add(
                label,
                ".mark=",
                (mark < 0 ? "none" : r.classes.shown(d.token(mark).form(), d.tag(mark))));
        f.when(d.subject(k) >= 0, label, ".subject");
    }

    private void governor(Features f, int i) {
        int head = d.head(i);
        if (head < 0) {
            return;
        }
        f.add("head.tag=", d.tag(head), ",label=", d.label(i));
        f.each("label=" + d.label(i) + ",head@", r.own(head));
        f.add("label=", d.label(i), ",head@", r.field(head));
        f.add("label=", d.label(i), ",head.label=", d.label(head));
        f.when(head > i, "head.after,label=", d.label(i));
        f.when(d.subject(head) >= 0, "head.subject=", r.phrase(d.subject(head)));
        f.when(d.tag(head).equals("IN"), "head=", r.classes.shown(d.token(head).form(), "IN"));
    }

    private void neighbours(Features f, int i) {
        int s = d.sentence(i);
        for (int k : new int[] {-2, -1, 1, 2}) {
            f.add("at", String.valueOf(k), "=", r.shown(i + k, s));
        }
        f.add("at-1=", r.shown(i - 1, s), ",at1=", r.shown(i + 1, s));
        f.add(r.field(i), ",at1=", r.shown(i + 1, s));
        f.add(r.field(i), ",at-1=", r.shown(i - 1, s));
        r.own(i).forEach(c -> f.add(c, ",at1=", r.shown(i + 1, s)));
        int left = d.words(Math.max(d.sentenceStart(s), i - 40), i);
        int right = d.words(i + 1, Math.min(d.sentenceEnd(s), i + 40));
        f.add("words.before=", Features.step(left));
        f.add("words.after=", Features.step(right));
    }

    private void quotations(Features f, int i) {
        f.when(d.quotation(i) >= 0, "quoted");
        f.when(d.quotation(i) < 0, "near=", r.quotationNear(i), ",unquoted");
        int before = r.quotationBefore(i);
        int after = r.quotationAfter(i);
        f.when(before >= 0, "quotation.before");
        f.when(after >= 0, "quotation.after");
        f.when(before >= 0 && after >= 0, "quotation.around");
        int s = d.sentence(i);
        int p = d.paragraph(i);
        f.when(d.sentenceStart(s) == 0 || d.paragraph(d.sentenceStart(s) - 1) != p, "sentence.first");
        f.when(p == 0, "paragraph.first");
    }
}
