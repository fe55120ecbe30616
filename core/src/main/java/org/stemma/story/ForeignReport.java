package org.stemma.story;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.gazetteer.Anchor;
import org.stemma.gazetteer.AnchorReader;
import org.stemma.report.Moment;
import org.stemma.report.Report;

/** A report as a stream of several languages looks at it: by what is the same in all of them, read when it is first asked for. */
final class ForeignReport {
    private static final int MOST = 400;
    private static final int LEAST_SHARED = 7;
    private static final int LEAST_NUMBERS = 3;
    private static final double LEAST_SHARE = .5;
    private static final double MOST_DAYS = 3;

    private final Report report;
    private final AnchorReader reader;
    private @Nullable Map<String, Anchor> anchors;

    ForeignReport(Report report, AnchorReader reader) {
        this.report = report;
        this.reader = reader;
    }

    String key() {
        return report.key();
    }

    String language() {
        return Objects.requireNonNullElse(report.language(), "");
    }

    /** Of each kind of anchor one, the sure one where there are several. */
    private Map<String, Anchor> anchors() {
        Map<String, Anchor> known = anchors;
        if (known == null) {
            List<Anchor> read = reader.read(report.text(), report.language(), MOST);
            known = new TreeMap<>();
            for (Anchor anchor : read) {
                known.merge(anchor.index(), anchor, (old, other) -> old.sure() ? old : other);
            }
            anchors = known;
        }
        return known;
    }

    /** How much of what one of two reports surely has the other has too, 0 to 1; 0 where that is too little to tell. */
    double shared(ForeignReport other) {
        if (apart(report.metadata().published(), other.report.metadata().published())) {
            return 0;
        }
        int shared = 0;
        int numbers = 0;
        for (Map.Entry<String, Anchor> entry : anchors().entrySet()) {
            Anchor theirs = other.anchors().get(entry.getKey());
            if (theirs != null && (theirs.sure() || entry.getValue().sure())) {
                shared++;
                numbers += theirs.number() && theirs.sure() && entry.getValue().sure() ? 1 : 0;
            }
        }
        double share = (double) shared / Math.max(1, Math.min(sure(), other.sure()));
        return shared < LEAST_SHARED || numbers < LEAST_NUMBERS || share < LEAST_SHARE ? 0 : share;
    }

    private long sure() {
        return anchors().values().stream().filter(Anchor::sure).count();
    }

    private static boolean apart(@Nullable Moment a, @Nullable Moment b) {
        return a != null
                && b != null
                && Math.abs(a.instant().getEpochSecond() - b.instant().getEpochSecond()) > MOST_DAYS * 86_400;
    }
}
