package org.stemma.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Anchor.Kind;
import org.stemma.gazetteer.AnchorReader.LanguageWords;
import org.stemma.text.Span;
import org.stemma.text.Word;
import org.stemma.text.Words;

/** One pass over the pieces of a text, each a word or a run of characters without spaces. */
final class Reading {
    private static final int SHORTEST_NAME = 3;
    private static final String OPENING = " \u00A0\"'\u201C\u201E\u2018\u00AB\u00BF\u00A1(";

    private final String text;
    private final List<Word> pieces;
    private final LanguageWords words;
    private final NumberReader numbers;
    private final int most;
    private final List<Anchor> anchors = new ArrayList<>();

    Reading(String text, List<Word> pieces, LanguageWords words, int most) {
        this.text = text;
        this.pieces = pieces;
        this.words = words;
        this.numbers = new NumberReader(text, pieces, words);
        this.most = most;
    }

    List<Anchor> anchors() {
        for (int i = 0; i < pieces.size() && anchors.size() < most; ) {
            i = step(i);
        }
        return anchors;
    }

    /** Reads what begins at piece {@code i}; the piece after it. */
    private int step(int i) {
        Word piece = pieces.get(i);
        NumberReader.Found number = numbers.at(i);
        if (number != null) {
            anchors.add(number.anchor());
            return number.next();
        }
        int c = piece.form().codePointAt(0);
        if (Character.isDigit(c)) {
            return i + 1;
        }
        if (Words.unspaced(c)) {
            new RunReader(piece, words, anchors).read();
            return i + 1;
        }
        WorldNames.Found place = piece.capital() || !cased(c) ? words.names().at(pieces, i) : null;
        if (place != null) {
            anchors.add(Anchor.of(Kind.PLACE, place.code(), place.sure(), span(i, i + place.length())));
            return i + place.length();
        }
        Anchor name = name(piece, c);
        if (name != null) {
            anchors.add(name);
        }
        return i + 1;
    }

    private Span span(int from, int to) {
        return new Span(pieces.get(from).begin(), pieces.get(to - 1).end());
    }

    private @Nullable Anchor name(Word word, int first) {
        boolean cased = cased(first);
        if (word.form().length() < SHORTEST_NAME || (cased && !written(word))) {
            return null;
        }
        Sound sound = words.sound(word.form());
        if (!cased && !sound.telling()) {
            return null;
        }
        return new Anchor(Kind.NAME, word.form(), sound, cased && words.capitalsTell(), word.span());
    }

    /** Whether a word of a language with capitals is written as a name, and is no title. */
    private boolean written(Word word) {
        return word.capital() && !initial(text, word.begin()) && !words.titles().contains(word.form());
    }

    private static boolean cased(int c) {
        return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    /** Whether the word begins a sentence or a quotation, where a capital says nothing. */
    private static boolean initial(String text, int begin) {
        int i = begin - 1;
        while (i >= 0 && OPENING.indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || ".!?:\n".indexOf(text.charAt(i)) >= 0;
    }
}
