package org.stemma.report;

import java.util.Locale;

/**
 * What a page, or a record beside it, offers for one field of the metadata, and what became of it: the evidence for the value that was
 * taken, and the values that were not.
 *
 * @param value as written there, white space made plain, cut at {@value #LONGEST} characters
 * @param place where it stood: {@code JSON-LD datePublished}, {@code meta article:published_time}, {@code byline}, {@code address}
 */
public record Clue(Field field, String value, String place, Verdict verdict) {
    private static final int LONGEST = 200;

    public Clue {
        String plain = value.length() > 2 * LONGEST ? value.substring(0, 2 * LONGEST) : value;
        plain = plain.replaceAll("[\\s\\u00a0]+", " ").strip();
        value = plain.length() > LONGEST ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)) + "…" : plain;
    }

    /** Fields of the metadata that a page may offer several values for, in the contract's order. */
    public enum Field {
        OUTLET,
        HEADLINE,
        AUTHORS,
        DATELINE,
        PUBLISHED,
        MODIFIED,
        REVISION,
        AGENCY;

        /** The contract's word, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of a value. */
    public enum Verdict {
        /** The field has this value, or holds it. */
        TAKEN("taken"),
        /** It says the same as the value that was taken. */
        AGREES("agrees"),
        /** Another value has more for it. */
        OUTVOTED("outvoted"),
        /** What stands beside the page (a feed's or a record's value) outranks the page. */
        OUTRANKED("outranked"),
        FUTURE("in the future"),
        TOO_EARLY("before there were pages"),
        COPYRIGHT("a copyright year"),
        CRAWL("the crawl's"),
        RELATED("another report's"),
        UNREADABLE("not readable"),
        AMBIGUOUS("day and month may be either way round"),
        NO_PERSON("no person"),
        NO_AUTHOR("an agency"),
        SITE("the site itself");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** How it is said to a reader. */
        public String words() {
            return words;
        }
    }

    /** The same clue, judged otherwise. */
    public Clue judged(Verdict other) {
        return new Clue(field, value, place, other);
    }

    public boolean taken() {
        return verdict == Verdict.TAKEN;
    }
}
