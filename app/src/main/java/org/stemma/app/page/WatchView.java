package org.stemma.app.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Store;
import org.stemma.store.WatchTable.WatchRow;

/**
 * The page of what is watched.
 *
 * @param waiting pages that are listed and not read yet
 */
public record WatchView(List<Row> rows, long waiting) {
    public WatchView {
        rows = List.copyOf(rows);
    }

    /**
     * A list that is watched.
     *
     * @param well whether the last look went well
     */
    public record Row(WatchRow list, String name, boolean well, String looked, String next) {
        static Row of(WatchRow row, Instant now) {
            String title = row.title() == null ? row.address().replaceFirst("^https?://", "") : row.title();
            boolean well = row.state().equals("well") || row.state().equals("waiting");
            return new Row(row, title, well, looked(row.lookedAt(), now), next(row, now));
        }

        private static String looked(@Nullable Long at, Instant now) {
            return at == null ? "not yet" : AlertsView.ago(Duration.between(Instant.ofEpochMilli(at), now));
        }

        private static String next(WatchRow row, Instant now) {
            if (row.nextAt() == Long.MAX_VALUE) {
                return "never";
            }
            Duration left = Duration.between(now, Instant.ofEpochMilli(row.nextAt()));
            if (left.toMinutes() < 1) {
                return "within a minute";
            }
            return left.toMinutes() < 120 ? "in " + left.toMinutes() + " min" : "in " + left.toHours() + " h";
        }
    }

    public static WatchView of(Store store, Instant now) {
        return store.read(tables -> new WatchView(
                tables.watches().active().stream()
                        .map(each -> Row.of(each, now))
                        .toList(),
                tables.watches().countDue(now.toEpochMilli())));
    }
}
