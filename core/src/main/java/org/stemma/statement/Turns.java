package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Actor;

/** Who has spoken so far in a report, and what running text ("the statement") whose words are. */
final class Turns {
    /** Nouns for texts that a report goes on to quote from. */
    private static final Set<String> DOCUMENTS = Set.of(
            "statement",
            "announcement",
            "commentary",
            "declaration",
            "letter",
            "message",
            "communique",
            "communiqué",
            "memo",
            "note",
            "email",
            "e-mail",
            "post",
            "tweet",
            "release",
            "notice",
            "text",
            "document");

    private static final int PARAGRAPHS_BACK = 2;
    private static final int DOCUMENT_PARAGRAPHS_BACK = 6;

    private final Discourse d;
    private final List<Turn> turns = new ArrayList<>();

    Turns(Discourse discourse) {
        d = discourse;
    }

    static boolean isDocument(String lemma) {
        return DOCUMENTS.contains(lemma);
    }

    void add(Turn turn) {
        turns.add(turn);
    }

    /** All turns, the first of the report first. */
    List<Turn> all() {
        return turns;
    }

    /** The last turn, where it is near {@code position}. */
    @Nullable
    Turn last(int position) {
        return last(position, PARAGRAPHS_BACK, turn -> true);
    }

    /** The last turn of a body that is no medium, near {@code position}. */
    @Nullable
    Turn lastBody(int position) {
        return last(position, PARAGRAPHS_BACK, turn -> turn.kind() == Turn.Kind.BODY && !turn.medium());
    }

    /** The last turn of one that is no medium, near {@code position}. */
    @Nullable
    Turn lastSpeaker(int position) {
        return lastSpeaker(position, actor -> true);
    }

    /** The same of those who can have said it. */
    @Nullable
    Turn lastSpeaker(int position, Predicate<Actor> canBe) {
        return last(position, PARAGRAPHS_BACK, turn -> !turn.medium() && canBe.test(turn.speaker()));
    }

    /** The last turn of any of {@code speakers}, near {@code position}. */
    @Nullable
    Turn lastOf(int position, Set<String> speakers) {
        return last(
                position,
                DOCUMENT_PARAGRAPHS_BACK,
                turn -> speakers.contains(turn.speaker().name()));
    }

    /** Whose text "the {@code document}" is: of the last that spoke in one of that name. */
    @Nullable
    Turn author(int position, String document) {
        return last(position, DOCUMENT_PARAGRAPHS_BACK, turn -> document.equals(turn.document()));
    }

    private @Nullable Turn last(int position, int paragraphs, Predicate<Turn> fits) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            if (d.paragraph(position) - d.paragraph(turn.at()) > paragraphs) {
                return null;
            }
            if (fits.test(turn)) {
                return turn;
            }
        }
        return null;
    }

    /** The text that the words of {@code a} stand in: "said in a statement", "wrote in a letter"; null for none. */
    @Nullable
    String document(Attribution a) {
        int s = d.sentence(a.cue());
        for (int i = d.sentenceStart(s); i < d.sentenceEnd(s); i++) {
            if (isDocument(d.lemma(i))
                    && d.isNoun(i)
                    && d.is(i, "pobj")
                    && !a.content().contains(i)) {
                return d.lemma(i);
            }
        }
        return null;
    }
}
