package org.stemma.app.mcp;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.app.mcp.Answers.Coverage;
import org.stemma.app.mcp.Answers.Share;
import org.stemma.pipeline.Archive;
import org.stemma.store.Holdings;
import org.stemma.store.IndexEntry;
import org.stemma.store.SearchQuery;
import org.stemma.store.StoryFilter;

/** Says what an archive holds, and what cannot be measured with it. */
final class CoverageMeter {
    private static final int DAYS = 31;
    private static final int LANGUAGES = 12;
    /** Languages whose statements and events are read. */
    private static final Set<String> ANALYZED = Set.of("en");

    private final Archive archive;

    CoverageMeter(Archive archive) {
        this.archive = archive;
    }

    Coverage measure(Questions.Topic asked) {
        Long from = ArchiveReader.day(asked.from(), 0);
        Long past = ArchiveReader.day(asked.to(), 1);
        Holdings holdings = archive.store().read(tables -> tables.reports().holdings(from, past));
        Long matching = asked.words() == null || asked.words().isBlank() ? null : matching(asked.words(), from, past);
        return archive.store()
                .read(tables -> new Coverage(
                        Answers.NOTE,
                        holdings.reports(),
                        tables.stories().totals(StoryFilter.ALL).stories(),
                        tables.statements().count(),
                        tables.events().count(),
                        holdings.outlets(),
                        day(holdings.first()),
                        day(holdings.last()),
                        shares(holdings.languages(), LANGUAGES),
                        matching,
                        days(holdings),
                        cannotMeasure(holdings, asked, matching)));
    }

    private long matching(String words, @Nullable Long from, @Nullable Long past) {
        return archive.store()
                .countFound(new SearchQuery(
                        IndexEntry.Kind.REPORT, words, null, null, null, null, null, null, null, from, past));
    }

    private static @Nullable String day(@Nullable Long at) {
        return at == null
                ? null
                : Instant.ofEpochMilli(at).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static List<Share> shares(Map<String, Long> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(each -> new Share(each.getKey(), each.getValue()))
                .toList();
    }

    /** The last days that have reports. */
    private static List<Share> days(Holdings holdings) {
        Map<String, Long> days = new TreeMap<>();
        holdings.days()
                .forEach((day, count) -> days.put(LocalDate.ofEpochDay(day).toString(), count));
        return days.entrySet().stream()
                .skip(Math.max(0, days.size() - DAYS))
                .map(each -> new Share(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<String> cannotMeasure(Holdings holdings, Questions.Topic asked, @Nullable Long matching) {
        List<String> cannot = new ArrayList<>();
        cannot.add(
                "What was published and is not in this archive: it holds what its owner added, no sample of all news.");
        if (holdings.reports() == 0) {
            cannot.add("Anything of this time: the archive has no report of it.");
            return cannot;
        }
        if (matching != null && matching == 0) {
            cannot.add("Anything about these words: no report has them. That is no sign that it did not happen.");
        }
        if (holdings.outlets() == 1) {
            cannot.add("Agreement between outlets: there is one outlet.");
        }
        edge(cannot, asked.from(), day(holdings.first()), "before");
        edge(cannot, asked.to(), day(holdings.last()), "after");
        long unread = holdings.languages().entrySet().stream()
                .filter(each -> !ANALYZED.contains(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (unread > 0) {
            cannot.add("Who said what, and events, in " + unread + " of " + holdings.reports()
                    + " reports: statements and events are read in English alone.");
        }
        if (holdings.undated() > 0) {
            cannot.add("The time of " + holdings.undated() + " reports: they say no date.");
        }
        return cannot;
    }

    private static void edge(List<String> cannot, @Nullable String asked, @Nullable String held, String side) {
        boolean beyond = asked != null
                && held != null
                && (side.equals("before") ? asked.compareTo(held) < 0 : asked.compareTo(held) > 0);
        if (beyond) {
            cannot.add("The days " + side + " " + held + " that were asked for: no report is of them.");
        }
    }
}
