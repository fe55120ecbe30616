package org.stemma.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.text.Span;

/** Splits a passage into words, in one pass from left to right. Contractions become two words. */
final class WordScanner {
    private static final Map<String, String> CLITICS =
            Map.of("n't", "not", "ll", "will", "re", "are", "ve", "have", "d", "would", "m", "am");
    private static final Map<String, String> IRREGULAR = Map.of("wo", "will", "ca", "can", "sha", "shall");
    private static final List<String> BEFORE_IS =
            List.of("he", "she", "it", "that", "there", "what", "who", "here", "where", "how");
    /** A longer run of letters is cut: no language has such a word. */
    private static final int LONGEST = 60;

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;
    private Term.Lead lead = Term.Lead.STOP;
    private boolean first = true;

    private WordScanner(String text) {
        this.text = text;
    }

    static List<Word> scan(String text) {
        WordScanner scanner = new WordScanner(text);
        scanner.run();
        return scanner.words;
    }

    private void run() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                word();
            } else {
                mark(c);
                at += Character.charCount(c);
            }
        }
    }

    private void mark(int c) {
        switch (c) {
            case ',', ';', ':', '(', ')', '\u2014', '\u2013' -> raise(Term.Lead.COMMA);
            case '"', '\u201c', '\u201d', '\u00ab', '\u00bb', '\u201e', '`' -> quote();
            case '.' -> fullStop();
            case '!', '?', '\n', '\u3002', '\u2026' -> stop();
            default -> {}
        }
    }

    private void raise(Term.Lead other) {
        if (other.compareTo(lead) > 0) {
            lead = other;
        }
    }

    private void quote() {
        raise(Term.Lead.QUOTE);
        first = first || words.isEmpty();
    }

    /** The dot of an abbreviation or an initial ends no sentence. */
    private void fullStop() {
        boolean behindWord = !words.isEmpty() && words.getLast().span().end() == at;
        if (!behindWord || !abbreviation(words.getLast())) {
            stop();
        }
    }

    private static boolean abbreviation(Word word) {
        boolean initial = word.written().length() == 1 && word.capital();
        return initial || (word.capital() && word.form().length() <= 4 && Lexicon.INSTANCE.abbreviates(word.form()));
    }

    private void stop() {
        raise(Term.Lead.STOP);
        first = true;
    }

    private void word() {
        int begin = at;
        boolean ideograph = Character.isIdeographic(text.codePointAt(at));
        at += Character.charCount(text.codePointAt(at));
        while (!ideograph && at < text.length() && at - begin < LONGEST && continues()) {
            at += Character.charCount(text.codePointAt(at));
        }
        split(begin, at);
        if (acronymDot(begin)) {
            at++;
        }
    }

    private boolean continues() {
        int c = text.codePointAt(at);
        if (Character.isLetterOrDigit(c)) {
            return !Character.isIdeographic(c);
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        return at + 1 < text.length() && joins((char) c, text.charAt(at - 1), text.charAt(at + 1));
    }

    /** Whether {@code mark} holds what stands on its two sides together as one word. */
    private boolean joins(char mark, char before, char after) {
        return switch (mark) {
            case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
            case ',', ':', '/' -> Character.isDigit(before) && Character.isDigit(after);
            case '.' -> (Character.isDigit(before) && Character.isDigit(after)) || initials(before, after);
            default -> false;
        };
    }

    private boolean initials(char before, char after) {
        boolean single = at < 2 || !Character.isLetter(text.charAt(at - 2));
        boolean nextSingle = at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2));
        return single && nextSingle && Character.isLetter(before) && Character.isLetter(after);
    }

    private boolean acronymDot(int begin) {
        return at < text.length()
                && text.charAt(at) == '.'
                && text.substring(begin, at).indexOf('.') > 0
                && Character.isLetter(text.charAt(begin));
    }

    private void split(int begin, int end) {
        String form = fold(text.substring(begin, end));
        int apostrophe = form.indexOf('\'');
        if (form.equals("cannot")) {
            add(begin, begin + 3, "can");
            add(begin + 3, end, "not");
        } else if (apostrophe < 0 || form.length() != end - begin) {
            single(begin, end, form);
        } else if (form.endsWith("n't")) {
            String stem = form.substring(0, form.length() - 3);
            if (!stem.isEmpty()) {
                add(begin, end - 3, IRREGULAR.getOrDefault(stem, stem));
            }
            add(end - 3, end, "not");
        } else {
            clitic(begin, begin + apostrophe, end);
        }
    }

    private void clitic(int begin, int apostrophe, int end) {
        String host = fold(text.substring(begin, apostrophe));
        String tail = fold(text.substring(apostrophe + 1, end));
        if (tail.equals("s") && Character.isDigit(host.charAt(0))) { // "1990's"
            add(begin, end, host + tail);
        } else if (tail.equals("s")) {
            add(begin, apostrophe, host);
            if (BEFORE_IS.contains(host)) {
                add(apostrophe, end, "is");
            }
        } else if (CLITICS.containsKey(tail)) {
            add(begin, apostrophe, host);
            add(apostrophe, end, CLITICS.get(tail));
        } else {
            add(begin, end, host + tail);
        }
    }

    /** A word without an apostrophe inside; alone behind one it is the rest of a contraction that the text has cut off. */
    private void single(int begin, int end, String form) {
        boolean behind = begin > 0 && (text.charAt(begin - 1) == '\'' || text.charAt(begin - 1) == '\u2019');
        if (behind && form.equals("s")) {
            return;
        }
        add(begin, end, behind ? CLITICS.getOrDefault(form, form) : form);
    }

    private void add(int begin, int end, String form) {
        String written = text.substring(begin, end);
        String bare = Character.isLetter(form.charAt(0)) ? form.replace(".", "") : form;
        boolean dotted = end < text.length() && text.charAt(end) == '.';
        words.add(new Word(new Span(begin, end), bare.replace("'", ""), written, lead, first, dotted));
        lead = Term.Lead.NONE;
        first = false;
    }

    /** Lower case without accents; curly apostrophes made straight. */
    static String fold(String written) {
        String lower = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        String bare = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(bare.length());
        bare.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> folded.appendCodePoint(c == '\u0131' ? 'i' : c));
        return folded.isEmpty() ? lower : folded.toString();
    }
}
