package org.stemma.app.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.store.StoryFilter;
import org.stemma.store.StoryFilter.Cursor;
import org.stemma.store.StoryFilter.Order;
import org.stemma.store.StoryRow;

/**
 * What the reader of the list of stories asked for. Texts are empty where nothing is asked.
 *
 * @param words that a report of the story has
 * @param one whether the story has one origin and ten or more reports
 * @param language ISO 639-1 code
 * @param outlet name or domain
 * @param from first day of its last report, UTC
 * @param to last day
 * @param after where the list goes on; null for its beginning
 */
public record StoriesForm(
        String words,
        boolean one,
        boolean changed,
        boolean undecided,
        String language,
        String outlet,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        @Nullable Cursor after) {
    /** Stories on one page. */
    public static final int PAGE = 50;

    private static final int ECHO = 10;
    private static final int LONGEST = 400;

    /** The orders that are offered, as addresses and readers name them. */
    public enum Sort {
        NEWEST("", "newest report first", Order.LATEST),
        REPORTS("reports", "most reports first", Order.REPORTS),
        ECHO("echo", "most reports per origin", Order.ECHO);

        private final String key;
        private final String words;
        private final Order order;

        Sort(String key, String words, Order order) {
            this.key = key;
            this.words = words;
            this.order = order;
        }

        public String key() {
            return key;
        }

        public String words() {
            return words;
        }

        public Order order() {
            return order;
        }
    }

    /** The parameters of an address. */
    public interface Parameters {
        @Nullable
        String get(String name);
    }

    /**
     * Reads the address of the list.
     *
     * @throws IllegalArgumentException where a day, an order or a place in the list is none
     */
    public static StoriesForm of(Parameters given) {
        return new StoriesForm(
                text(given, "q"),
                given.get("one") != null,
                given.get("changed") != null,
                given.get("undecided") != null,
                text(given, "language").toLowerCase(Locale.ROOT),
                text(given, "outlet"),
                day(given, "from"),
                day(given, "to"),
                order(text(given, "order")),
                cursor(text(given, "after")));
    }

    private static String text(Parameters given, String name) {
        String value = given.get(name);
        String text = value == null ? "" : value.strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static @Nullable LocalDate day(Parameters given, String name) {
        String text = text(given, name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(name + " is no day: " + text + "; write 2026-03-17");
        }
    }

    private static Order order(String key) {
        for (Sort sort : Sort.values()) {
            if (sort.key().equals(key)) {
                return sort.order();
            }
        }
        throw new IllegalArgumentException("order is none of reports, echo: " + key);
    }

    private static @Nullable Cursor cursor(String text) {
        int dot = text.indexOf('~');
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new Cursor(Double.parseDouble(text.substring(0, Math.max(dot, 0))), text.substring(dot + 1));
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("after is no place in the list: " + text);
        }
    }

    /** Whether anything is asked for beside the order. */
    public boolean filtered() {
        return !words.isEmpty()
                || one
                || changed
                || undecided
                || !language.isEmpty()
                || !outlet.isEmpty()
                || from != null
                || to != null;
    }

    /** Whether a rarely used part of the form is in use. */
    public boolean detailed() {
        return !language.isEmpty() || !outlet.isEmpty() || from != null || to != null;
    }

    /** The filter, one story more than a page. */
    public StoryFilter filter(@Nullable List<String> among) {
        return new StoryFilter(
                among,
                one ? ECHO : 0,
                one ? 1 : 0,
                changed,
                undecided,
                language.isEmpty() ? null : language,
                outlet.isEmpty() ? null : outlet,
                from == null ? null : millis(from),
                to == null ? null : millis(to.plusDays(1)),
                order,
                after,
                PAGE + 1);
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** The same from the beginning of the list. */
    public StoriesForm fromTheTop() {
        return new StoriesForm(words, one, changed, undecided, language, outlet, from, to, order, null);
    }

    /** Where the list goes on after {@code last}. */
    public String addressAfter(StoryRow last) {
        double value = switch (order) {
            case LATEST -> last.lastAt() == null ? 0 : last.lastAt();
            case REPORTS -> last.reports();
            case ECHO -> (double) last.reports() / Math.max(1, last.origins());
            case CHANGE -> last.change();
        };
        return address(Map.of("after", value + "~" + last.id()));
    }

    /** Where the list is, with what is asked for. */
    public String address() {
        return address(Map.of());
    }

    private String address(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", words);
        all.put("one", one ? "1" : "");
        all.put("changed", changed ? "1" : "");
        all.put("undecided", undecided ? "1" : "");
        all.put("language", language);
        all.put("outlet", outlet);
        all.put("from", from == null ? "" : from.toString());
        all.put("to", to == null ? "" : to.toString());
        all.put("order", sort().key());
        all.putAll(more);
        List<String> parts = new ArrayList<>();
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                parts.add(name + "=" + Links.value(value));
            }
        });
        return parts.isEmpty() ? "/stories" : "/stories?" + String.join("&", parts);
    }

    /** The order as the form offers it. */
    public Sort sort() {
        for (Sort sort : Sort.values()) {
            if (sort.order() == order) {
                return sort;
            }
        }
        return Sort.NEWEST;
    }
}
