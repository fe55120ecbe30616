package org.stemma.app.view;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.event.AnalyzedReport;
import org.stemma.lineage.Lineage.Member;
import org.stemma.lineage.Origin;
import org.stemma.report.Metadata;
import org.stemma.report.Moment;
import org.stemma.report.Outlet;
import org.stemma.report.Report;

/**
 * A report as a reader meets it.
 *
 * @param number from 1, unique in the story, in its order
 * @param label what it is called: outlet and mark, unique in the story
 */
public record ReportView(int number, String label, AnalyzedReport analyzed, Member member) {

    public Report report() {
        return analyzed.report();
    }

    public String key() {
        return analyzed.key();
    }

    public Metadata metadata() {
        return report().metadata();
    }

    public String text() {
        return report().text();
    }

    /** When it was published, as far as its page says. */
    public @Nullable Moment time() {
        return metadata().published();
    }

    public @Nullable String language() {
        return report().language();
    }

    /** Who published it, as short as readers know it. */
    public String outlet() {
        return outletOf(report());
    }

    static String outletOf(Report report) {
        Outlet outlet = report.metadata().outlet();
        return Objects.requireNonNullElse(outlet.name(), Objects.requireNonNullElse(outlet.domain(), report.key()));
    }

    /** Whether the origin published it itself: an agency or outlet whose name it bears. */
    public boolean holds(Origin origin) {
        return bears(origin.name()) || bears(origin.id());
    }

    private boolean bears(String name) {
        String outlet = outlet().toLowerCase(Locale.ROOT);
        String whose = name.toLowerCase(Locale.ROOT);
        return outlet.equals(whose) || outlet.startsWith(whose + " ");
    }

    /** Its headline, or the beginning of its text. */
    public String title() {
        String headline = metadata().headline();
        return headline == null || headline.isBlank() ? Excerpt.start(text(), 90) : headline;
    }

    /** Whether nothing decides where it comes from. */
    public boolean undecided() {
        return member.origins().stream().allMatch(Origin.UNKNOWN.id()::equals);
    }

    /** Two views of one report in one story are the same: what it says is not compared. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportView that && number == that.number && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /** The text's size in words. */
    public int words() {
        return text().isBlank() ? 0 : text().strip().split("\\s+").length;
    }
}
