package org.stemma.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/** Turns a passage into terms: phrases, numbers and dates of several words become one term each, the rest are single words. */
final class PassageReader {
    private final Lexicon lexicon = Lexicon.INSTANCE;
    private final List<Word> words;
    private final List<Term> terms = new ArrayList<>();
    private int at;

    private PassageReader(List<Word> words) {
        this.words = words;
    }

    static List<Term> read(String text) {
        PassageReader reader = new PassageReader(WordScanner.scan(text));
        while (reader.at < reader.words.size()) {
            reader.next();
        }
        return reader.terms;
    }

    /** The terms of {@code passage}, with their places in {@code text}. */
    static List<Term> read(String text, Span passage) {
        return read(passage.of(text)).stream()
                .map(term -> term.at(term.span().shift(passage.begin())))
                .toList();
    }

    private void next() {
        Reading reading = new DateWords(words, at).read();
        if (reading == null) {
            reading = new NumberWords(words, at).read();
        }
        if (reading == null) {
            reading = phrase();
        }
        if (reading == null) {
            reading = single();
        }
        add(reading);
    }

    /** What a few words mean together. */
    record Reading(int length, Term.Kind kind, String norm) {}

    private void add(Reading reading) {
        Span span =
                words.get(at).span().hull(words.get(at + reading.length() - 1).span());
        if (!reading.norm().isEmpty()) {
            terms.add(new Term(
                    span,
                    reading.norm(),
                    Lexicon.stem(reading.norm()),
                    reading.kind(),
                    words.get(at).lead()));
        }
        at += reading.length();
    }

    private @Nullable Reading phrase() {
        if (numbered()) {
            return new Reading(1, Term.Kind.CONTENT, "number");
        }
        for (int n = Math.min(Lexicon.LONGEST_PHRASE, words.size() - at); n >= 1; n--) {
            Lexicon.Entry entry = lexicon.entry(form(n));
            if (entry != null) {
                return reading(n, entry);
            }
        }
        return null;
    }

    /** "No. 1" */
    private boolean numbered() {
        Word word = words.get(at);
        return word.form().equals("no")
                && word.dotted()
                && at + 1 < words.size()
                && words.get(at + 1).digits();
    }

    private String form(int n) {
        if (n == 1) {
            Word word = words.get(at);
            return lexicon.entry("^" + word.form()) != null && word.acronym() ? "^" + word.form() : word.form();
        }
        StringBuilder form = new StringBuilder();
        for (Word word : words.subList(at, at + n)) {
            form.append(form.isEmpty() ? "" : " ").append(word.form());
        }
        return form.toString();
    }

    private @Nullable Reading reading(int n, Lexicon.Entry entry) {
        String canonical = entry.canonical();
        return switch (entry.type()) {
            case "function" -> new Reading(n, Term.Kind.FUNCTION, canonical);
            case "negation" -> new Reading(n, Term.Kind.NEGATION, canonical);
            case "modal" -> new Reading(n, Term.Kind.MODAL, canonical);
            case "hedge" -> new Reading(n, Term.Kind.HEDGE, canonical);
            case "saying" -> new Reading(n, Term.Kind.SAYING, canonical);
            case "title" -> new Reading(n, Term.Kind.TITLE, canonical);
            case "day" -> new Reading(n, Term.Kind.DATE, "day:" + canonical);
            case "ordinal" -> new Reading(n, Term.Kind.NUMBER, "nth:" + canonical);
            case "dropped" -> new Reading(n, Term.Kind.FUNCTION, "");
            default -> new Reading(n, nameOrContent(words.get(at)), canonical);
        };
    }

    private Reading single() {
        Word word = words.get(at);
        return new Reading(1, nameOrContent(word), word.form());
    }

    private Term.Kind nameOrContent(Word word) {
        if (!word.capital()) {
            return Term.Kind.CONTENT;
        }
        return !word.first() || word.acronym() || opensName(at) ? Term.Kind.NAME : Term.Kind.CONTENT;
    }

    /** Whether the capital that opens a sentence is a name's: another capital follows, or what follows only names. */
    private boolean opensName(int i) {
        if (i + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(i + 1);
        Lexicon.Entry entry = lexicon.entry(next.form());
        if (entry == null) {
            return (next.capital() || pastVerb(next)) && next.lead() == Term.Lead.NONE;
        }
        return switch (entry.type()) {
            case "modal", "saying" -> true;
            case "function" ->
                entry.canonical().equals("be") || entry.canonical().equals("have");
            default -> false;
        };
    }

    private boolean pastVerb(Word word) {
        return lexicon.canonical("past", word.form()) != null
                || (word.form().endsWith("ed") && word.form().length() > 4);
    }
}
