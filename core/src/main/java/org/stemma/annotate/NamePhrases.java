package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * Names that say themselves what they are, taken whole where the parser took a part: bodies by their last word and what follows with "of"
 * ("Farmers Party of Norway"), events by theirs ("Hong Kong Open"), and elections with their year ("2016 Icelandic presidential
 * election").
 */
final class NamePhrases {
    private static final Set<String> BODIES = Set.of(
            "party",
            "union",
            "league",
            "alliance",
            "front",
            "movement",
            "federation",
            "confederation",
            "association",
            "congress",
            "coalition",
            "foundation",
            "institute",
            "university",
            "college",
            "society",
            "club",
            "bank",
            "group",
            "committee",
            "organization",
            "organisation",
            "council",
            "campaign",
            "network",
            "agency");
    private static final Set<String> EVENTS = Set.of(
            "open",
            "cup",
            "championship",
            "championships",
            "games",
            "masters",
            "olympics",
            "war",
            "festival",
            "awards",
            "classic",
            "marathon");
    private static final Set<String> VOTES = Set.of(
            "election",
            "elections",
            "referendum",
            "referendums",
            "by-election",
            "by-elections",
            "primary",
            "primaries");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> LINKS = Set.of("of", "for");
    private static final int LONGEST_VOTE = 8;

    private final List<Token> tokens;
    private final List<Mention> mentions;

    private NamePhrases(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = new ArrayList<>(mentions);
    }

    /** The names of a sentence, such phrases in the place of their parts. A headline's capitals say nothing: it is left as it is. */
    static List<Mention> join(List<Token> tokens, List<Mention> mentions) {
        NamePhrases phrases = new NamePhrases(tokens, mentions);
        if (!phrases.isHeadline()) {
            for (int i = 0; i < tokens.size(); i++) {
                phrases.vote(i);
                phrases.phrase(i);
            }
        }
        phrases.mentions.sort((a, b) -> a.span().compareTo(b.span()));
        return phrases.mentions;
    }

    private boolean isHeadline() {
        long words = tokens.stream()
                .filter(t -> Character.isLetter(t.form().codePointAt(0)))
                .count();
        long capitals = tokens.stream().filter(NamePhrases::isCapital).count();
        return capitals * 10 > words * 7;
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().codePointAt(0));
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }

    /** A phrase that begins at token {@code first}, where no capital goes before it. */
    private void phrase(int first) {
        if (!isName(first) || (first > 0 && isName(first - 1))) {
            return;
        }
        int begin = tokens.get(first).tag().equals("DT") ? first + 1 : first;
        int end = run(begin);
        String last = end > begin ? lower(tokens.get(end - 1)) : "";
        if (EVENTS.contains(last) && end - begin > 1) {
            replace(begin, end, Entity.Type.MISC);
        } else if (BODIES.contains(last) && linked(end) - begin > 1) {
            replace(begin, linked(end), Entity.Type.ORG);
        }
    }

    private boolean isName(int i) {
        return isCapital(tokens.get(i)) && !tokens.get(i).tag().startsWith("PRP");
    }

    /** The end of the capitalised words from {@code begin} on. */
    private int run(int begin) {
        int end = begin;
        while (end < tokens.size() && isName(end)) {
            end++;
        }
        return end;
    }

    /** The end of what follows with "of", "of the" or "for". */
    private int linked(int end) {
        if (end >= tokens.size() || !LINKS.contains(lower(tokens.get(end)))) {
            return end;
        }
        int next = end + 1;
        if (next < tokens.size() && lower(tokens.get(next)).equals("the")) {
            next++;
        }
        int linked = next < tokens.size() ? named(next) : next;
        return linked > next ? linked : end;
    }

    /** The end of the name that begins at {@code begin}, else of the capitalised words. */
    private int named(int begin) {
        int from = tokens.get(begin).span().begin();
        for (Mention mention : mentions) {
            if (mention.span().begin() == from) {
                int end = begin;
                while (end < tokens.size()
                        && tokens.get(end).span().end() <= mention.span().end()) {
                    end++;
                }
                return end;
            }
        }
        return run(begin);
    }

    /** A year at {@code first} with the election that it dates. */
    private void vote(int first) {
        if (!isYear(tokens.get(first).form())) {
            return;
        }
        for (int i = first + 1; i < Math.min(tokens.size(), first + LONGEST_VOTE); i++) {
            String word = lower(tokens.get(i));
            if (VOTES.contains(word) && i > first + 1) {
                replace(isMonth(first - 1) ? first - 1 : first, i + 1, Entity.Type.MISC);
                return;
            }
            String tag = tokens.get(i).tag();
            if (!tag.startsWith("JJ") && !tag.startsWith("NN") && !tag.equals("HYPH") && !word.equals("of")) {
                return;
            }
        }
    }

    private static boolean isYear(String form) {
        return form.length() == 4
                && form.chars().allMatch(Character::isDigit)
                && (form.charAt(0) == '1' || form.charAt(0) == '2');
    }

    private boolean isMonth(int i) {
        return i >= 0 && MONTHS.contains(lower(tokens.get(i)));
    }

    /** Puts a name in the place of those inside it; one of just this span, or that reaches over its edge, stays as it is. */
    private void replace(int begin, int end, Entity.Type type) {
        Span span = tokens.get(begin).span().hull(tokens.get(end - 1).span());
        @Nullable
        Mention kept = mentions.stream()
                .filter(m -> m.span().equals(span) || (m.span().overlaps(span) && !span.contains(m.span())))
                .findFirst()
                .orElse(null);
        if (kept == null) {
            mentions.removeIf(m -> m.span().overlaps(span));
            mentions.add(new Mention(span, type));
        }
    }
}
