package org.stemma.app.view;

import java.util.List;
import org.stemma.compare.Difference;
import org.stemma.compare.StoryStatement;

/**
 * A statement of a story for a reader.
 *
 * @param number from 1, in the story's order
 * @param channel who carried it, in the account nearest to the origin
 * @param wordings in the order of the lineage
 */
public record StatementView(
        int number,
        StoryStatement statement,
        List<String> channel,
        List<VariationView> variations,
        List<WordingView> wordings) {
    public StatementView {
        channel = List.copyOf(channel);
        variations = List.copyOf(variations);
        wordings = List.copyOf(wordings);
    }

    /** Reports that have the statement. */
    public int reports() {
        return wordings.stream().mapToInt(wording -> wording.reports().size()).sum();
    }

    public boolean changed() {
        return variations.stream().anyMatch(VariationView::changed);
    }

    /** The differences that have values to count: all but those of wording alone. */
    public List<VariationView> counted() {
        return variations.stream()
                .filter(variation -> variation.kind() != Difference.Kind.WORDING)
                .filter(variation -> variation.values().size() > 1)
                .toList();
    }
}
