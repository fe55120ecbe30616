package org.stemma.app.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.StoryView;
import org.stemma.store.StatementRow;
import org.stemma.store.StatementRow.WordingRow;

/**
 * A page of the list of statements.
 *
 * @param next where the list goes on; empty at its end
 * @param later whether it is not the beginning
 */
public record StatementsView(Asked asked, List<Row> rows, String next, boolean later) {
    public StatementsView {
        rows = List.copyOf(rows);
    }

    /** What is asked for, as written; empty texts ask for nothing. */
    public record Asked(String speaker, String actor, String story, String from, String to, boolean differing) {
        public boolean any() {
            return differing || Stream.of(speaker, actor, story, from, to).anyMatch(text -> !text.isEmpty());
        }

        /** The same as the query of an address, without a place in the list. */
        public String query() {
            return Stream.of(
                            field("speaker", speaker),
                            field("actor", actor),
                            field("story", story),
                            field("from", from),
                            field("to", to),
                            field("differing", differing ? "1" : ""))
                    .filter(field -> !field.isEmpty())
                    .collect(Collectors.joining("&"));
        }

        private static String field(String name, String value) {
            return value.isEmpty() ? "" : name + "=" + Links.value(value);
        }
    }

    /**
     * A statement of the list.
     *
     * @param day when the first report that has it was published
     * @param said its wordings; null where its story is being traced anew
     * @param plain the wordings as the store has them, for then
     */
    public record Row(
            StatementRow row,
            String headline,
            String day,
            @Nullable Said said,
            List<WordingRow> plain) {
        public static Row of(
                StatementRow row, String headline, String day, Optional<StoryView> story, List<WordingRow> plain) {
            Said said = story.flatMap(view -> view.statements().stream()
                            .filter(each -> each.statement().id().equals(row.id()))
                            .findFirst()
                            .map(each -> Said.of(view, each, true)))
                    .orElse(null);
            return new Row(row, headline, day, said, said == null ? plain : List.of());
        }

        public String gist() {
            return said == null ? row.gist() : said.gist();
        }

        public String speaker() {
            return Objects.requireNonNullElse(row.speaker(), "");
        }
    }

    /** The same list as a feed, by the end of its address: {@code atom}, {@code feed.json}. */
    public String feed(String form) {
        String query = asked.query();
        return "/statements." + form + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address of the next page. */
    public String nextAddress() {
        String query = asked.query();
        return "/statements?" + (query.isEmpty() ? "" : query + "&") + "after=" + Links.value(next);
    }
}
