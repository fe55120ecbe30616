package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import org.stemma.app.page.PageView.Unread;
import org.stemma.app.page.StoryPage.Assets;
import org.stemma.extract.Extraction;
import org.stemma.pipeline.Document;

/**
 * Writes the language of reports as one HTML document that needs no network: the words of each, with what is concluded of them in the
 * margin, and its names and times as tables.
 */
public final class AnalyzePage {
    private final Templates templates = new Templates();
    private final Assets assets = Assets.load();

    /** All that the page shows. */
    public record View(Assets assets, List<AnalyzePart> parts, List<Unread> unread) {
        static View of(List<Document> documents, Assets assets) {
            List<AnalyzePart> parts = new ArrayList<>();
            List<Unread> unread = new ArrayList<>();
            for (Document document : documents) {
                if (document.extraction() instanceof Extraction.Article article) {
                    parts.add(AnalyzePart.of(new ReadPart(parts.size() + 1, article.report()), document));
                } else {
                    unread.add(PageView.unread(document.extraction()));
                }
            }
            return new View(assets, List.copyOf(parts), List.copyOf(unread));
        }

        public boolean several() {
            return parts.size() > 1;
        }

        public String title() {
            return parts.size() == 1 ? parts.getFirst().read().title() : "The language of each report";
        }
    }

    /** The whole document. */
    public String render(List<Document> documents) {
        return templates.render("analyze.jte", View.of(documents, assets));
    }
}
