package org.stemma.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Comparing and cleaning titles. */
final class Titles {
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,60}>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u200B]+");
    private static final List<String> DIVIDERS = List.of(
            " | ",
            " - ",
            " \u2013 ",
            " \u2014 ",
            " \u00AB ",
            " \u00BB ",
            " \u00B7 ",
            " \u2022 ",
            " / ",
            " :: ",
            "_",
            "|");

    private Titles() {}

    /** One spelling for what readers take as the same title: no case, marks or white space. */
    static String fold(String title) {
        StringBuilder out = new StringBuilder(title.length());
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c > 0x7F) {
                return foldUnicode(title);
            }
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    private static String foldUnicode(String title) {
        String low = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(low.length());
        low.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }

    static Set<String> words(String title) {
        return new HashSet<>(wordsInOrder(title.toLowerCase(Locale.ROOT)));
    }

    /** The runs of letters and digits of {@code text}, as they stand. */
    static List<String> wordsInOrder(String text) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (!Character.isLetterOrDigit(c)) {
                add(words, text, begin, at);
                begin = next;
            }
            at = next;
        }
        add(words, text, begin, text.length());
        return words;
    }

    private static void add(List<String> words, String text, int begin, int end) {
        if (begin < end) {
            words.add(text.substring(begin, end));
        }
    }

    /** Share of the smaller title's words that the other has too, 0 to 1. */
    static double overlap(String a, String b) {
        Set<String> left = words(a);
        Set<String> right = words(b);
        int least = Math.min(left.size(), right.size());
        left.retainAll(right);
        return least == 0 ? 0 : (double) left.size() / least;
    }

    /** White space made plain, character references undone (twice: pages escape what is escaped). */
    static String clean(String title) {
        String twice =
                title.indexOf('&') < 0 ? title : Parser.unescapeEntities(Parser.unescapeEntities(title, false), false);
        String plain = twice.indexOf('<') < 0 ? twice : MARKUP.matcher(twice).replaceAll("");
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }

    /** The title less a part at its end or start that names the site. */
    static String withoutSite(String title, List<String> siteNames) {
        String rest = title;
        for (String divider : DIVIDERS) {
            rest = cut(rest, divider, siteNames);
        }
        return rest;
    }

    private static String cut(String title, String divider, List<String> siteNames) {
        int last = title.lastIndexOf(divider);
        if (last > 0 && named(title.substring(last + divider.length()), siteNames)) {
            return cut(title.substring(0, last).strip(), divider, siteNames);
        }
        int first = title.indexOf(divider);
        if (first > 0 && named(title.substring(0, first), siteNames)) {
            return title.substring(first + divider.length()).strip();
        }
        return title;
    }

    private static boolean named(String part, List<String> siteNames) {
        String folded = fold(part);
        for (String name : siteNames) {
            String site = fold(name);
            if (folded.length() >= 2 && site.length() >= 2 && same(folded, site)) {
                return true;
            }
        }
        return false;
    }

    /** Equal, or one holds the other and is not much longer. */
    private static boolean same(String part, String site) {
        return part.equals(site)
                || (part.length() > 3 && site.contains(part))
                || (part.contains(site) && site.length() * 3 > part.length());
    }
}
