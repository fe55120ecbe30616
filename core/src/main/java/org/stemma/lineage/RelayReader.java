package org.stemma.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Word;

/**
 * Finds the houses to which a report attributes what it tells, by name or by what they are ("North Korea's official news
 * agency"), with a word that attributes beside it.
 */
final class RelayReader {
    private static final int BEFORE = 4;
    private static final int AFTER = 3;
    private static final int COUNTRY_BEFORE = 4;

    private final HouseNames names;
    private final Houses houses;
    private final String text;
    private final List<Word> words;

    private RelayReader(HouseNames names, Houses houses, Account account) {
        this.names = names;
        this.houses = houses;
        this.text = account.report().text();
        this.words = account.words();
    }

    static List<Relay> of(Account account, HouseNames names, Houses houses) {
        return new RelayReader(names, houses, account).read();
    }

    private List<Relay> read() {
        List<HouseNames.Mention> mentions = new ArrayList<>(names.in(text, words));
        described().stream()
                .filter(described -> mentions.stream().noneMatch(named -> named.begin() == described.end()))
                .toList()
                .forEach(mentions::add);
        mentions.sort(Comparator.comparingInt(HouseNames.Mention::begin));
        List<Relay> relays = new ArrayList<>();
        for (HouseNames.Mention mention : mentions) {
            Span span = attributed(mention);
            if (span != null) {
                relays.add(relay(mention.house(), span));
            }
        }
        return relays;
    }

    private Relay relay(House house, Span span) {
        boolean lead = span.begin() < Leads.first(text).end();
        return new Relay(house, span, lead, (double) span.begin() / text.length());
    }

    /** Houses named by what they are: an official or state agency of a country named before it. */
    private List<HouseNames.Mention> described() {
        List<HouseNames.Mention> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (CueWords.MEDIUM.has(form(i))) {
                int from = official(i);
                HouseNames.Mention mention = from < 0 ? null : country(from, i + 1);
                if (mention != null) {
                    found.add(mention);
                }
            }
        }
        return found;
    }

    /** The first word of "official news agency" that ends at {@code i}; -1 where it is not one. */
    private int official(int i) {
        for (int from = Math.max(0, i - 3); from < i; from++) {
            if (CueWords.OFFICIAL.has(form(from))) {
                return from;
            }
        }
        return -1;
    }

    /** The state agency of the country named right before {@code from}, by the longest name that is one. */
    private HouseNames.@Nullable Mention country(int from, int end) {
        for (int begin = Math.max(0, from - COUNTRY_BEFORE); begin < from; begin++) {
            House house = houses.stateAgency(phrase(begin, from - 1));
            if (house != null) {
                return new HouseNames.Mention(house, from, end);
            }
        }
        return null;
    }

    private String phrase(int begin, int last) {
        StringBuilder phrase = new StringBuilder();
        for (int i = begin; i <= last; i++) {
            Word word = words.get(i);
            int end = Math.min(word.end(), word.begin() + word.form().length()); // without possessive ending
            phrase.append(i > begin ? " " : "").append(text, word.begin(), end);
        }
        return phrase.toString();
    }

    private String form(int i) {
        return words.get(i).form();
    }

    /** The mention with the word that attributes; null where none stands beside it, in its sentence. */
    private @Nullable Span attributed(HouseNames.Mention mention) {
        Span name = mention.span(words);
        for (int i = mention.end(); i < Math.min(words.size(), mention.end() + AFTER); i++) {
            if (CueWords.CARRYING.has(form(i))
                    && unbroken(name.end(), words.get(i).begin())) {
                return new Span(name.begin(), words.get(i).end());
            }
        }
        for (int i = mention.begin() - 1; i >= Math.max(0, mention.begin() - BEFORE - COUNTRY_BEFORE); i--) {
            if (introduces(i) && unbroken(words.get(i).end(), name.begin())) {
                return new Span(words.get(i).begin(), name.end());
            }
        }
        return null;
    }

    private boolean introduces(int i) {
        return switch (form(i)) {
            case "citing", "according" -> true;
            case "by" -> i > 0 && CueWords.CARRIED.has(form(i - 1));
            default -> false;
        };
    }

    private boolean unbroken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (".!?;:\n\"\u201C\u201D".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
