package org.stemma.app.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.app.alert.Alerts;
import org.stemma.app.feed.Atom;
import org.stemma.app.feed.Feed;
import org.stemma.app.feed.Feeds;
import org.stemma.app.feed.Feeds.Address;
import org.stemma.app.feed.JsonFeed;
import org.stemma.pipeline.Archive;
import org.stemma.store.Found;
import org.stemma.store.IndexEntry;
import org.stemma.store.SearchQuery;
import org.stemma.store.StatementFilter;
import org.stemma.store.StoryFilter;
import org.stemma.store.StoryFilter.Order;

/** Every list and search as a feed: {@code .atom} and {@code .feed.json}. Its parameters are those of the list's page. */
final class FeedRoutes implements Routes {
    private static final int MOST_FOUND = 500;
    private static final int ECHO = 10;
    private static final int LONGEST = 400;

    private final Archive archive;
    private final Alerts alerts;

    FeedRoutes(Archive archive, Alerts alerts) {
        this.archive = archive;
        this.alerts = alerts;
    }

    @Override
    public void add(RoutesConfig routes) {
        both(routes, "/stories", context -> Optional.of(stories(context)));
        both(routes, "/stories/{id}", this::story);
        both(routes, "/statements", context -> Optional.of(statements(context)));
        both(routes, "/search", context -> Optional.of(search(context)));
        both(routes, "/sources/{name}", context -> Optional.of(source(context)));
        both(routes, "/alerts/{number}", this::alert);
    }

    private static void both(RoutesConfig routes, String path, Function<Context, Optional<Feed>> feed) {
        routes.get(path + ".atom", context -> send(context, feed.apply(context), Atom.MEDIA, Atom::of));
        routes.get(path + ".feed.json", context -> send(context, feed.apply(context), JsonFeed.MEDIA, JsonFeed::of));
    }

    private Feeds feeds(Context context) {
        return new Feeds(archive.store(), context.scheme() + "://" + context.host());
    }

    private static Address address(Context context, String title, String page) {
        String query = context.queryString() == null ? "" : "?" + context.queryString();
        return new Address(title, context.path() + query, page + query);
    }

    private Feed stories(Context context) {
        String words = parameter(context, "q");
        List<String> among = words == null
                ? null
                : archive.store().search(SearchQuery.words(words), 0, MOST_FOUND).stream()
                        .map(Found::story)
                        .distinct()
                        .toList();
        boolean one = context.queryParam("one") != null;
        StoryFilter filter = new StoryFilter(
                among,
                one ? ECHO : 0,
                one ? 1 : 0,
                context.queryParam("changed") != null,
                context.queryParam("undecided") != null,
                parameter(context, "language"),
                parameter(context, "outlet"),
                null,
                null,
                Order.CHANGE,
                null,
                Feeds.MOST);
        return feeds(context)
                .stories(address(context, words == null ? "Stories" : "Stories: " + words, "/stories"), filter);
    }

    private Optional<Feed> story(Context context) {
        return archive.resolve(context.pathParam("id")).flatMap(feeds(context)::story);
    }

    private Feed statements(Context context) {
        String speaker = parameter(context, "speaker");
        StatementFilter filter = new StatementFilter(
                speaker,
                parameter(context, "actor"),
                null,
                null,
                null,
                context.queryParam("differing") != null,
                null,
                Feeds.MOST);
        String title = speaker == null ? "Statements" : "Statements: " + speaker;
        return feeds(context).statements(address(context, title, "/statements"), filter);
    }

    private Feed search(Context context) {
        String words = parameter(context, "q");
        SearchQuery query = new SearchQuery(
                "statement".equals(context.queryParam("kind")) ? IndexEntry.Kind.STATEMENT : IndexEntry.Kind.REPORT,
                words,
                parameter(context, "like"),
                parameter(context, "speaker"),
                parameter(context, "actor"),
                parameter(context, "type"),
                parameter(context, "place"),
                parameter(context, "outlet"),
                parameter(context, "language"),
                null,
                null);
        return feeds(context).search(address(context, words == null ? "Search" : "Search: " + words, "/search"), query);
    }

    private Feed source(Context context) {
        String name = context.pathParam("name");
        StoryFilter filter = new StoryFilter(
                null,
                0,
                0,
                false,
                false,
                null,
                name.toLowerCase(Locale.ROOT),
                null,
                null,
                Order.CHANGE,
                null,
                Feeds.MOST);
        return feeds(context).stories(address(context, "Stories of " + name, "/sources/" + Urls.segment(name)), filter);
    }

    private Optional<Feed> alert(Context context) {
        String number = context.pathParam("number");
        return number.matches("\\d{1,18}")
                ? alerts.find(Long.parseLong(number)).map(feeds(context)::alert)
                : Optional.empty();
    }

    private static @Nullable String parameter(Context context, String name) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static void send(Context context, Optional<Feed> feed, String media, Function<Feed, String> writer) {
        if (feed.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND).contentType("text/plain").result("no such feed");
            return;
        }
        byte[] body = writer.apply(feed.get()).getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + hash(body) + "\"";
        context.header("ETag", tag).header("Cache-Control", "no-cache");
        String known = context.header("If-None-Match");
        if (known != null && known.contains(tag)) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        context.contentType(media).result(body);
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }
}
