package org.stemma.app.terminal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Excerpt;
import org.stemma.app.view.Finding;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.StoryView;
import org.stemma.app.view.VariationView.Change;
import org.stemma.compare.Omission;
import org.stemma.pipeline.StoryEvent;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Passage;

/** One story on a terminal: what it is, how many it rests on, lineage, statements, events, what only one report has. */
final class TerminalStory {
    /** Passages of one report alone that are shown; the rest is counted. */
    private static final int ONLY = 12;

    /** Reports of which what they left out is shown. */
    private static final int LEFT_OUT = 6;

    private final StoryView story;
    private final Sheet sheet;

    TerminalStory(StoryView story, Sheet sheet) {
        this.story = story;
        this.sheet = sheet;
    }

    void write() {
        head();
        counts();
        finding();
        new TerminalLineage(story, sheet).write();
        new TerminalStatements(story, sheet).write();
        events();
        onlyIn();
        leftOut();
        new TerminalExplanation(story, sheet).write();
    }

    private void head() {
        sheet.wrapped(new Line().foreign(story.title(), Ink.BOLD), 0);
        String languages = String.join(" ", story.languages());
        String place = story.reports().getFirst().metadata().dateline().place();
        String outlet = story.reports().size() == 1 ? story.reports().getFirst().outlet() : null;
        String line = Stream.of(outlet, place, story.stretch(), languages)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        sheet.wrapped(new Line().foreign(line, Ink.DIM), 0);
    }

    private void counts() {
        TracedStory traced = story.traced();
        Line line = new Line();
        count(line, traced.reports().size(), "report");
        count(line.add(" · ", Ink.DIM), traced.newsrooms(), "newsroom");
        line.add(" · ", Ink.DIM);
        if (traced.origins() == 0) {
            line.add("origin unknown");
        } else {
            count(line, traced.origins(), "origin");
        }
        if (traced.undecided() > 0 && traced.origins() > 0) {
            line.add(" · ", Ink.DIM).add(traced.undecided() + " not decided");
        }
        sheet.wrapped(line, 0);
    }

    private static void count(Line line, int count, String noun) {
        line.add(Integer.toString(count), Ink.BOLD).add(" " + Marks.noun(count, noun));
    }

    private void finding() {
        Finding finding = story.finding();
        if (finding == null) {
            return;
        }
        Line line = new Line().add("More pages say ").foreign(finding.changed().shown(), Ink.CHANGED);
        line.add(" (" + finding.changed().reports().size() + ") than ");
        line.foreign(finding.original().shown(), Ink.BOLD);
        line.add(" (" + finding.original().reports().size() + "). ");
        line.foreign(finding.nearest().label()).add(", nearest to the origin, says ");
        sheet.wrapped(line.foreign(finding.original().shown()).add("."), 0);
        firstChanged(finding.change());
    }

    private void firstChanged(@Nullable Change change) {
        if (change != null) {
            String when = story.times().at(change.report().time());
            sheet.wrapped(
                    new Line().foreign("First changed by " + change.report().label() + ", " + when + ".", Ink.DIM), 0);
        }
    }

    private void events() {
        List<StoryEvent> events = story.traced().events();
        if (events.isEmpty()) {
            return;
        }
        sheet.blank();
        sheet.line(new Line().add("EVENTS", Ink.BOLD).add("   pages repeat ▪, origins confirm ◆", Ink.DIM));
        events.forEach(this::event);
    }

    private void event(StoryEvent event) {
        int pages = event.reports().size();
        long origins =
                event.origins().stream().filter(id -> !"unknown".equals(id)).count();
        String count = Marks.count(pages, "page") + (origins == 0 ? " ◇ ?" : " ◆ " + origins);
        Line head = new Line()
                .foreign(event.date() == null ? "no date" : event.date(), Ink.DIM)
                .to(12);
        head.add(event.type().name(), Ink.BOLD).to(23).add(event.cameo(), Ink.DIM);
        Line who = new Line().foreign(Words.participant(event.source())).add(" → ", Ink.DIM);
        who.foreign(Words.participant(event.target()));
        if (event.place() != null) {
            who.add("  in ", Ink.DIM).foreign(event.place().name());
        }
        who.add("  ").add(count.replace(' ', '\u00A0'), Ink.DIM);
        sheet.beside(head, who, 29, 2);
    }

    private void onlyIn() {
        List<Passage> passages = story.traced().comparison().onlyIn();
        if (passages.isEmpty() || story.reports().size() < 2) {
            return;
        }
        sheet.blank();
        sheet.line(new Line().add("ONLY IN ONE REPORT", Ink.BOLD).add("   nothing else in the story says it", Ink.DIM));
        int column = labels(passages) + 2;
        passages.stream().limit(ONLY).forEach(passage -> only(passage, column));
        if (passages.size() > ONLY) {
            sheet.line(new Line().add("… and " + (passages.size() - ONLY) + " more", Ink.DIM));
        }
    }

    private int labels(List<Passage> passages) {
        return widest(passages.stream().limit(ONLY).map(Passage::report).toList());
    }

    private int widest(List<String> reports) {
        int longest = reports.stream()
                .mapToInt(report -> Columns.width(Neutral.line(story.name(report))))
                .max()
                .orElse(0);
        return Math.min(longest, sheet.width() / 4);
    }

    private void only(Passage passage, int column) {
        Line label = new Line().foreign(story.name(passage.report()), Ink.DIM);
        sheet.beside(label, excerpt(passage), column, 0);
    }

    private Line excerpt(Passage passage) {
        String words = story.report(passage.report())
                .map(ReportView::text)
                .filter(text -> passage.span().end() <= text.length())
                .map(text -> passage.span().of(text))
                .orElse("");
        return new Line().foreign(Excerpt.start(Neutral.line(words), 220));
    }

    private void leftOut() {
        List<Omission> omissions = story.traced().comparison().leftOut();
        if (omissions.isEmpty()) {
            return;
        }
        sheet.blank();
        sheet.line(new Line()
                .add("LEFT OUT", Ink.BOLD)
                .add("   what a report had and the one made of it has not", Ink.DIM));
        List<Omission> shown = omissions.subList(0, Math.min(LEFT_OUT, omissions.size()));
        int column = widest(shown.stream().map(Omission::to).toList()) + 2;
        shown.forEach(omission -> leftOut(omission, column));
        if (omissions.size() > LEFT_OUT) {
            sheet.line(new Line().add("… and in " + Marks.count(omissions.size() - LEFT_OUT, "more report"), Ink.DIM));
        }
    }

    private void leftOut(Omission omission, int column) {
        Line words = excerpt(omission.passages().getFirst());
        int more = omission.passages().size() - 1;
        if (more > 0) {
            words.add("  and " + Marks.count(more, "more passage"), Ink.DIM);
        }
        words.add(" of ", Ink.DIM).foreign(story.name(omission.from()), Ink.DIM);
        sheet.beside(new Line().foreign(story.name(omission.to()), Ink.DIM), words, column, 0);
    }
}
