package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import org.stemma.app.page.PageView.Unread;
import org.stemma.app.page.StoryPage.Assets;
import org.stemma.extract.Extraction;

/**
 * Writes what was read as one HTML document that needs no network and runs no script: each report with what its page says of itself,
 * the evidence for it, and what was taken out of the body.
 */
public final class ReadPage {
    private final Templates templates = new Templates();
    private final Assets assets = Assets.load();

    /** All that the page shows. */
    public record View(Assets assets, List<ReadPart> parts, List<Unread> unread) {
        static View of(List<Extraction> extractions, Assets assets) {
            List<ReadPart> parts = new ArrayList<>();
            List<Unread> unread = new ArrayList<>();
            for (Extraction extraction : extractions) {
                if (extraction instanceof Extraction.Article article) {
                    parts.add(new ReadPart(parts.size() + 1, article.report()));
                } else {
                    unread.add(PageView.unread(extraction));
                }
            }
            return new View(assets, List.copyOf(parts), List.copyOf(unread));
        }

        public boolean several() {
            return parts.size() > 1;
        }

        public String title() {
            return parts.size() == 1 ? parts.getFirst().title() : "What was read";
        }
    }

    /** The whole document. */
    public String render(List<Extraction> extractions) {
        return templates.render("read.jte", View.of(extractions, assets));
    }
}
