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
            "tap",
            "suppose");
    /** Verbs whose present tense tells what is on a calendar. */
    private static final Set<String> CALENDAR = Set.of(
            "begin", "start", "open", "close", "end", "expire", "resume", "meet", "vote", "decide", "arrive", "leave",
            "play");

    private static final Set<String> EVENTS = Set.of(
            "meeting",
            "summit",
            "talk",
            "election",
            "vote",
            "referendum",
            "runoff",
            "game",
            "match",
            "final",
            "race",
            "debate",
            "hearing",
            "ceremony",
            "conference",
            "session",
            "deadline",
            "inauguration",
            "visit",
            "launch",
            "poll");

    private static final Set<String> INTO = Set.of("into", "toward", "towards", "ahead");
    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "night", "noon", "midnight");
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
        TimeTense tense = verb < 0 ? ofEvent(sentence, token) : ofVerb(sentence, verb);
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

    /**
     * The verb that governs a token, through prepositions, adverbs and parts of the day alone; -1 where another noun does (unless it
     * is what someone plans), or where a possessive stands between.
     */
    private static int governor(Sentence sentence, int token) {
        boolean owns = token + 1 < sentence.tokens().size()
                && sentence.tokens().get(token + 1).tag().equals("POS");
        int at = owns ? -1 : sentence.tokens().get(token).head();
        for (int steps = 0; at >= 0 && steps < FARTHEST; steps++) {
            Token head = sentence.tokens().get(at);
            if (head.tag().startsWith("VB")) {
                return at;
            }
            boolean noun = head.tag().equals("NN") || head.tag().equals("NNS");
            if (noun && !PARTS.contains(head.lemma())) {
                return head.head() >= 0 && isPlanning(sentence, head.head()) ? head.head() : -1;
            }
            if (head.tag().startsWith("JJ")) {
                return isPlanning(sentence, at) ? at : -1;
            }
            at = head.head();
        }
        return -1;
    }

    /** "Monday's meeting" lies ahead where the verb above does, or where someone heads into it. */
    private static TimeTense ofEvent(Sentence sentence, int token) {
        int noun = sentence.tokens().get(token).head();
        if (noun < 0 || !EVENTS.contains(sentence.tokens().get(noun).lemma())) {
            return OPEN;
        }
        int above = sentence.tokens().get(noun).head();
        boolean into = false;
        for (int steps = 0; above >= 0 && steps < FARTHEST; steps++) {
            Token head = sentence.tokens().get(above);
            if (head.tag().startsWith("VB")) {
                TimeTense tense = ofVerb(sentence, above);
                return tense == PAST || (tense == OPEN && !into) ? OPEN : FUTURE;
            }
            into |= INTO.contains(head.lemma());
            above = head.head();
        }
        return OPEN;
    }

    private static TimeTense ofVerb(Sentence sentence, int verb) {
        Token token = sentence.tokens().get(verb);
        boolean past = token.tag().equals("VBD");
        boolean alone = true;
        for (int child : sentence.children(verb)) {
            Token aux = sentence.tokens().get(child);
            if (child > verb || aux.label() == null || !aux.label().startsWith("aux")) {
                continue;
            }
            if (MODALS.contains(aux.lemma())) {
                return FUTURE;
            }
            if (aux.tag().equals("TO")) {
                return ofInfinitive(sentence, verb);
            }
            past |= aux.tag().equals("VBD") || aux.lemma().equals("have");
            alone = false;
        }
        past |= alone && token.tag().equals("VBN");
        if (isPlanning(sentence, verb)) {
            return token.tag().equals("VBD") || token.tag().equals("VB") ? OPEN : FUTURE;
        }
        boolean calendar = CALENDAR.contains(token.lemma()) || isOfEvent(sentence, verb);
        return past ? PAST : calendar && token.tag().matches("VBP|VBZ|VB") ? FUTURE : OPEN;
    }

    /** "The vote is on Friday". */
    private static boolean isOfEvent(Sentence sentence, int verb) {
        return sentence.tokens().get(verb).lemma().equals("be")
                && sentence.children(verb).stream()
                        .map(sentence.tokens()::get)
                        .anyMatch(child -> "nsubj".equals(child.label()) && EVENTS.contains(child.lemma()));
    }

    /** "Plans to leave", "is to leave" and "a paper to be read" look ahead; "voted to leave" tells nothing. */
    private static TimeTense ofInfinitive(Sentence sentence, int verb) {
        int head = sentence.tokens().get(verb).head();
        boolean passive = sentence.children(verb).stream()
                .map(sentence.tokens()::get)
                .anyMatch(aux -> aux.lemma().equals("be") && aux.tag().equals("VB"));
        if (passive || head < 0 || isPlanning(sentence, head)) {
            return head >= 0 && wasOver(sentence, head) ? OPEN : FUTURE;
        }
        Token above = sentence.tokens().get(head);
        return above.lemma().equals("be") && above.tag().matches("VBZ|VBP") ? FUTURE : OPEN;
    }

    /** "Had been scheduled": the plan itself is past. */
    private static boolean wasOver(Sentence sentence, int verb) {
        return sentence.children(verb).stream()
                .map(sentence.tokens()::get)
                .anyMatch(aux -> aux.lemma().equals("have") && aux.tag().equals("VBD"));
    }

    private static boolean isPlanning(Sentence sentence, int token) {
        return PLANNING.contains(sentence.tokens().get(token).lemma());
    }

    private static boolean isPerfect(Sentence sentence, int verb) {
        return sentence.children(verb).stream()
                .map(sentence.tokens()::get)
                .anyMatch(aux -> aux.lemma().equals("have") && !aux.tag().equals("VBD"));
    }
}
