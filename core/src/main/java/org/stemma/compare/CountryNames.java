package org.stemma.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Country;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.text.BoundedCache;

/**
 * Makes the names of one country one term: where one passage has "Russia", the "Moscow", "Kremlin" or "Russian" of the other
 * becomes that term. A capital is its country where it acts, not where something happens in it.
 */
final class CountryNames {
    private static final int LONGEST = 3;
    private static final Set<String> OF_PLACE =
            Set.of("in", "at", "near", "from", "to", "around", "outside", "through");

    /** Characters of the names whose countries are remembered. */
    private static final int REMEMBERED = 100_000;

    private final Gazetteer gazetteer;
    private final BoundedCache<Meaning> known = new BoundedCache<>(REMEMBERED);

    CountryNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A name of a country, as the terms from {@code begin} to {@code end}. */
    private record Mention(int begin, int end, Country country, String form) {}

    /** What a name stands for: a country by its name or people, else the country that is ruled from there. */
    private record Meaning(
            @Nullable Country country, @Nullable Country ruled) {}

    /** {@code terms} with those countries under one name that {@code others} call by another. */
    List<Term> fold(List<Term> terms, List<Term> others) {
        List<Mention> mentions = mentions(terms);
        if (mentions.isEmpty()) {
            return terms;
        }
        Map<String, Set<String>> forms = new HashMap<>();
        mentions(others)
                .forEach(mention -> forms.computeIfAbsent(mention.country().code(), c -> new HashSet<>())
                        .add(mention.form()));
        Map<String, Set<String>> own = new HashMap<>();
        mentions.forEach(mention -> own.computeIfAbsent(mention.country().code(), c -> new HashSet<>())
                .add(mention.form()));
        List<Term> folded = new ArrayList<>();
        int at = 0;
        for (Mention mention : mentions) {
            Set<String> there = forms.get(mention.country().code());
            if (there != null && !there.equals(own.get(mention.country().code()))) {
                folded.addAll(terms.subList(at, mention.begin()));
                folded.add(merged(terms, mention));
                at = mention.end();
            }
        }
        folded.addAll(terms.subList(at, terms.size()));
        return folded;
    }

    private static Term merged(List<Term> terms, Mention mention) {
        List<Term> named = terms.subList(mention.begin(), mention.end());
        String norm = mention.country().name().toLowerCase(Locale.ROOT);
        return new Term(
                TermAlignment.hull(named),
                norm,
                Lexicon.stem(norm),
                Term.Kind.NAME,
                named.getFirst().lead());
    }

    private List<Mention> mentions(List<Term> terms) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < terms.size()) {
            Mention mention = terms.get(at).is(Term.Kind.NAME) ? longest(terms, at) : null;
            if (mention != null) {
                mentions.add(mention);
            }
            at = mention == null ? at + 1 : mention.end();
        }
        return mentions;
    }

    private @Nullable Mention longest(List<Term> terms, int begin) {
        int most = begin + 1;
        while (most < terms.size() && most < begin + LONGEST && joined(terms.get(most))) {
            most++;
        }
        for (int end = most; end > begin; end--) {
            String form = String.join(
                    " ", terms.subList(begin, end).stream().map(Term::norm).toList());
            Country country = country(terms, begin, end, form);
            if (country != null) {
                return new Mention(begin, end, country, form);
            }
        }
        return null;
    }

    private static boolean joined(Term term) {
        return term.is(Term.Kind.NAME) && term.lead() == Term.Lead.NONE;
    }

    private @Nullable Country country(List<Term> terms, int begin, int end, String form) {
        Meaning meaning = known.get(form, this::meaning);
        return meaning.country() == null && meaning.ruled() != null && acts(terms, begin, end)
                ? meaning.ruled()
                : meaning.country();
    }

    private Meaning meaning(String form) {
        String name = Character.toUpperCase(form.charAt(0)) + form.substring(1);
        Country country = gazetteer.country(name);
        country = country == null ? gazetteer.demonym(name) : country;
        return new Meaning(country, country == null ? seat(name) : null);
    }

    /** Whether the name is a whole one and does not tell where something happens. */
    private static boolean acts(List<Term> terms, int begin, int end) {
        boolean inside = (begin > 0 && terms.get(begin - 1).is(Term.Kind.NAME) && joined(terms.get(begin)))
                || (end < terms.size() && joined(terms.get(end)));
        return !inside && (begin == 0 || !OF_PLACE.contains(terms.get(begin - 1).norm()));
    }

    private @Nullable Country seat(String name) {
        Country country = gazetteer.capital(name);
        if (country != null) {
            return country;
        }
        Actor actor = gazetteer.metonym(name);
        String code = actor == null ? null : actor.code();
        return code == null || code.length() < 3 ? null : gazetteer.countryByCode(code.substring(0, 3));
    }
}
