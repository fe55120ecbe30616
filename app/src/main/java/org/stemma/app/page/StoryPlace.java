package org.stemma.app.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Branch;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.lineage.Derivation;

/**
 * Where a report stands in its story: whom it comes from, step by step from the origin, and who took it.
 *
 * @param steps the line down to the report, the farthest first
 * @param also links beside that line
 * @param taken what comes from the report, by kind
 * @param doubts why nothing decides; empty where something does
 */
public record StoryPlace(
        String story,
        String title,
        int reports,
        String origin,
        String newsroom,
        String credited,
        List<Step> steps,
        List<Step> also,
        List<Taken> taken,
        List<String> doubts) {

    /**
     * A link into a report of the line.
     *
     * @param from name of the report or origin
     * @param id of that report; empty for an origin
     * @param number of the link in the lineage, from 1
     */
    public record Step(String kind, String from, String id, String time, String confidence, int number) {}

    /** What comes from the report by one kind of link. */
    public record Taken(String phrase, List<Taker> takers) {}

    /** A report that comes from this one. */
    public record Taker(String name, String id, String time, String confidence) {}

    static StoryPlace of(StoryView story, ReportView report) {
        StoryPart words = StoryPart.undrawn(story);
        Branch branch = words.branch(report).orElse(null);
        return new StoryPlace(
                story.traced().story().id(),
                story.title(),
                story.reports().size(),
                words.concluded(report),
                report.member().newsroom(),
                Objects.requireNonNullElse(report.member().credited(), ""),
                above(words, report),
                branch == null
                        ? List.of()
                        : branch.also().stream().map(link -> step(words, link)).toList(),
                branch == null ? List.of() : taken(words, branch),
                report.undecided() ? report.member().doubts() : List.of());
    }

    private static List<Step> above(StoryPart words, ReportView report) {
        Deque<Step> steps = new ArrayDeque<>();
        @Nullable ReportView at = report;
        while (at != null && steps.size() < words.view().reports().size()) {
            Derivation link = words.branch(at).map(Branch::link).orElse(null);
            if (link == null) {
                break;
            }
            steps.addFirst(step(words, link));
            at = words.view().report(link.from()).orElse(null);
        }
        return List.copyOf(steps);
    }

    private static Step step(StoryPart words, Derivation link) {
        ReportView from = words.view().report(link.from()).orElse(null);
        return new Step(
                link.kind().word(),
                words.view().name(link.from()),
                from == null ? "" : from.key(),
                from == null ? "" : words.time(from),
                Marks.confidence(link.confidence()),
                words.evidenceOf(link));
    }

    private static List<Taken> taken(StoryPart words, Branch branch) {
        Map<Derivation.Kind, List<Taker>> byKind = new EnumMap<>(Derivation.Kind.class);
        for (Branch child : branch.children()) {
            ReportView report = child.report();
            Derivation link = child.link();
            if (report != null && link != null) {
                byKind.computeIfAbsent(link.kind(), kind -> new ArrayList<>())
                        .add(new Taker(
                                report.label(), report.key(), words.time(report), Marks.confidence(link.confidence())));
            }
        }
        return byKind.entrySet().stream()
                .map(each -> new Taken(
                        each.getValue().size() + " "
                                + StoryPart.phrase(
                                        each.getKey(), each.getValue().size()),
                        each.getValue()))
                .toList();
    }
}
