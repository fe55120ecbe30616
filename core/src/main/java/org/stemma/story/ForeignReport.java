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
import org.stemma.text.Hash;

/** A report as a stream of several languages looks at it: by what is the same in all of them, read when it is first asked for. */
final class ForeignReport {
    private static final int MOST = 400;
    private static final double LEAST_SHARED = 5;
    private static final double LEAST_NUMBERS = 2;
    private static final double LEAST_SHARE = .4;
    private static final double MOST_DAYS = 3;
    /** Of names that are compared by their sound alone. */
    private static final double UNSURE = .3;

    private static final double MOST_UNSURE = .5;
    /** Fewer common keys are not looked at closer. */
    private static final int LEAST_KEYS = 6;

    private final Report report;
    private @Nullable Map<String, Anchor> anchors;
    private int[] keys = {};
    private double weight;

    ForeignReport(Report report) {
        this.report = report;
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
            List<Anchor> read = AnchorReader.packaged().read(report.text(), report.language(), MOST);
            known = new TreeMap<>();
            for (Anchor anchor : read) {
                known.merge(anchor.index(), anchor, (old, other) -> old.sure() ? old : other);
            }
            weight = known.values().stream()
                    .filter(Anchor::sure)
                    .mapToDouble(ForeignReport::weight)
                    .sum();
            keys = known.keySet().stream()
                    .mapToInt(key -> Hash.fold(Hash.of(key)))
                    .sorted()
                    .toArray();
            anchors = known;
        }
        return known;
    }

    /** How little an anchor stands in a report by chance, 0 to 1. */
    private static double weight(Anchor anchor) {
        return switch (anchor.kind()) {
            case NUMBER -> anchor.key().length() < 3 ? .3 : year(anchor.key()) ? .2 : 1;
            case DAY -> .6;
            case PLACE -> .4;
            case NAME -> .8;
        };
    }

    private static boolean year(String number) {
        return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
    }

    /** How much of what one of two reports surely has the other has too, by weight, 0 to 1; 0 where that is too little to tell. */
    double shared(ForeignReport other) {
        if (apart(report.metadata().published(), other.report.metadata().published())
                || commonKeys(other) < LEAST_KEYS) {
            return 0;
        }
        double sure = 0;
        double unsure = 0;
        double numbers = 0;
        for (Map.Entry<String, Anchor> entry : anchors().entrySet()) {
            Anchor own = entry.getValue();
            Anchor theirs = other.anchors().get(entry.getKey());
            if (theirs != null && own.matches(theirs)) {
                boolean both = own.sure() && theirs.sure();
                sure += both ? weight(own) : 0;
                unsure += !both && (own.sure() || theirs.sure()) ? UNSURE : 0;
                numbers += both && own.number() ? weight(own) : 0;
            }
        }
        double shared = sure + Math.min(unsure, sure * MOST_UNSURE);
        double share = Math.min(1, shared / Math.max(1, Math.min(weight, other.weight)));
        return shared < LEAST_SHARED || numbers < LEAST_NUMBERS || share < LEAST_SHARE ? 0 : share;
    }

    private int commonKeys(ForeignReport other) {
        anchors();
        other.anchors();
        int common = 0;
        for (int i = 0, j = 0; i < keys.length && j < other.keys.length; ) {
            int order = Integer.compare(keys[i], other.keys[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private static boolean apart(@Nullable Moment a, @Nullable Moment b) {
        return a != null
                && b != null
                && Math.abs(a.instant().getEpochSecond() - b.instant().getEpochSecond()) > MOST_DAYS * 86_400;
    }
}
