package org.stemma.annotate;

import java.util.Set;

/** Where the verb that governs a time expression looks: the side of today on which a bare "Friday" or "June" is sought. */
enum TimeTense {
    PAST,
    FUTURE,
    /** Neither is told: a noun governs, or a present tense. */
    OPEN;

    private static final Set<String> MODALS = Set.of("will", "would", "might", "may", "shall", "should", "'ll", "’ll");
    /** What is planned, hoped or put off lies ahead, whenever that was done. */
    private static final Set<String> PLANNING = Set.of(
            "schedule",
            "plan",
            "set",
            "slate",
            "due",
            "expect",
            "postpone",
            "delay",
            "extend",
            "propose",
            "intend",
            "hope",
            "want",
            "prepare",
            "agree",
            "vow",
            "promise",
            "ready",
            "likely",
            "poise",
            "tap");
    /** Verbs whose present tense tells what is on a calendar. */
    private static final Set<String> CALENDAR = Set.of(
            "begin", "start", "open", "close", "end", "expire", "resume", "meet", "vote", "decide", "arrive", "leave",
            "play");

    private static final Set<String> UNTIL = Set.of("until", "till", "through", "by");
    private static final int FARTHEST = 8;

    /** The tense at the token that covers {@code at}, an offset in the report's text. */
    static TimeTense at(Sentence sentence, int at) {
        int token = sentence.tokenAt(at);
        if (token < 0) {
            return OPEN;
        }
        String preposition = preposition(sentence, token);
        if (preposition.equals("since")) {
            return PAST;
        }
        int verb = governor(sentence, token);
        TimeTense tense = verb < 0 ? OPEN : ofVerb(sentence, verb, 0);
        if (!UNTIL.contains(preposition)) {
            return tense;
        }
        boolean ahead = tense != PAST || isPlanning(sentence, verb) || isPerfect(sentence, verb);
        return ahead ? FUTURE : OPEN;
    }

    private static String preposition(Sentence sentence, int token) {
        int head = sentence.tokens().get(token).head();
        return head < 0 || !sentence.tokens().get(head).tag().equals("IN")
                ? ""
                : sentence.tokens().get(head).lemma();
    }

    /** The verb that governs a token, through prepositions and adverbs alone; -1 where a noun does or a possessive stands between. */
    private static int governor(Sentence sentence, int token) {
        boolean owns = token + 1 < sentence.tokens().size()
                && sentence.tokens().get(token + 1).tag().equals("POS");
        int at = owns ? -1 : sentence.tokens().get(token).head();
        for (int steps = 0; at >= 0 && steps < FARTHEST; steps++) {
            Token head = sentence.tokens().get(at);
            if (head.tag().startsWith("VB")) {
                return at;
            }
            if (head.tag().startsWith("JJ")
                    || head.tag().equals("NN")
                    || head.tag().equals("NNS")) {
                return -1;
            }
            at = head.head();
        }
        return -1;
    }

    private static TimeTense ofVerb(Sentence sentence, int verb, int depth) {
        Token token = sentence.tokens().get(verb);
        boolean past = token.tag().equals("VBD") || token.tag().equals("VBN");
        for (int child : sentence.children(verb)) {
            Token aux = sentence.tokens().get(child);
            if (child > verb || aux.label() == null || !aux.label().startsWith("aux")) {
                continue;
            }
            if (MODALS.contains(aux.lemma())) {
                return FUTURE;
            }
            if (aux.tag().equals("TO")) {
                return ofInfinitive(sentence, token.head(), depth);
            }
            past |= aux.tag().equals("VBD") || aux.lemma().equals("have");
        }
        if (isPlanning(sentence, verb)) {
            return token.tag().equals("VBD") ? OPEN : FUTURE;
        }
        return past ? PAST : CALENDAR.contains(token.lemma()) && !token.tag().equals("VBG") ? FUTURE : OPEN;
    }

    /** "Plans to leave" looks ahead, "voted to leave" where the vote does. */
    private static TimeTense ofInfinitive(Sentence sentence, int head, int depth) {
        if (head < 0 || depth > FARTHEST) {
            return OPEN;
        }
        if (isPlanning(sentence, head)) {
            return FUTURE;
        }
        return sentence.tokens().get(head).tag().startsWith("VB") ? ofVerb(sentence, head, depth + 1) : OPEN;
    }

    private static boolean isPlanning(Sentence sentence, int token) {
        return PLANNING.contains(sentence.tokens().get(token).lemma());
    }

    private static boolean isPerfect(Sentence sentence, int verb) {
        return sentence.children(verb).stream()
                .anyMatch(child -> sentence.tokens().get(child).lemma().equals("have"));
    }
}
