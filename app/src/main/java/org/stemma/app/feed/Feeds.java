package org.stemma.app.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.feed.Feed.Entry;
import org.stemma.app.view.Counts;
import org.stemma.app.view.StoryLine;
import org.stemma.store.AlertTable.AlertRow;
import org.stemma.store.AlertTable.NoticeRow;
import org.stemma.store.ChangeTable.ChangeRow;
import org.stemma.store.Found;
import org.stemma.store.IndexEntry;
import org.stemma.store.RecordCodec;
import org.stemma.store.ReportRow;
import org.stemma.store.SearchQuery;
import org.stemma.store.StatementFilter;
import org.stemma.store.StatementRow;
import org.stemma.store.Store;
import org.stemma.store.StoryFilter;
import org.stemma.store.StoryRow;
import org.stemma.store.Tables;

/** Makes feeds of what a store has. */
public final class Feeds {
    public static final int MOST = 50;

    private final Store store;
    private final String base;

    /** @param base scheme and host of the server, without a slash at its end */
    public Feeds(Store store, String base) {
        this.store = store;
        this.base = base;
    }

    /** What a feed is called, and the path and query under which it and its page stand. */
    public record Address(String title, String self, String page) {}

    private Feed feed(Address address, List<Entry> entries) {
        return new Feed(
                Feed.id("feed", address.self), address.title, base + address.self, base + address.page, entries);
    }

    /** Stories that {@code filter} lets pass, in its order. */
    public Feed stories(Address address, StoryFilter filter) {
        return store.read(tables -> feed(
                address,
                tables.stories().list(filter).stream()
                        .map(row -> story(tables, row))
                        .toList()));
    }

    private Entry story(Tables tables, StoryRow row) {
        List<String> says = new ArrayList<>();
        says.add(Counts.of(row));
        StoryLine line = row.summary().length == 0 ? StoryLine.EMPTY : RecordCodec.read(row.summary(), StoryLine.class);
        if (!line.origins().isEmpty()) {
            says.add("Origins: " + String.join(", ", line.origins()));
        }
        for (StoryLine.Change each : line.changes()) {
            says.add(each.kind() + ": " + each.before() + " to " + each.after() + " in " + each.reports()
                    + (each.reports() == 1 ? " report" : " reports"));
        }
        return new Entry(
                Feed.id("story", row.id()),
                title(row),
                page(row.id()),
                changed(tables, row),
                instant(row.firstAt()),
                String.join(". ", says));
    }

    private static String title(StoryRow row) {
        return row.headline() == null ? row.id() : row.headline();
    }

    private static Instant changed(Tables tables, StoryRow row) {
        List<ChangeRow> changes = tables.changes().ofStory(row.id(), 1);
        long last = row.lastAt() == null ? 0 : row.lastAt();
        return Instant.ofEpochMilli(
                changes.isEmpty() ? last : changes.getFirst().at());
    }

    private String page(String story) {
        return base + "/stories/" + segment(story);
    }

