package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.app.view.Branch;
import org.stemma.app.view.Excerpt;
import org.stemma.app.view.Finding;
import org.stemma.app.view.Marks;
import org.stemma.app.view.ReportView;
import org.stemma.app.view.State;
import org.stemma.app.view.StatementView;
import org.stemma.app.view.StoryView;
import org.stemma.app.view.VariationView;
import org.stemma.app.view.VariationView.Change;
import org.stemma.app.view.WordingView;
import org.stemma.event.Event.Participant;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.StoryEvent;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Passage;
import org.stemma.text.Span;

/** One story of the page: the view and all that is drawn from it. The templates ask it for words and numbers. */
public record StoryPart(
        StoryView view,
        Optional<GraphView> graph,
        Optional<Funnel> funnel,
        List<EvidenceView> evidence,
        List<TimelineEntry> timeline,
        Optional<MapView> map,
        List<Only> only,
        List<Reader> readers,
        Cut cut) {
    private static final int ONLY = 60;
    private static final int CARDS = 9;

    /** A passage that one report alone has. */
    public record Only(ReportView report, String text, String place, String offsets) {}

    /** The whole story, for a page that has nothing beside itself. */
    public static StoryPart of(StoryView view) {
        return of(view, Cut.NONE, graph(view));
    }

    /** The story for a page beside which the server has others: a big story is cut, and leads to the rest. */
    public static StoryPart served(StoryView view) {
        return of(view, Cut.of(view), graph(view));
    }

    /** The same without what is drawn, for pages of parts of it. */
    public static StoryPart listed(StoryView view) {
        return undrawn(view, new Cut(false, Set.of()));
    }

    /** The evidence of the {@code number}th link; empty where there is none. */
    public Optional<EvidenceView> link(int number) {
        List<Derivation> all = traced().lineage().derivations();
        return number < 1 || number > all.size()
                ? Optional.empty()
                : Optional.of(EvidenceView.of(view, number, all.get(number - 1)));
    }

    private static Optional<GraphView> graph(StoryView view) {
        boolean linked = view.forest().linked() || view.reports().size() > 1;
        return linked ? Optional.of(LineageGraph.of(view)) : Optional.empty();
    }

    private static StoryPart of(StoryView view, Cut cut, Optional<GraphView> graph) {
        return new StoryPart(
                view,
                graph,
                Funnel.of(view),
                cut.whole() ? EvidenceView.of(view) : firstEvidence(view, graph),
                cut.first(TimelineEntry.of(view), Cut.ROWS),
                MapView.of(view),
                only(view),
                cut.whole()
                        ? view.reports().stream()
                                .map(report -> Reader.of(view, report))
                                .toList()
                        : List.of(),
                cut);
    }

    /** The evidence of the first links that are drawn. */
    private static List<EvidenceView> firstEvidence(StoryView view, Optional<GraphView> graph) {
        List<Derivation> all = view.traced().lineage().derivations();
        return graph.stream()
                .flatMap(drawn -> drawn.links().stream())
                .map(GraphView.Link::evidence)
                .filter(number -> number > 0)
                .distinct()
                .limit(Cut.EVIDENCE)
                .map(number -> EvidenceView.of(view, number, all.get(number - 1)))
                .toList();
    }

    /** A story that is asked for words alone: nothing of it is drawn. */
    static StoryPart undrawn(StoryView view) {
        return undrawn(view, Cut.NONE);
    }

    private static StoryPart undrawn(StoryView view, Cut cut) {
        return new StoryPart(
                view,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                cut);
    }

    private static List<Only> only(StoryView view) {
        List<Only> only = new ArrayList<>();
        for (Passage passage : view.reports().size() < 2
                ? List.<Passage>of()
                : view.traced().comparison().onlyIn()) {
            view.report(passage.report())
                    .filter(report -> passage.span().end() <= report.text().length() && only.size() < ONLY)
                    .ifPresent(report -> only.add(new Only(
                            report,
                            Excerpt.start(passage.span().of(report.text()), 400),
                            Note.place(List.of(passage.span())),
                            EvidenceView.offsets(report.text(), passage.span()))));
        }
        return only;
    }

    public TracedStory traced() {
        return view.traced();
    }

    /** The story's anchor, and the prefix of all others in it. */
    public String id() {
        return "story-" + view.number();
    }

    public String id(String part) {
        return part + "-" + view.number();
    }

    public String id(ReportView report) {
        return "r" + view.number() + "-" + report.number();
    }

    public String evidenceId(int number) {
        return "e" + view.number() + "-" + number;
    }

    /** Whether nothing of the story is left to other pages. */
    public boolean whole() {
        return cut.whole();
    }

    /** Where a report can be read: on this page, or on its own. */
    public String href(ReportView report) {
        return cut.whole() ? "#" + id(report) : Links.report(report.key());
    }

    /** The same at a place in its words. */
    public String href(ReportView report, String place) {
        if (cut.whole()) {
            return "#" + id(report);
        }
        String first = place.isEmpty() ? "" : place.split(",")[0];
        int dash = first.indexOf('-');
        return dash < 0
                ? Links.report(report.key())
                : Links.report(
                        report.key(),
                        report.text(),
                        new Span(
                                Integer.parseInt(first.substring(0, dash)),
                                Integer.parseInt(first.substring(dash + 1))));
    }

    /** The anchor of a report that stands on this page; null where it does not. */
    public @Nullable String show(ReportView report) {
        return cut.whole() ? id(report) : null;
    }

    /** Where a link's evidence stands. */
    public String evidenceHref(int number) {
        boolean here = cut.whole() || evidence.stream().anyMatch(each -> each.number() == number);
        return here ? "#" + evidenceId(number) : linksHref() + number;
    }

    /** The beginning of the addresses of evidence that the page does not hold. */
    public String linksHref() {
        return Links.story(traced().story().id()) + "/links/";
    }

    /** The page of all reports. */
    public String reportsHref() {
        return Links.story(traced().story().id()) + "/reports";
    }

    public boolean lists(Branch branch) {
        return cut.lists(branch);
    }

    /** How many of {@code branches} the lineage's list does not show. */
    public long unlisted(List<Branch> branches) {
        return branches.stream().filter(branch -> !cut.lists(branch)).count();
    }

    /** The reports of the table. */
    public List<ReportView> rows() {
        return cut.first(view.reports(), Cut.REPORTS);
    }

    public int moreRows() {
        return cut.rest(view.reports(), Cut.REPORTS);
    }

    /** Reports without a decided place that the lineage's list shows. */
    public List<ReportView> undecided() {
        return cut.first(view.forest().undecided(), Cut.ROWS);
    }

    public int moreUndecided() {
        return cut.rest(view.forest().undecided(), Cut.ROWS);
    }

    /** The events of the table. */
    public List<StoryEvent> events() {
        return cut.first(traced().events(), Cut.ROWS);
    }

    public int moreEvents() {
        return cut.rest(traced().events(), Cut.ROWS);
    }

    /** The values of a difference that are counted on the page. */
    public List<VariationView.ValueView> values(VariationView variation) {
        return cut.first(variation.values(), Cut.VALUES);
    }

    public int moreValues(VariationView variation) {
        return cut.rest(variation.values(), Cut.VALUES);
    }

    /** The changes of a difference that are told. */
    public List<Change> told(VariationView variation) {
        return cut.first(variation.changes(), Cut.VALUES);
    }

    /** The first of a table's rows where the page is cut. */
    public <T> List<T> first(List<T> all) {
        return cut.first(all, Cut.ROWS);
    }

    public int rest(List<?> all) {
        return cut.rest(all, Cut.ROWS);
    }

    public int evidenceOf(@Nullable Derivation link) {
        return link == null ? 0 : view.index().numbers().getOrDefault(link, 0);
    }

    public String time(ReportView report) {
        return view.times().at(report.time());
    }

    /** How the page calls the report of this key. */
    public String label(String key) {
        return view.report(key).map(ReportView::label).orElse(key);
    }

    /** The languages in words: {@code English, German}. */
    public String languages() {
        return view.languages().stream()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }

    /** Where the first report was written, when, in which languages. */
    public String meta() {
        String place = view.reports().getFirst().metadata().dateline().place();
        return Stream.of(place, view.stretch(), languages())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** How many reports came by which kind of link: {@code 5 copies, 1 abridged}. */
    public String kinds() {
        Map<Derivation.Kind, Integer> counts = new LinkedHashMap<>();
        view.forest()
                .walk()
                .map(Branch::link)
                .filter(Objects::nonNull)
                .forEach(link -> counts.merge(Objects.requireNonNull(link).kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() != Derivation.Kind.CREDITS)
                .map(entry -> entry.getValue() + " " + phrase(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String phrase(Derivation.Kind kind, int count) {
        return switch (kind) {
            case CREDITS -> "crediting";
            case COPIES -> count == 1 ? "copy" : "copies";
            case ABRIDGES -> "shortened";
            case REWRITES -> "rewritten";
            case TRANSLATES -> "translated";
            case UPDATES -> Marks.noun(count, "update");
            case CORRECTS -> Marks.noun(count, "correction");
        };
    }

    /** The newsrooms by name, the first ten. */
    public String newsrooms() {
        List<String> names = traced().lineage().members().stream()
                .map(member -> member.newsroom())
                .distinct()
                .toList();
        String shown = names.stream().limit(10).collect(Collectors.joining(", "));
        return names.size() > 10 ? shown + " and " + (names.size() - 10) + " more" : shown;
    }

    /** The origins by name, the first ten. */
    public String origins() {
        return traced().lineage().origins().stream()
                .filter(origin -> origin.kind() != Origin.Kind.UNKNOWN)
                .limit(10)
                .map(Origin::name)
                .collect(Collectors.joining(", "));
    }

    /** The origins that Stemma concludes for one report. */
    public String concluded(ReportView report) {
        return report.undecided()
                ? "not decided"
                : report.member().origins().stream().map(view::name).collect(Collectors.joining(", "));
    }

    /**
     * Whether the page credits somebody whom its text contradicts: one who is none of its origins, whom it does not name, and
     * who stands nowhere on its line.
     */
    public boolean clashes(ReportView report) {
        String credited = report.member().credited();
        return credited != null
                && !report.undecided()
                && report.member().confidence() >= Derivation.THRESHOLD
                && !report.text().contains(credited)
                && line(report).noneMatch(name -> means(name, credited));
    }

    /** The names of all that stands above a report, and of its origins. */
    private Stream<String> line(ReportView report) {
        Stream<String> origins = report.member().origins().stream().flatMap(id -> Stream.of(id, view.name(id)));
        List<String> line = new ArrayList<>();
        Branch at = view.index().branches().get(report.key());
        while (at != null) {
            ReportView own = at.report();
            line.add(own == null ? at.node().label() : own.outlet());
            at = own == null ? null : view.index().parents().get(own.key());
        }
        return Stream.concat(origins, line.stream());
    }

    /** Whether a name and a credit mean the same: equal, one within the other, or the credit is the name's initials. */
    private static boolean means(String name, String credited) {
        String a = name.toLowerCase(Locale.ROOT);
        String b = credited.toLowerCase(Locale.ROOT);
        String initials = Stream.of(a.split("\\W+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return a.contains(b) || b.contains(a) || initials.equals(b);
    }

    /** How a report came to be: its link in the tree, if it has one. */
    public Optional<Branch> branch(ReportView report) {
        return Optional.ofNullable(view.index().branches().get(report.key()));
    }

    /** {@code credits VNA, 08:12}: how a wording's first report came by it. */
    public String via(WordingView wording) {
        String time = time(wording.first());
        return branch(wording.first())
                .map(Branch::link)
                .map(link -> link.kind().word() + " " + view.name(link.from()) + ", " + time)
                .orElse(time);
    }

    /** Whether a wording stands nearest to the origin: its report is the first of a line. */
    public boolean nearest(WordingView wording) {
        return branch(wording.first())
                .map(branch -> branch.link() == null
                        || view.report(Objects.requireNonNull(branch.link()).from())
                                .isEmpty())
                .orElse(false);
    }

    /** The differences that can be followed along the lineage, at most eight. */
    public List<VariationView> follows() {
        return view.variations().stream()
                .filter(variation -> variation.values().stream().anyMatch(value -> value.state() != State.ORIGINAL))
                .limit(8)
                .toList();
    }

    /** The numbers of the reports whose value of a difference stands so, divided by blanks; {@code 3-7} for all from 3 to 7. */
    public String numbers(VariationView variation, State state) {
        List<Integer> numbers = variation.values().stream()
                .filter(value -> value.state() == state)
                .flatMap(value -> value.reports().stream())
                .map(ReportView::number)
                .sorted()
                .toList();
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            int begin = i;
            while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
                i++;
            }
            ranges.append(begin == 0 ? "" : " ").append(numbers.get(begin));
            ranges.append(i == begin ? "" : "-" + numbers.get(i));
        }
        return ranges.toString();
    }

    /** The changed values that a report has: sign and explanation. */
    public List<VariationView> changes(ReportView report) {
        return view.variations().stream()
                .filter(variation -> variation.state(report) == State.CHANGED)
                .toList();
    }

    /** What the changes of a story are, in a line of the list: {@code # 14 → 40 in 22}. */
    public List<String> headlines() {
        return view.variations().stream()
                .filter(VariationView::changed)
                .limit(3)
                .map(variation -> Marks.sign(variation.kind()) + " " + variation.summary())
                .toList();
    }

    public String confidence(double value) {
        return Marks.confidence(value);
    }

    /** Statements that two or more reports have. */
    public List<StatementView> shared() {
        return cut.first(
                view.statements().stream().filter(each -> each.reports() > 1).toList(), Cut.STATEMENTS);
    }

    /** Statements that one report alone has. */
    public List<StatementView> alone() {
        return cut.first(
                view.statements().stream().filter(each -> each.reports() <= 1).toList(), Cut.STATEMENTS);
    }

    /** Statements that the page does not show. */
    public int moreStatements() {
        return view.statements().size() - shared().size() - alone().size();
    }

    /** Wordings of a statement that the page does not show. */
    public int moreWordings(StatementView statement) {
        return statement.wordings().size()
                - few(statement).size()
                - rest(statement).size();
    }

    /** The wordings shown at once. */
    public List<WordingView> few(StatementView statement) {
        return statement
                .wordings()
                .subList(0, Math.min(CARDS, statement.wordings().size()));
    }

    /** The wordings shown on request. */
    public List<WordingView> rest(StatementView statement) {
        return cut.first(
                statement
                        .wordings()
                        .subList(few(statement).size(), statement.wordings().size()),
                Cut.WORDINGS);
    }

    public List<Segment> segments(WordingView wording) {
        return wording.pieces().stream()
                .map(piece -> new Segment(piece.text(), false, piece.kind(), piece.state(), piece.other()))
                .toList();
    }

    /** Where a wording's words stand, as the script finds them. */
    public String place(WordingView wording) {
        return Note.place(List.of(wording.passage().span()));
    }

    public String language(ReportView report) {
        return Objects.requireNonNullElse(report.language(), "");
    }

    /** The class that tells how a value stands. */
    public String style(State state) {
        return switch (state) {
            case ORIGINAL -> "";
            case CHANGED -> "ch";
            case OPEN -> "op";
        };
    }

    /** A text in one line, shortened. */
    public String brief(String text) {
        return Excerpt.start(text, 160);
    }

    public String name(Participant participant) {
        return TimelineEntry.name(participant);
    }

    /** Known origins behind an event. */
    public int sources(StoryEvent event) {
        return (int) event.origins().stream()
                .filter(id -> !Origin.UNKNOWN.id().equals(id))
                .count();
    }

    /** The kind of link by which a report hangs in the lineage. */
    public String kind(ReportView report) {
        return branch(report)
                .map(branch -> branch.link() == null
                        ? "own account"
                        : Objects.requireNonNull(branch.link()).kind().word())
                .orElse("not decided");
    }

    /** All links into a report. */
    public List<Derivation> links(ReportView report) {
        return view.index().links().getOrDefault(report.key(), List.of());
    }

    /** The signs of the changed values that a report has. */
    public String signs(ReportView report) {
        return changes(report).stream()
                .map(variation -> Marks.sign(variation.kind()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Where the changed values of a difference begin: a line for each, the report's number before its flag. */
    public String begins(VariationView variation) {
        return variation.changes().stream()
                .map(change -> change.report().number() + " " + Marks.sign(variation.kind()) + " "
                        + Excerpt.start(change.after().isBlank() ? "nothing" : change.after(), 30) + " begins here")
                .collect(Collectors.joining("\n"));
    }

    /** The number of the best candidate's evidence; 0 where nothing was found. */
    public int best(ReportView report) {
        return view.forest().candidates().getOrDefault(report.key(), List.of()).stream()
                .max(Comparator.comparingDouble(Derivation::confidence))
                .map(this::evidenceOf)
                .orElse(0);
    }

    /** The evidence shown first: of the link by which the finding's value came in, else of the first link. */
    public int firstEvidence() {
        Finding finding = view.finding();
        Change change = finding == null ? null : finding.change();
        return change == null
                ? 1
                : branch(change.report())
                        .map(branch -> evidenceOf(branch.link()))
                        .orElse(1);
    }

    /** Whether the story's finding is on this difference. */
    public boolean leads(VariationView variation) {
        Finding finding = view.finding();
        return finding != null && finding.variation().equals(variation);
    }
}
