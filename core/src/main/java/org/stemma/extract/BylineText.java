package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Divides a byline into the people it names: no "By", no job titles, no handles, dates or names of sites. */
final class BylineText {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:written|posted|published|story|words|text|reported|reporting|article|review|opinion|analysis) )?(?:(?:by)+|von|par|por|di|da|af|av|door|autor|autore|author|auteur|text|texte|przez|od|\u6295\u7A3F\u8005|\u6587|\u53D6\u6750)\\b[:\\s]{1,3}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,60}\\)|\\[[^\\[\\]]{0,60}\\]|<[^<>]{0,80}>");
    private static final Pattern DIVIDER = Pattern.compile(
            "\\s{0,3}[,;|\u2022\u00B7/\u3001\uFF0C\n]\\s{0,3}|\\s+(?:and|und|et|y|&|og|och|en|oraz|\u0438|\u0442\u0430|with|mit|for)\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile(
            "\\s+(?:Twitter|Facebook|Instagram|LinkedIn|X|Email|Follow|Mail)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE =
            Pattern.compile("(?<=\\p{L}{2} [\\p{L}.'’-]{2,30}) (?:in|en|à) \\p{Lu}.{1,40}$");
    private static final Set<String> LEADS =
            Set.of("by", "von", "par", "por", "di", "da", "af", "av", "door", "text", "foto");
    private static final Set<String> NOBODY = Set.of(
            "staff",
            "editor",
            "editors",
            "editorial",
            "admin",
            "administrator",
            "newsroom",
            "redaktion",
            "redazione",
            "redaction",
            "rédaction",
            "redacción",
            "redacao",
            "redação",
            "desk",
            "team",
            "correspondent",
            "reporter",
            "writer",
            "contributor",
            "contributors",
            "news",
            "press",
            "agency",
            "agencies",
            "online",
            "webdesk",
            "bureau",
            "office",
            "service",
            "services",
            "author",
            "guest",
            "unknown",
            "anonymous",
            "updated",
            "published",
            "read",
            "comments");

    private final List<String> siteNames;

    BylineText(List<String> siteNames) {
        this.siteNames =
                siteNames.stream().map(Titles::fold).filter(s -> s.length() > 2).toList();
    }

    /** The people named in {@code byline}, in its order. */
    List<String> people(String byline) {
        List<String> people = new ArrayList<>();
        String clean = BRACKETS.matcher(Titles.clean(byline))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        clean = LEAD.matcher(clean).replaceFirst("");
        boolean first = true;
        for (String part : DIVIDER.split(clean)) {
            String name = bare(part.strip());
            if (person(name)) {
                people.add(name);
            } else if (first && !name.isEmpty()) {
                return List.of(); // "Newsroom, Springfield, Ireland": what follows an office is its address
            }
            first = false;
        }
        return people;
    }

    private static String bare(String part) {
        String name = LEAD.matcher(part).replaceFirst("");
        name = name.replaceAll("^[\\s:.\\-\u2013]+|[\\s:\\-\u2013]+$", "");
        return PLACE.matcher(TRAILING.matcher(name).replaceAll("")).replaceFirst("");
    }

    private boolean person(String name) {
        if (name.length() < 2
                || name.length() > 50
                || name.indexOf('@') >= 0
                || name.contains("://")
                || name.contains("www.")) {
            return false;
        }
        String folded = Titles.fold(name);
        String[] words = name.split("\\s+");
        return !folded.isEmpty()
                && name.chars().noneMatch(Character::isDigit)
                && words.length <= 6
                && name.indexOf(':') < 0
                && !LEADS.contains(name.toLowerCase(Locale.ROOT))
                && !siteNames.contains(folded)
                && capitalised(words[0])
                && noRole(words);
    }

    private static boolean noRole(String[] words) {
        for (String w : words) {
            if (NOBODY.contains(w.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", ""))) {
                return false;
            }
        }
        return true;
    }

    private static boolean capitalised(String word) {
        int c = word.codePointAt(0);
        return Character.isUpperCase(c)
                || Character.isTitleCase(c)
                || (Character.isLetter(c) && !Character.isLowerCase(c))
                || particle(word);
    }

    /** "de", "van", "al-": particles that begin a name in lower case. */
    private static boolean particle(String word) {
        return Set.of("de", "van", "von", "der", "di", "da", "del", "la", "le", "al", "el", "ter", "ten", "bin")
                .contains(word);
    }
}