    /** {@code text} as one segment of a path. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** The changes of one story, latest first; empty where there is none of this id. */
    public Optional<Feed> story(String id) {
        return store.read(tables -> tables.stories().find(id).map(row -> {
            String path = "/stories/" + segment(id);
            List<ChangeRow> changes = tables.changes().ofStory(id, MOST + 1);
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST, changes.size()); i++) {
                ChangeRow before = i + 1 < changes.size() ? changes.get(i + 1) : null;
                entries.add(change(row, changes.get(i), before));
            }
            return feed(new Address(title(row), path + ".atom", path), entries);
        }));
    }

    private Entry change(StoryRow story, ChangeRow now, @Nullable ChangeRow before) {
        List<String> says = new ArrayList<>();
        says.add(before == null ? "A new story" : "The story changed");
        says.add(Counts.of(now.reports(), now.newsrooms(), now.origins()));
        if (before != null) {
            more(says, now.reports() - before.reports(), "report");
            more(says, now.origins() - before.origins(), "origin");
        }
        more(says, now.changed() - (before == null ? 0 : before.changed()), "difference");
        more(says, now.revised() - (before == null ? 0 : before.revised()), "update or correction");
        Instant at = Instant.ofEpochMilli(now.at());
        String id = Feed.id("change", story.id(), Long.toString(now.number()), at.toString());
        return new Entry(
                id,
                title(story) + ": " + Counts.of(now.reports(), now.newsrooms(), now.origins()),
                page(story.id()),
                at,
                at,
                String.join(". ", says));
    }

    private static void more(List<String> says, int more, String noun) {
        if (more != 0) {
            says.add((more > 0 ? more + " more " : -more + " fewer ") + noun + (Math.abs(more) == 1 ? "" : "s"));
        }
    }

    /** Statements that {@code filter} lets pass, latest first. */
    public Feed statements(Address address, StatementFilter filter) {
        return store.read(tables -> feed(
                address,
                tables.statements().list(filter).stream()
                        .map(row -> statement(tables, row))
                        .toList()));
    }

    private Entry statement(Tables tables, StatementRow row) {
        String speaker = row.speaker() == null ? "" : row.speaker() + ": ";
        List<String> says = new ArrayList<>();
        says.add(row.gist());
        says.add(row.reports() + (row.reports() == 1 ? " report" : " reports") + " · " + row.origins()
                + (row.origins() == 1 ? " origin" : " origins") + " · " + row.differences()
                + (row.differences() == 1 ? " difference" : " differences"));
        Instant said = instant(row.saidAt());
        Instant changed = tables.stories()
                .find(row.story())
                .map(story -> changed(tables, story))
                .orElse(Instant.EPOCH);
        return new Entry(
                Feed.id("statement", row.story(), row.id()),
                speaker + row.gist(),
                page(row.story()) + "#statements",
                changed,
                said,
                String.join("\n", says));
    }

    /** Reports or statements that {@code query} finds, the best of them, latest first. */
    public Feed search(Address address, SearchQuery query) {
        List<Found> found = store.search(query, 0, MOST);
        return store.read(tables -> feed(
                address,
                found.stream()
                        .map(each -> query.kind() == IndexEntry.Kind.REPORT ? report(tables, each) : said(tables, each))
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::id))
                        .toList()));
    }

    private @Nullable Entry report(Tables tables, Found found) {
        ReportRow row = tables.reports().find(found.id()).orElse(null);
        if (row == null) {
            return null;
        }
        String outlet = row.outlet() == null ? row.domain() : row.outlet();
        String counts = tables.stories().find(row.story()).map(Counts::of).orElse("");
        return new Entry(
                Feed.id("report", row.id()),
                row.headline() == null ? row.id() : row.headline(),
                page(row.story()),
                Instant.ofEpochMilli(row.addedAt()),
                instant(row.publishedAt()),
                (outlet == null ? "" : outlet + ". ") + "Its story: " + counts);
    }

    private @Nullable Entry said(Tables tables, Found found) {
        return tables.statements().ofStory(found.story()).stream()
                .filter(each -> each.id().equals(found.id()))
                .findFirst()
                .map(each -> statement(tables, each))
                .orElse(null);
    }

    /** What an alert told, latest first. */
    public Feed alert(AlertRow alert) {
        List<NoticeRow> notices = store.read(tables -> tables.alerts().noticesOf(alert.number(), MOST));
        String path = "/alerts/" + alert.number();
        return feed(
                new Address(alert.name(), path + ".atom", "/alerts"),
                notices.stream().map(this::notice).toList());
    }

    private Entry notice(NoticeRow row) {
        Instant at = Instant.ofEpochMilli(row.at());
        String counts = Counts.of(row.reports(), row.newsrooms(), row.origins());
        return new Entry(
                "urn:uuid:" + row.id(),
                row.headline() == null ? row.story() : row.headline(),
                row.story().isEmpty() ? base + "/alerts" : page(row.story()),
                at,
                at,
                row.kind() + (row.detail() == null ? "" : ". " + row.detail()) + ". " + counts);
    }
}
