package org.stemma.app.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.store.WatchTable.WatchRow;

/** A table of what is watched, drawn anew in its place where it is live. */
final class WatchScreen {
    private static final int LIVE_ROWS = 30;
    private static final int FIXED = 44;
    private static final int LEAST_FEED = 24;

    private final PrintStream out;
    private final Clock clock;
    private final boolean live;
    private final int width;
    private int drawn;

    WatchScreen(World world, Clock clock, boolean live) {
        this.out = world.out();
        this.clock = clock;
        this.live = live;
        this.width = world.terminal().columns();
    }

    /** Shows {@code rows} where the screen is live. */
    void show(List<WatchRow> rows) {
        if (live) {
            draw(rows);
        }
    }

    /** Shows {@code rows} at the end. */
    void last(List<WatchRow> rows) {
        if (!live) {
            draw(rows);
        }
    }

    private void draw(List<WatchRow> rows) {
        List<String> lines = lines(rows);
        StringBuilder text = new StringBuilder();
        if (drawn > 0) {
            text.append("\u001b[").append(drawn).append('A');
        }
        for (String line : lines) {
            text.append(live ? "\u001b[2K" : "").append(line).append('\n');
        }
        if (live) {
            text.append("\u001b[J");
            drawn = lines.size();
        }
        out.print(text);
        out.flush();
    }

    private List<String> lines(List<WatchRow> rows) {
        int feed = Math.max(LEAST_FEED, (width - FIXED) * 2 / 3);
        List<String> lines = new ArrayList<>();
        lines.add(line(feed, "FEED", "LOOKED", "NEW", "ALL", "NEXT", "STATE"));
        rows.stream().limit(live ? LIVE_ROWS : Integer.MAX_VALUE).forEach(row -> lines.add(line(feed, row)));
        if (lines.size() <= rows.size()) {
            lines.add("and " + (rows.size() - LIVE_ROWS) + " more");
        }
        return lines;
    }

    private String line(int feed, WatchRow row) {
        String name = row.title() == null ? row.address().replaceFirst("^https?://", "") : row.title();
        String state = row.reason() == null ? row.state() : row.state() + ": " + row.reason();
        return line(
                feed,
                row.folder().isEmpty() ? name : row.folder() + " / " + name,
                ago(row.lookedAt()),
                Integer.toString(row.latest()),
                Long.toString(row.added()),
                row.nextAt() == Long.MAX_VALUE ? "never" : in(row.nextAt()),
                state);
    }

    private String line(int feed, String... cells) {
        String line = pad(cells[0], feed) + "  " + pad(cells[1], 10) + right(cells[2], 5) + right(cells[3], 7) + "  "
                + pad(cells[4], 8) + "  " + cells[5].replaceAll("\\p{Cntrl}", "\ufffd");
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }

    private String ago(@Nullable Long at) {
        return at == null ? "-" : time(Duration.ofMillis(clock.millis() - at)) + " ago";
    }

    private String in(long at) {
        Duration left = Duration.ofMillis(at - clock.millis());
        return left.isNegative() ? "now" : "in " + time(left);
    }

    private static String time(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + "s";
        }
        if (seconds < 3600) {
            return seconds / 60 + "m";
        }
        return seconds < 86_400 ? seconds / 3600 + "h" : seconds / 86_400 + "d";
    }

    private static String pad(String text, int width) {
        String plain = text.replaceAll("\\p{Cntrl}", "\ufffd");
        String cut = plain.length() <= width ? plain : plain.substring(0, width - 1) + "…";
        return String.format(Locale.ROOT, "%-" + width + "s", cut);
    }

    private static String right(String text, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", text);
    }
}
