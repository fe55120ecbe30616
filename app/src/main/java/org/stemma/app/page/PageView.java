package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stemma.app.page.StoryPage.Assets;
import org.stemma.app.view.StoryView;
import org.stemma.extract.Extraction;
import org.stemma.pipeline.Document;
import org.stemma.pipeline.Trace;
import org.stemma.pipeline.TracedStory;

/** All that the page shows. */
public record PageView(Assets assets, List<StoryPart> stories, List<Unread> unread, int documents) {

    /** An input that gave no report, and why. */
    public record Unread(String key, String uri, String reason) {}

    static PageView of(Trace trace, Assets assets) {
        List<StoryPart> stories = new ArrayList<>();
        trace.stories().stream()
                .sorted(Comparator.comparing(
                        (TracedStory story) -> story.reports().size() == 1))
                .forEach(story -> stories.add(StoryPart.of(StoryView.of(stories.size() + 1, story))));
        List<Unread> unread = trace.documents().stream()
                .map(Document::extraction)
                .filter(extraction -> !(extraction instanceof Extraction.Article))
                .map(PageView::unread)
                .toList();
        return new PageView(assets, stories, unread, trace.documents().size());
    }

    static Unread unread(Extraction extraction) {
        String reason = switch (extraction) {
            case Extraction.Article article -> "";
            case Extraction.NotAnArticle page -> "not an article: " + page.reason();
            case Extraction.Unreadable broken -> "unreadable: " + broken.reason();
        };
        return new Unread(extraction.key(), extraction.uri(), reason);
    }

    public boolean several() {
        return stories.size() > 1;
    }

    public String title() {
        return several() || stories.isEmpty()
                ? "Stories"
                : stories.getFirst().view().title();
    }

    public int reports() {
        return stories.stream().mapToInt(story -> story.view().reports().size()).sum();
    }
}
