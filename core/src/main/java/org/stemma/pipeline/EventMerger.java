package org.stemma.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.event.Event;
import org.stemma.event.Event.Participant;
import org.stemma.event.Plover;
import org.stemma.gazetteer.Place;
import org.stemma.lineage.Lineage;

/**
 * One event told by many reports is one event of the story: same type, same two sides, and dates that do not disagree. Events
 * without both sides are left out: nothing says that they are the same.
 */
final class EventMerger {
    /** What two do with each other is one event, whoever is named first. */
    private static final Set<Plover> MUTUAL = Set.of(Plover.CONSULT, Plover.COOPERATE);

    private record Key(Plover type, String source, String target) {}

    private static final class Group {
        private final Event first;
        private Participant source;
        private Participant target;
        private @Nullable String date;
        private @Nullable Place place;
        private final Set<String> reports = new LinkedHashSet<>();
        private final Map<String, Integer> codes = new LinkedHashMap<>();

        Group(Event first) {
            this.first = first;
            this.source = first.source();
            this.target = first.target();
        }

        boolean agrees(Event event) {
            return date == null || event.date() == null || date.equals(event.date());
        }

        void add(Event event, String report) {
            boolean turned = !Objects.equals(side(event.source()), side(source));
            source = Clarity.clearer(source, turned ? event.target() : event.source());
            target = Clarity.clearer(target, turned ? event.source() : event.target());
            date = date == null ? event.date() : date;
            place = place == null ? event.place() : place;
            reports.add(report);
            codes.merge(event.cameo(), 1, Integer::sum);
        }
    }

    private EventMerger() {}

    static List<StoryEvent> merge(List<AnalyzedReport> reports, Lineage lineage) {
        Map<Key, List<Group>> groups = new LinkedHashMap<>();
        for (AnalyzedReport report : reports) {
            for (Event event : report.events()) {
                Key key = event.actuality() == Event.Actuality.DONE ? key(event) : null;
                if (key != null) {
                    group(groups.computeIfAbsent(key, none -> new ArrayList<>()), event)
                            .add(event, report.key());
                }
            }
        }
        Map<String, List<String>> origins =
                lineage.members().stream().collect(Collectors.toMap(Lineage.Member::key, Lineage.Member::origins));
        return groups.values().stream()
                .flatMap(List::stream)
                .map(each -> storyEvent(each, origins))
                .toList();
    }

    private static @Nullable Key key(Event event) {
        String source = side(event.source());
        String target = side(event.target());
        if (source == null || target == null) {
            return null;
        }
        boolean turn = MUTUAL.contains(event.type()) && source.compareTo(target) > 0;
        return turn ? new Key(event.type(), target, source) : new Key(event.type(), source, target);
    }

    private static @Nullable String side(Participant participant) {
        if (participant.actor() != null) {
            return participant.actor();
        }
        return participant.text() == null ? null : participant.text().toLowerCase(Locale.ROOT);
    }

    private static Group group(List<Group> groups, Event event) {
        for (Group each : groups) {
            if (each.agrees(event)) {
                return each;
            }
        }
        Group group = new Group(event);
        groups.add(group);
        return group;
    }

    private static StoryEvent storyEvent(Group group, Map<String, List<String>> origins) {
        List<String> from = group.reports.stream()
                .map(origins::get)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        Event first = group.first;
        return new StoryEvent(
                first.type(),
                commonest(group.codes),
                group.source,
                group.target,
                group.date,
                group.place,
                List.copyOf(group.reports),
                from);
    }

    /** The code that most reports' events have; of equals the first met. */
    private static String commonest(Map<String, Integer> codes) {
        return codes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
