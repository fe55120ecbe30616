package org.stemma.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.Entity;
import org.stemma.gazetteer.Actor;

/**
 * Named bodies and persons that a definite phrase takes up later: "the authority" after "the Harbour Authority", "the company" after
 * "the software company Lumo", "the minister" after "Finance Minister Ann Lee".
 */
final class Antecedents {
    /** Nouns that take up any body that the report names, where it is the only one. */
    private static final Set<String> ANY_BODY = Set.of("company", "firm", "group", "organization", "organisation");

    private static final NameKinds KINDS = new NameKinds();
    private static final Set<String> DEFINITE = Set.of("the", "that", "this");
    /** Words farther back than this are not taken up. */
    private static final int FARTHEST = 900;

    private static final int LONGEST_OFFICE = 7;

    private final Discourse d;
    private final Phrases phrases;
    private final List<Mention> mentions = new ArrayList<>();

    /**
     * A name and the words that tell what it is.
     *
     * @param at position of the name's last word
     * @param nouns lower case, the heads of what it is called
     * @param words lower case, all words of its description
     * @param foreign whether a country is named with it
     */
    private record Mention(int at, Actor actor, boolean person, Set<String> nouns, Set<String> words, boolean foreign) {
        boolean is(String noun, Set<String> modifiers) {
            return nouns.contains(noun) && words.containsAll(modifiers);
        }
    }

    Antecedents(Discourse discourse, Phrases phrases) {
        this.d = discourse;
        this.phrases = phrases;
        for (int i = 0; i < d.size(); i++) {
            TokenSet name = name(i);
            if (!name.isEmpty()) {
                read(i, name);
            }
        }
    }

    private void read(int last, TokenSet name) {
        Actor person = phrases.person(last);
        Actor actor = person == null ? phrases.body(last, name) : person;
        if (actor == null) {
            return;
        }
        Mention mention =
                new Mention(last, actor, person != null, new HashSet<>(), new HashSet<>(), isForeign(name.first()));
        if (person == null && name.size() > 1) {
            describe(mention, name);
        }
        describe(mention, before(name.first()));
        if (person != null) {
            office(mention, name.first());
        }
        if (person == null) {
            mention.nouns.addAll(KINDS.of(actor, d.token(last).form()));
        }
        beside(mention, last);
        mentions.add(mention);
    }

    /** Whether a country or its adjective stands in the title before a name. */
    private boolean isForeign(int name) {
        TokenSet title = before(name);
        for (int i = title.isEmpty() ? name : title.first(); i < name; i++) {
            Entity entity = d.entity(i);
            if (entity != null && entity.place() != null) {
                return true;
            }
        }
        return false;
    }

    /** The name of a person or body that ends with {@code last}, recognised or by its capitals alone; empty where none does. */
    private TokenSet name(int last) {
        Entity entity = d.entity(last);
        boolean ends = last + 1 == d.size() || !isSameName(last + 1, entity);
        if (!ends
                || (entity != null && Set.of(Entity.Type.LOC, Entity.Type.MISC).contains(entity.type()))) {
            return TokenSet.EMPTY;
        }
        int from = last;
        while (from > d.sentenceStart(d.sentence(last)) && isSameName(from - 1, entity)) {
            from--;
        }
        boolean name = entity != null || (d.tag(last).equals("NNP") && last > from);
        return name ? TokenSet.of(from, last + 1) : TokenSet.EMPTY;
    }

    private boolean isSameName(int i, @Nullable Entity entity) {
        return entity == null ? d.tag(i).equals("NNP") : entity.equals(d.entity(i));
    }

    /** The nouns and adjectives that stand right before a name, as titles do. */
    private TokenSet before(int name) {
        int from = name;
        while (from > d.sentenceStart(d.sentence(name))
                && (d.isNoun(from - 1) || d.tag(from - 1).equals("JJ"))
                && name - from < 4) {
            from--;
        }
        return TokenSet.of(from, name);
    }

    /** The office that stands before a name with what it is for: "spokeswoman for the port Ann Lee". */
    private void office(Mention mention, int name) {
        int start = Math.max(d.sentenceStart(d.sentence(name)), name - LONGEST_OFFICE);
        for (int i = name - 1;
                i >= start && (d.isNoun(i) || Set.of("IN", "DT", "JJ", "POS").contains(d.tag(i)));
                i--) {
            if (d.tag(i).equals("NN") && d.entity(i) == null && phrases.isPersonNoun(i)) {
                mention.nouns.add(lower(i));
            }
        }
    }

