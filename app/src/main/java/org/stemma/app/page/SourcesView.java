package org.stemma.app.page;

import java.util.List;
import org.stemma.store.OutletTable.Counts;

/**
 * The list of outlets and agencies.
 *
 * @param page from 0
 * @param more whether another page follows
 */
public record SourcesView(String words, List<Source> sources, int page, boolean more) {
    /** Sources on one page. */
    public static final int PAGE = 100;

    public SourcesView {
        sources = List.copyOf(sources);
    }

    /** One of them. */
    public record Source(Counts counts) {
        private static final double WIDTH = 160;

        public String address() {
            return Links.source(counts.name());
        }

        /** Whether no report of it is in a traced story: others relay it. */
        public boolean latent() {
            return counts.reports() == 0;
        }

        /** Width of the part of the bar for {@code reports} of all its reports. */
        public double width(long reports) {
            return counts.reports() == 0 ? 0 : WIDTH * reports / counts.reports();
        }

        /** {@code 3 of 12 are its own}, for those who do not see the bar. */
        public String label() {
            return counts.own() + " own, " + counts.relayed() + " relayed, " + counts.undecided() + " not decided";
        }
    }

    /**
     * A page of the list.
     *
     * @param rows one more than a page where another follows
     */
    public static SourcesView of(String words, List<Counts> rows, int page) {
        return new SourcesView(words, rows.stream().limit(PAGE).map(Source::new).toList(), page, rows.size() > PAGE);
    }

    /** The address of another page of the list. */
    public String pageAddress(int other) {
        String q = words.isEmpty() ? "" : "q=" + Links.value(words) + "&";
        return "/sources?" + q + "page=" + (other + 1);
    }

    public StateView empty() {
        return words.isEmpty()
                ? StateView.of(
                                "Nothing yet",
                                "No outlet yet.",
                                "Add reports; their outlets appear when stories are traced:")
                        .withCommand("stemma add reports/")
                : StateView.of("No source fits", "No outlet and no agency has “" + words + "” in its name.", "")
                        .withNext("All sources", "/sources");
    }
}
