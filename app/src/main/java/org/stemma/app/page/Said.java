package org.stemma.app.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Marks;
import org.stemma.app.view.StatementView;
import org.stemma.app.view.StoryView;
import org.stemma.app.view.WordingView;
import org.stemma.compare.StoryStatement;
import org.stemma.gazetteer.Actor;

/**
 * A statement with all its wordings in the order of the lineage, each word that differs marked.
 *
 * @param stored whether its reports are in the store and can be read there
 */
public record Said(StoryPart part, StatementView view, boolean stored) {
    /** Wordings shown at once. */
    private static final int FEW = 4;
    /** Wordings shown on request; a story's own page has the rest. */
    private static final int MOST = 40;

    static Said of(StoryView story, StatementView view, boolean stored) {
        return new Said(StoryPart.undrawn(story), view, stored);
    }

    public StoryStatement statement() {
        return view.statement();
    }

    public String gist() {
        return part.brief(statement().gist());
    }

    public String story() {
        return part.traced().story().id();
    }

    public String speaker() {
        Actor speaker = statement().speaker();
        return speaker == null ? "" : Objects.requireNonNullElse(speaker.name(), "");
    }

    public @Nullable String code() {
        Actor speaker = statement().speaker();
        return speaker == null ? null : speaker.code();
    }

    public String addressee() {
        Actor addressee = statement().addressee();
        return addressee == null ? "" : Objects.requireNonNullElse(addressee.name(), "");
    }

    public List<WordingView> few() {
        return view.wordings().subList(0, Math.min(FEW, view.wordings().size()));
    }

    public List<WordingView> rest() {
        int size = view.wordings().size();
        return view.wordings().subList(Math.min(FEW, size), Math.min(MOST, size));
    }

    /** Wordings that are not shown here. */
    public int beyond() {
        return Math.max(0, view.wordings().size() - MOST);
    }

    /** The kinds of its differences, sign and word. */
    public List<String> differences() {
        return view.counted().stream()
                .map(each -> Marks.sign(each.kind()) + " " + Marks.word(each.kind()))
                .distinct()
                .toList();
    }

    /** Where a wording stands in its report. */
    public String address(WordingView wording) {
        return Links.report(
                wording.first().key(), wording.first().text(), wording.passage().span());
    }
}
