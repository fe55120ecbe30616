package org.stemma.app.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Branch;
import org.stemma.app.view.Branch.Twig;
import org.stemma.app.view.Excerpt;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.lineage.Derivation;

/** What is written at the reports and links of a drawn lineage, and read out for them. */
final class GraphLabels {
    private static final double CHARACTER = 6.4;

    private final StoryView story;

    GraphLabels(StoryView story) {
        this.story = story;
    }

    /** The width that the text above a report takes. */
    double room(ReportView report) {
        return Math.max(
                96, (label(report).length() + story.times().at(report.time()).length() + 3) * CHARACTER);
    }

    /** What stands above a newsroom's own text, beside its time: its mark, where the lane names the rest. */
    String label(ReportView report) {
        String outlet = report.outlet();
        String time = ", " + story.times().at(report.time());
        String label = report.label().endsWith(time)
                ? report.label().substring(0, report.label().length() - time.length())
                : report.label();
        boolean own = outlet.startsWith(report.member().newsroom());
        if (own && label.equals(outlet) && versions(outlet) > 1) {
            return "first";
        }
        return Excerpt.start(own && label.startsWith(outlet + ", ") ? label.substring(outlet.length() + 2) : label, 34);
    }

    private long versions(String outlet) {
        return story.reports().stream()
                .filter(report -> report.outlet().equals(outlet))
                .count();
    }

    /** A report with its link, in words. */
    String name(Branch branch) {
        Derivation link = branch.link();
        return branch.node().label()
                + (link == null
                        ? ""
                        : " " + link.kind().word() + " " + story.name(link.from()) + ", confidence "
                                + GraphView.confidence(link));
    }

    /** One or several reports with their link, in words. */
    String names(Twig twig) {
        if (!twig.stacked()) {
            return name(twig.first());
        }
        Derivation link = Objects.requireNonNull(twig.first().link());
        return twig.branches().size() + " reports, each " + link.kind().word() + " " + story.name(link.from())
                + ", confidence " + twig.confidence();
    }

    /** What stands beside a single derived report: its name, and its language where it is a foreign one. */
    String named(Twig twig) {
        ReportView report = Objects.requireNonNull(twig.first().report());
        String language = story.foreign(report);
        return twig.stacked()
                ? ""
                : Excerpt.start(report.label(), 30) + (language == null ? "" : " (" + language + ")");
    }

    /** The number of a link among the derivations of the story, from 1; 0 for none. */
    int number(@Nullable Derivation link) {
        return link == null ? 0 : story.index().numbers().getOrDefault(link, 0);
    }
}