    /** What stands in apposition: "Lumo, a software company", "its chairman, Ann Lee". */
    private void beside(Mention mention, int last) {
        if (d.is(last, "appos") && d.head(last) >= 0 && d.isNoun(d.head(last)) && d.entity(d.head(last)) == null) {
            describe(mention, TokenSet.of(Math.max(0, d.head(last) - 1), d.head(last) + 1));
        }
        for (int k : d.children(last)) {
            if (d.is(k, "appos") && d.isNoun(k) && d.entity(k) == null) {
                TokenSet phrase = d.subtree(k);
                describe(mention, phrase.within(0, k + 1));
            }
        }
    }

    private void describe(Mention mention, TokenSet words) {
        if (words.isEmpty() || !d.isNoun(words.end() - 1)) {
            return;
        }
        mention.nouns.add(lower(words.end() - 1));
        for (int i = words.first(); i < words.end(); i++) {
            mention.words.add(lower(i));
        }
    }

    private String lower(int i) {
        return d.token(i).form().toLowerCase(Locale.ROOT);
    }

    /** Whom or what the definite phrase {@code words} takes up; null where nothing fits, or several persons do. */
    @Nullable
    Found of(int head, TokenSet words) {
        boolean definite = DEFINITE.contains(lower(words.first())) && words.end() == head + 1 && words.first() < head;
        if (!definite || !Set.of("NN", "NNP").contains(d.tag(head)) || d.entity(head) != null) {
            return null;
        }
        Set<String> modifiers = new HashSet<>();
        for (int i = words.first() + 1; i < head; i++) {
            modifiers.add(lower(i));
        }
        List<Mention> fitting = mentions.stream()
                .filter(m -> m.at < words.first() && head - m.at <= FARTHEST)
                .filter(m -> m.is(lower(head), modifiers))
                .toList();
        fitting = fitting.isEmpty() ? spokeAs(lower(head), words.first()) : fitting;
        Mention taken = fitting.isEmpty() ? onlyBody(head, words) : chosen(fitting, head);
        return taken == null ? null : new Found(taken.actor, taken.at, "what the report called so before");
    }

    /** The person who spoke last, where he was called by that noun, whatever else is said of him now. */
    private List<Mention> spokeAs(String noun, int before) {
        Turn last = phrases.turns().lastSpeaker(before);
        return mentions.stream()
                .filter(m -> m.at < before && m.person && m.nouns.contains(noun))
                .filter(m -> last != null && m.actor.equals(last.speaker()))
                .toList();
    }

    /** The nearest body; of several persons the one that spoke last, or the only one that is not told apart by a country. */
    private @Nullable Mention chosen(List<Mention> fitting, int head) {
        Mention nearest = fitting.getLast();
        if (!nearest.person || isOne(fitting)) {
            return nearest;
        }
        Set<String> names = fitting.stream().map(m -> m.actor.name()).collect(Collectors.toSet());
        Turn spoke = phrases.turns().lastOf(head, names);
        if (spoke != null) {
            return fitting.stream()
                    .filter(m -> m.actor.equals(spoke.speaker()))
                    .findFirst()
                    .orElse(null);
        }
        List<Mention> plain = fitting.stream().filter(m -> !m.foreign).toList();
        return !plain.isEmpty() && isOne(plain) ? plain.getLast() : null;
    }

    private static boolean isOne(List<Mention> mentions) {
        return mentions.stream().map(m -> m.actor.name()).distinct().count() == 1;
    }

    /** The one body, no office of a country, that the report has named so far, where the phrase fits any. */
    private @Nullable Mention onlyBody(int head, TokenSet words) {
        if (words.first() + 1 < head || !ANY_BODY.contains(lower(head))) {
            return null;
        }
        List<Mention> bodies = mentions.stream()
                .filter(m -> m.at < words.first() && !m.person && m.actor.code() == null)
                .toList();
        return !bodies.isEmpty() && isOne(bodies) ? bodies.getLast() : null;
    }
}
