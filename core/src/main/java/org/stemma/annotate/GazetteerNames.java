package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.text.Span;

/**
 * Sets right what the parser says of countries and demonyms, which the gazetteer knows better: finds those that it left out, and gives
 * both their class. Datelines in capitals ("NEW YORK (AP)") are places.
 */
final class GazetteerNames {
    private static final int LONGEST = 4;
    private static final Set<String> DATELINE_MARKS = Set.of("(", ",", "--", "–", "—", "/");

    private final Gazetteer gazetteer;

    GazetteerNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The names of a sentence, corrected and with those that were left out, in the order of the text. */
    List<Mention> complete(Sentence sentence, List<Mention> mentions, String paragraph) {
        List<Mention> names = new ArrayList<>();
        mentions.forEach(m -> names.add(new Mention(m.span(), type(m, paragraph))));
        List<Token> tokens = sentence.tokens();
        boolean shouting = sentence.span().of(paragraph).chars().noneMatch(Character::isLowerCase);
        for (int i = 0; i < tokens.size(); i++) {
            Mention found = isCapital(tokens.get(i)) ? longest(tokens, i, paragraph, shouting) : null;
            if (found != null && names.stream().noneMatch(n -> n.span().overlaps(found.span()))) {
                names.add(found);
            }
        }
        names.sort((a, b) -> a.span().compareTo(b.span()));
        return names;
    }

    /** Names of people are left alone: Jordan, Chad, Israel. */
    private Entity.Type type(Mention mention, String paragraph) {
        String name = mention.span().of(paragraph);
        if (mention.type() == Entity.Type.PER) {
            return mention.type();
        }
        if (gazetteer.country(name) != null) {
            return Entity.Type.LOC;
        }
        return gazetteer.demonym(name) != null ? Entity.Type.MISC : mention.type();
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().codePointAt(0))
                && !token.tag().startsWith("PRP");
    }

    private @Nullable Mention longest(List<Token> tokens, int first, String paragraph, boolean shouting) {
        for (int last = Math.min(tokens.size(), first + LONGEST) - 1; last >= first; last--) {
            if (!isWord(tokens.get(last))) {
                continue;
            }
            Span span = tokens.get(first).span().hull(tokens.get(last).span());
            String name = span.of(paragraph);
            boolean word = shouting && name.length() <= 3; // "US" may be "us"
            Entity.Type type = word ? null : type(name);
            if (type == null && span.begin() == 0 && isDateline(tokens, last, paragraph)) {
                type = gazetteer.places(name).isEmpty() ? null : Entity.Type.LOC;
            }
            if (type != null) {
                return new Mention(span, type);
            }
        }
        return null;
    }

    private Entity.@Nullable Type type(String name) {
        if (gazetteer.country(name) != null || gazetteer.capital(name) != null) {
            return Entity.Type.LOC;
        }
        return gazetteer.demonym(name) != null ? Entity.Type.MISC : null;
    }

    /** Whether the paragraph begins with words in capitals up to {@code last}, and something else than a word follows. */
    private static boolean isDateline(List<Token> tokens, int last, String paragraph) {
        String head = paragraph.substring(0, tokens.get(last).span().end());
        return last + 1 < tokens.size()
                && head.length() > 3
                && head.chars().noneMatch(Character::isLowerCase)
                && isAfterDateline(tokens.get(last + 1).form());
    }

    private static boolean isAfterDateline(String form) {
        return DATELINE_MARKS.contains(form) || form.chars().allMatch(Character::isDigit);
    }

    private static boolean isWord(Token token) {
        return !token.tag().equals("POS") && Character.isLetter(token.form().codePointAt(0));
    }
}
