package org.stemma.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.Summarizer;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Moment;

/**
 * What a list shows of a story beside its counts.
 *
 * @param published times of its reports, milliseconds since 1970, ascending; undated ones are left out
 * @param origins names, without what is not decided
 * @param newsrooms names
 * @param changes what changed on the way, what most reports have first
 * @param spoken when an origin first speaks: publication of the earliest report that rests on it; milliseconds since 1970, ascending
 */
public record StoryLine(
        List<Long> published, List<String> origins, List<String> newsrooms, List<Change> changes, List<Long> spoken) {
    private static final int NAMES = 10;
    private static final int CHANGES = 3;
    private static final int SPOKEN = 50;
    private static final int BEGUN = 500;
    private static final int VALUE = 80;

    public static final StoryLine EMPTY = new StoryLine(List.of(), List.of(), List.of(), List.of(), List.of());

    public StoryLine {
        published = List.copyOf(published);
        origins = List.copyOf(origins);
        newsrooms = List.copyOf(newsrooms);
        changes = List.copyOf(changes);
        spoken = List.copyOf(Objects.requireNonNullElse(spoken, List.of()));
    }

    /** A difference that came in on the way: its kind in the contract's word, the origin's value, another, and how many have it. */
    public record Change(String kind, String before, String after, int reports) {}

    /** What the store keeps for its lists. */
    public static Summarizer.Summary summary(TracedStory traced) {
        StoryView view = StoryView.of(1, traced);
        List<Change> changes = changes(view);
        StoryLine line = new StoryLine(
                published(traced),
                traced.lineage().origins().stream()
                        .filter(origin -> origin.kind() != Origin.Kind.UNKNOWN)
                        .map(Origin::name)
                        .limit(NAMES)
                        .toList(),
                traced.lineage().members().stream()
                        .map(member -> member.newsroom())
                        .distinct()
                        .limit(NAMES)
                        .toList(),
                changes.stream().limit(CHANGES).toList(),
                spoken(traced));
        return new Summarizer.Summary(changes.size(), line, begun(view));
    }

    private static List<Summarizer.Begun> begun(StoryView view) {
        return view.variations().stream()
                .flatMap(variation -> variation.changes().stream()
                        .map(change -> new Summarizer.Begun(
                                change.report().key(),
                                variation.kind().word(),
                                Excerpt.start(change.before(), VALUE),
                                Excerpt.start(change.after(), VALUE))))
                .limit(BEGUN)
                .toList();
    }

    private static List<Long> published(TracedStory traced) {
        return traced.reports().stream()
                .map(each -> each.report().metadata().published())
                .filter(Objects::nonNull)
                .map((@Nullable Moment moment) ->
                        Objects.requireNonNull(moment).instant().toEpochMilli())
                .sorted()
                .toList();
    }

    private static List<Long> spoken(TracedStory traced) {
        Map<String, Long> times = new LinkedHashMap<>();
        traced.reports().forEach(each -> {
            Moment moment = each.report().metadata().published();
            if (moment != null) {
                times.put(each.key(), moment.instant().toEpochMilli());
            }
        });
        Map<String, Long> first = new LinkedHashMap<>();
        for (Lineage.Member member : traced.lineage().members()) {
            Long at = times.get(member.key());
            if (at != null) {
                member.origins().forEach(origin -> first.merge(origin, at, Math::min));
            }
        }
        first.remove(Origin.UNKNOWN.id());
        return first.values().stream().sorted().limit(SPOKEN).toList();
    }

    private static List<Change> changes(StoryView view) {
        List<Change> changes = new ArrayList<>();
        for (VariationView variation : view.variations()) {
            String before = variation.values().getFirst().shown();
            variation.values().stream()
                    .filter(value -> value.state() == State.CHANGED)
                    .max(Comparator.comparingInt(value -> value.reports().size()))
                    .ifPresent(value -> changes.add(new Change(
                            variation.kind().word(),
                            before,
                            value.shown(),
                            value.reports().size())));
        }
        changes.sort(Comparator.comparingInt(Change::reports).reversed());
        return changes;
    }
}
