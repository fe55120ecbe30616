package org.stemma.app.alert;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Counts;
import org.stemma.app.view.StoryLine;
import org.stemma.pipeline.Archive;
import org.stemma.store.AlertTable.AlertRow;
import org.stemma.store.AlertTable.NoticeRow;
import org.stemma.store.ChangeTable;
import org.stemma.store.ChangeTable.ChangeRow;
import org.stemma.store.IndexEntry;
import org.stemma.store.RecordCodec;
import org.stemma.store.SearchQuery;
import org.stemma.store.Store;
import org.stemma.store.StoryRow;
import org.stemma.store.Tables;

/**
 * Reads the changes of stories from where it stopped, and decides what alerts tell of them. Notices, their deliveries and how far it
 * read are kept in one transaction: nothing is lost over a restart, and nothing is told twice.
 */
public final class AlertWatch {
    private static final int BATCH = 100;

    private final Archive archive;
    private final Store store;
    private final Clock clock;
    private final Letters letters;

    public AlertWatch(Archive archive, Clock clock, AlertSettings settings) {
        this.archive = archive;
        this.store = archive.store();
        this.clock = clock;
        this.letters = new Letters(settings.address());
    }

    /** Tells of all changes until now; returns how many notices that made. */
    public int evaluate() {
        long seen = store.read(tables -> tables.alerts().seen());
        long last = store.read(tables -> tables.changes().last());
        List<AlertRow> alerts = store.read(tables -> tables.alerts().list()).stream()
                .filter(each -> !each.paused() && each.deletedAt() == null)
                .toList();
        if (seen >= last && seen >= 0) {
            return 0;
        }
        if (seen < 0 || alerts.isEmpty()) {
            long from = alerts.isEmpty() ? last : 0;
            note(from);
            return alerts.isEmpty() ? 0 : evaluate();
        }
        archive.updateIndex(); // so that searches know these changes
        int told = 0;
        while (seen < last) {
            long from = seen;
            List<ChangeRow> changes = store.read(tables -> tables.changes().after(from, BATCH));
            told += tell(alerts, changes);
            seen = changes.getLast().number();
        }
        return told;
    }

    private void note(long seen) {
        store.write(tables -> {
            tables.alerts().seen(seen);
            return true;
        });
    }

    /** Something to be told. */
    private record News(AlertRow alert, AlertKind kind, ChangeRow change, StoryRow story, String id) {}

    private int tell(List<AlertRow> alerts, List<ChangeRow> changes) {
        List<News> all = new ArrayList<>();
        for (ChangeRow change : changes) {
            if (change.kind().equals(ChangeTable.Kind.MERGED.word())) {
                continue;
            }
            Optional<StoryRow> story = store.read(tables -> tables.stories().find(change.story()));
            story.ifPresent(row -> alerts.stream()
                    .filter(alert -> change.number() > alert.since())
                    .forEach(alert -> all.addAll(news(alert, change, row))));
        }
        return store.write(tables -> {
            int told = 0;
            for (News each : all) {
                told += keep(tables, each) ? 1 : 0;
            }
            tables.alerts().seen(changes.getLast().number());
            return told;
        });
    }

    private List<News> news(AlertRow alert, ChangeRow change, StoryRow story) {
        List<News> news = new ArrayList<>();
        for (AlertKind kind : AlertKind.of(alert.tells())) {
            String id = id(alert, kind, change);
            if (happened(alert, kind, change)
                    && !store.read(tables -> tables.alerts().told(id))) {
                news.add(new News(alert, kind, change, story, id));
            }
        }
        return !news.isEmpty() && store.matches(search(alert), story.id()) ? news : List.of();
    }

    private static String id(AlertRow alert, AlertKind kind, ChangeRow change) {
        String which = switch (kind) {
            case NEW -> "";
            case ORIGINS -> Integer.toString(alert.leastOrigins());
            case CHANGED, CORRECTED -> Long.toString(change.number());
        };
        return Letters.id(Long.toString(alert.number()), change.story(), kind.word(), which);
    }

    private boolean happened(AlertRow alert, AlertKind kind, ChangeRow change) {
        return switch (kind) {
            case NEW -> store.read(tables -> tables.changes().firstOf(change.story())) > alert.since();
            case ORIGINS -> {
                ChangeRow then = before(change.story(), alert.since() + 1);
                int had = then == null ? 0 : then.origins();
                yield had < alert.leastOrigins() && change.origins() >= alert.leastOrigins();
            }
            case CHANGED -> {
                ChangeRow then = before(change.story(), change.number());
                yield change.changed() > (then == null ? 0 : then.changed());
            }
            case CORRECTED -> {
                ChangeRow then = before(change.story(), change.number());
                yield change.revised() > (then == null ? 0 : then.revised());
            }
        };
    }

    private @Nullable ChangeRow before(String story, long number) {
        List<ChangeRow> found = store.read(tables -> tables.changes().before(story, number, 1));
        return found.isEmpty() ? null : found.getFirst();
    }

    /** What the alert searches reports for. */
    static SearchQuery search(AlertRow alert) {
        return new SearchQuery(
                IndexEntry.Kind.REPORT,
                alert.words(),
                null,
                alert.speaker(),
                alert.actor(),
                alert.type(),
                alert.place(),
                alert.outlet(),
                alert.language(),
                null,
                null);
    }

    private boolean keep(Tables tables, News news) {
        if (tables.alerts().told(news.id)) {
            return false;
        }
        NoticeRow notice = new NoticeRow(
                tables.alerts().nextNotice(),
                news.id,
                news.alert.number(),
                clock.millis(),
                news.kind.word(),
                news.story.id(),
                news.story.headline(),
                news.change.reports(),
                news.change.newsrooms(),
                news.change.origins(),
                detail(news));
        tables.alerts().add(notice);
        letters.deliveries(news.alert, notice, tables.deliveries()::next).forEach(tables.deliveries()::add);
        return true;
    }

    private static @Nullable String detail(News news) {
        if (news.kind != AlertKind.CHANGED || news.story.summary().length == 0) {
            return null;
        }
        StoryLine line = RecordCodec.read(news.story.summary(), StoryLine.class);
        if (line.changes().isEmpty()) {
            return null;
        }
        StoryLine.Change most = line.changes().getFirst();
        return "The " + most.kind() + " that most have changed: " + most.before() + " to " + most.after() + ", in "
                + Counts.of(most.reports(), "report") + ".";
    }
}
