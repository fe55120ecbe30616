package org.stemma.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;

/** Tells to whom a statement was made: "told reporters", "urged Oslo to", "in a letter to the board", "speaking to a crowd". */
final class Hearers {
    private static final Set<String> OBJECTS = Set.of("dobj", "iobj", "dative");
    /** Verbs that take their hearer as object, apart from those of the classes of telling and demanding. */
    private static final Set<String> ADDRESS =
            Set.of("address", "ask", "question", "interview", "answer", "thank", "congratulate", "brief");
    /** Demands whose object is what is demanded. */
    private static final Set<String> NO_HEARER = Set.of(
            "demand",
            "request",
            "call",
            "order",
            "recommend",
            "push",
            "lobby",
            "appeal",
            "plead",
            "petition",
            "challenge");

    private static final Set<String> TALKS = Set.of(
            "interview",
            "conversation",
            "talk",
            "meeting",
            "call",
            "exchange",
            "briefing",
            "letter",
            "message",
            "email",
            "e-mail",
            "note",
            "memo",
            "statement",
            "speech",
            "address",
            "remark",
            "comment",
            "testimony",
            "appeal",
            "warning",
            "response",
            "reply",
            "presentation",
            "appearance",
            "report",
            "submission",
            "telegram",
            "cable",
            "filing",
            "toast");
    private static final Set<String> WITHIN = Set.of("in", "during", "at", "after", "by", "with");
    private static final Set<String> TOWARDS = Set.of("to", "with", "before");

    private final Reader r;
    private final Discourse d;
    private final Phrases phrases;
    private final SourceQuestion sources;

    Hearers(Reader reader, Phrases phrases, SourceQuestion sources) {
        this.r = reader;
        this.d = reader.d;
        this.phrases = phrases;
        this.sources = sources;
    }

    /** The head of the phrase that names the hearer, -1 where none does. */
    int head(Attribution a) {
        int told = object(a.cue());
        int[] ways = {told, towards(a.cue()), inTalk(a.cue()), speaking(a.cue()), passive(a)};
        for (int head : ways) {
            if (head >= 0 && isHearer(head, a, head == told)) {
                return head;
            }
        }
        return -1;
    }

    TokenSet words(int head, Attribution a) {
        return sources.phrase(head, a.cue());
    }

    private boolean isHearer(int head, Attribution a, boolean told) {
        TokenSet words = words(head, a);
        boolean said = words.overlap(a.content()) > 0 && !(told && r.is(a.cue(), "direct"));
        return isSomebody(head) && !said && words.overlap(a.sourceWords()) == 0 && !phrases.isTime(head);
    }

    private boolean isSomebody(int i) {
        boolean named = d.entity(i) != null || d.tag(i).startsWith("NNP");
        return d.isNoun(i) && (named || phrases.isPersonNoun(i) || r.field(i).equals("l1:14"));
    }

    /** The object of telling, asking or demanding; "call on" has its own. */
    private int object(int cue) {
        String lemma = d.lemma(cue);
        if (!d.isVerb(cue) || NO_HEARER.contains(lemma)) {
            return Set.of("call", "appeal", "plead").contains(lemma)
                    ? object(cue, Set.of("on", "upon", "to", "with"))
                    : -1;
        }
        boolean tells = r.is(cue, "tell") || r.is(cue, "direct") || ADDRESS.contains(lemma);
        for (int k : tells ? d.children(cue) : new int[0]) {
            if (OBJECTS.contains(d.label(k))) {
                return d.is(k, "dative") && !d.isNoun(k) ? d.child(k, "pobj") : k;
            }
        }
        return tells && r.is(cue, "direct") ? doer(cue) : -1;
    }

    /** Who shall do what is demanded, where the parse has him as its subject: "urged Oslo to pay". */
    private int doer(int cue) {
        for (int k : d.children(cue)) {
            if (d.is(k, "xcomp") || d.is(k, "ccomp")) {
                int subject = d.subject(k);
                return subject > cue && d.child(k, "aux") > subject ? subject : -1;
            }
        }
        return -1;
    }

    private int object(int governor, Set<String> prepositions) {
        for (int k : d.children(governor)) {
            if ((d.is(k, "prep") || d.is(k, "dative")) && prepositions.contains(d.lemma(k))) {
                return d.child(k, "pobj");
            }
        }
        return -1;
    }

    /** "said to her", "wrote to the board". */
    private int towards(int cue) {
        boolean speaks = r.is(cue, "say")
                || r.is(cue, "write")
                || r.is(cue, "plain")
                || r.is(cue, "voice")
                || r.is(cue, "reply");
        return speaks && d.isVerb(cue) ? object(cue, Set.of("to")) : -1;
    }

    /** "in an interview with", "in a letter to". */
    private int inTalk(int cue) {
        for (int k : d.children(cue)) {
            int talk = d.is(k, "prep") && WITHIN.contains(d.lemma(k)) ? d.child(k, "pobj") : -1;
            if (talk >= 0 && TALKS.contains(d.lemma(talk))) {
                int partner = object(talk, TOWARDS);
                return partner >= 0 ? partner : object(cue, Set.of("with"));
            }
        }
        return -1;
    }

    /** "speaking to reporters". */
    private int speaking(int cue) {
        for (int k : d.children(cue)) {
            if (d.tag(k).equals("VBG")
                    && Set.of("speak", "talk", "testify", "write").contains(d.lemma(k))) {
                return object(k, TOWARDS);
            }
        }
        return -1;
    }

    /** "The board was told by Smith". */
    private int passive(Attribution a) {
        int subject = d.child(a.cue(), "nsubjpass");
        return subject >= 0 && r.is(a.cue(), "tell") && subject != a.source() ? subject : -1;
    }

    /** The person or body that the phrase names. */
    @Nullable
    Actor actor(int head, Attribution a) {
        return phrases.actor(head, words(head, a));
    }
}
