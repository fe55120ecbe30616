package org.stemma.app.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Marks;
import org.stemma.app.view.Times;
import org.stemma.compare.Difference;
import org.stemma.compare.Match;
import org.stemma.pipeline.FoundReport;
import org.stemma.pipeline.FoundStatement;
import org.stemma.report.Moment;
import org.stemma.text.Span;

/**
 * A page of what a search found.
 *
 * @param groups reports, by story, the story of the best first
 * @param statements where statements were searched for
 * @param page from 0
 * @param more whether there are further ones
 */
public record SearchView(Asked asked, List<Group> groups, List<Told> statements, int page, boolean more) {
    public SearchView {
        groups = List.copyOf(groups);
        statements = List.copyOf(statements);
    }

    /** What is asked for, as written; empty texts ask for nothing. */
    public record Asked(
            String q,
            String like,
            boolean statements,
            String speaker,
            String actor,
            String type,
            String place,
            String outlet,
            String language,
            String from,
            String to) {
        public boolean any() {
            return !q.isEmpty() || !like.isEmpty() || filtered();
        }

        public boolean filtered() {
            return Stream.of(speaker, actor, type, place, outlet, language, from, to)
                    .anyMatch(text -> !text.isEmpty());
        }

        /** The same as the query of an address. */
        public String query() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("q", q);
            fields.put("like", like);
            fields.put("in", statements && like.isEmpty() ? "statements" : "");
            fields.put("speaker", speaker);
            fields.put("actor", actor);
            fields.put("type", type);
            fields.put("place", place);
            fields.put("outlet", outlet);
            fields.put("language", language);
            fields.put("from", from);
            fields.put("to", to);
            return fields.entrySet().stream()
                    .filter(field -> !field.getValue().isEmpty())
                    .map(field -> field.getKey() + "=" + Links.value(field.getValue()))
                    .collect(Collectors.joining("&"));
        }
    }

    /** Characters that look alike; {@code hit} where they were searched for. */
    public record Piece(String text, boolean hit) {}

    /** The reports of one story that were found. */
    public record Group(String story, String headline, int reports, List<Hit> hits) {}

    /** A report that was found. */
    public record Hit(String id, List<Piece> title, String outlet, String time, String address, List<Piece> passage) {
        public static Hit of(FoundReport found) {
            String headline = found.report().headline();
            String title =
                    headline == null || headline.isBlank() ? found.report().id() : headline;
            String outlet = found.report().outlet() == null
                    ? Objects.requireNonNullElse(found.report().domain(), "")
                    : Objects.requireNonNull(found.report().outlet());
            return new Hit(
                    found.report().id(),
                    pieces(title, headline == null ? List.of() : found.headline()),
                    outlet,
                    day(found.report().published()),
                    Links.report(
                            found.report().id(),
                            found.passage().begin(),
                            found.passage().end()),
                    pieces(found.passage().text(), found.passage().marks()));
        }
    }

    /** A statement that was found. */
    public record Told(FoundStatement found, List<Piece> words, String headline, String relation) {
        public static Told of(FoundStatement found, String headline) {
            return new Told(found, pieces(found.wording().words(), found.marks()), headline, relation(found.match()));
        }

        public String address() {
            return Links.report(
                    found.wording().report(),
                    found.wording().first(),
                    found.wording().past());
        }

        public String speaker() {
            return Objects.requireNonNullElse(found.statement().speaker(), "");
        }

        private static String relation(@Nullable Match match) {
            if (match == null) {
                return "";
            }
            return switch (match.relation()) {
                case SAME -> "says the same";
                case CHANGED -> "the same, changed: " + differences(match);
                case DIFFERENT -> "says something else";
            };
        }

        private static String differences(Match match) {
            return match.differences().stream()
                    .filter(each -> each.kind() != Difference.Kind.WORDING)
                    .map(each -> Marks.sign(each.kind()) + " " + shown(each.a()) + " → " + shown(each.b()))
                    .collect(Collectors.joining(", "));
        }

        private static String shown(String value) {
            return value.isBlank() ? "nothing" : value;
        }

        public boolean changed() {
            return found.match() != null
                    && Objects.requireNonNull(found.match()).relation() == Match.Relation.CHANGED;
        }
    }

    private static String day(@Nullable String published) {
        Moment moment = Moment.parse(published);
        return Times.stretch(moment, moment);
    }

    static List<Piece> pieces(String text, List<Span> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span mark : marks) {
            if (mark.begin() >= at && mark.end() <= text.length()) {
                pieces.add(new Piece(text.substring(at, mark.begin()), false));
                pieces.add(new Piece(mark.of(text), true));
                at = mark.end();
            }
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    public int found() {
        return groups.stream().mapToInt(group -> group.hits().size()).sum() + statements.size();
    }

    public String pageAddress(int number) {
        return "/search?" + asked.query() + (number == 0 ? "" : "&page=" + number);
    }

    /** The feed of the same search, by the end of its address: {@code atom}, {@code feed.json}. */
    public String feed(String form) {
        return "/search." + form + "?" + asked.query() + (asked.statements() ? "&kind=statement" : "");
    }
}
