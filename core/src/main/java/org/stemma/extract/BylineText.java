package org.stemma.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a byline into the people it names: no "By", no job titles, no handles, dates or names of sites. */
final class BylineText {
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:written|posted|published|story|words|text|reported|reporting|article|review|opinion|analysis) )?(?:by){0,2}"
                    + BylineWords.alternatives("lead") + "(?![\\p{L}\\p{M}])[:\\s]{1,3}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,60}\\)|\\[[^\\[\\]]{0,60}\\]|<[^<>]{0,80}>");
    private static final Pattern DIVIDER = Pattern.compile(
            "\\s{0,3}[,;|\u2022\u00B7/\u3001\uFF0C\n]\\s{0,3}|\\s+(?:and|und|et|y|&|og|och|en|oraz|\u0438|\u0442\u0430|with|mit|for)\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile(
            "\\s+(?:Twitter|Facebook|Instagram|LinkedIn|X|Email|Follow|Mail)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE =
            Pattern.compile("(?<=\\p{L}{2} [\\p{L}.'’-]{2,30}) (?:in|en|à) \\p{Lu}.{1,40}$");
    /** {@code Lindqvist, Tomas}, as catalogues write it. */
    private static final Pattern FAMILY_NAME_FIRST =
            Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}), (\\p{Lu}[\\p{L}\\p{M}'’-]{1,30})");

    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}\\p{M}']+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> LEADS = BylineWords.of("lead");
    private static final Set<String> NOBODY = BylineWords.of("nobody");
    private static final Set<String> PARTICLES = BylineWords.of("particle");

    private final Set<String> siteNames;
    private final Set<String> siteWords = new HashSet<>();

    BylineText(List<String> siteNames) {
        this.siteNames = new HashSet<>(
                siteNames.stream().map(Titles::fold).filter(s -> s.length() > 2).toList());
        siteNames.forEach(name -> siteWords.addAll(Titles.words(name)));
    }

    /** The people named in {@code byline}, in its order. */
    List<String> people(String byline) {
        String clean = clean(byline);
        Matcher catalogued = FAMILY_NAME_FIRST.matcher(clean);
        if (catalogued.matches() && person(clean.replace(",", ""))) {
            return List.of(inRunningText(catalogued.group(2) + " " + catalogued.group(1)));
        }
        List<String> people = new ArrayList<>();
        boolean first = true;
        for (String part : DIVIDER.split(clean)) {
            String name = bare(part.strip());
            if (person(name)) {
                people.add(inRunningText(name));
            } else if (first && !name.isEmpty()) {
                return List.of(); // "Newsroom, Springfield, Ireland": what follows an office is its address
            }
            first = false;
        }
        return people;
    }

    /** A byline without "By" and what stands in brackets. */
    static String clean(String byline) {
        String plain = BRACKETS.matcher(Titles.clean(byline)).replaceAll(" ");
        return LEAD.matcher(SPACE.matcher(plain).replaceAll(" ").strip()).replaceFirst("");
    }

    /** Whether {@code byline} names no more than the site that it stands on. */
    boolean namesSite(String byline) {
        String clean = clean(byline);
        return siteNames.contains(Titles.fold(clean)) || ofSiteWords(clean);
    }

    private static String bare(String part) {
        String name = LEAD.matcher(part).replaceFirst("");
        name = name.replaceAll("^[\\s:.\\-\u2013]+|[\\s:\\-\u2013]+$", "");
        return PLACE.matcher(TRAILING.matcher(name).replaceAll("")).replaceFirst("");
    }

    private boolean person(String name) {
        return plausible(name)
                && !LEADS.contains(name.toLowerCase(Locale.ROOT))
                && !siteNames.contains(Titles.fold(name))
                && !ofSiteWords(name)
                && !DateFields.saysPublished(name)
                && !DateFields.saysModified(name)
                && capitalised(SPACE.split(name)[0])
                && noRole(name);
    }

    private static boolean plausible(String name) {
        return name.length() >= 2
                && name.length() <= 50
                && !Titles.fold(name).isEmpty()
                && name.indexOf('@') < 0
                && name.indexOf(':') < 0
                && !name.contains("www.")
                && name.chars().noneMatch(Character::isDigit)
                && SPACE.split(name).length <= 6;
    }

    /** "Courier D": words of the site's name, and a letter. */
    private boolean ofSiteWords(String name) {
        Set<String> words = Titles.words(name);
        words.removeIf(word -> word.codePointCount(0, word.length()) == 1);
        return !words.isEmpty() && siteWords.containsAll(words);
    }

    private static boolean noRole(String name) {
        return Arrays.stream(NOT_LETTER.split(name.toLowerCase(Locale.ROOT))).noneMatch(NOBODY::contains);
    }

    private static boolean capitalised(String word) {
        int c = word.codePointAt(0);
        return Character.isUpperCase(c)
                || Character.isTitleCase(c)
                || (Character.isLetter(c) && !Character.isLowerCase(c))
                || PARTICLES.contains(word);
    }

    /** A name in capitals as it is written in running text: {@code INES O'HARE} becomes {@code Ines O'Hare}. */
    private static String inRunningText(String name) {
        boolean capitals = name.indexOf(' ') > 0 && name.codePoints().noneMatch(Character::isLowerCase);
        return capitals ? WORD.matcher(name).replaceAll(m -> Matcher.quoteReplacement(lowered(m.group()))) : name;
    }

    private static String lowered(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean initials = word.length() <= 2 && lower.chars().noneMatch(c -> "aeiouyäöü".indexOf(c) >= 0);
        return initials ? word : PARTICLES.contains(lower) ? lower : word.charAt(0) + lower.substring(1);
    }
}
