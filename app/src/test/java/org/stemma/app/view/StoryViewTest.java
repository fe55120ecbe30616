package org.stemma.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stemma.app.SampleTrace;
import org.stemma.app.view.VariationView.ValueView;
import org.stemma.lineage.Derivation;
import org.stemma.lineage.Lineage;
import org.stemma.lineage.Origin;
import org.stemma.pipeline.TracedStory;
import org.stemma.report.Passage;
import org.stemma.text.Span;

class StoryViewTest {
    private static final TracedStory SAMPLE = SampleTrace.trace().stories().getFirst();
    private static final StoryView VIEW = StoryView.of(1, SAMPLE);

    @Test
    void hangsEveryReportOnItsNearestSourceOnce() {
        List<ReportView> placed = VIEW.forest()
                .walk()
                .map(Branch::report)
                .filter(Objects::nonNull)
                .toList();
        assertThat(placed).doesNotHaveDuplicates().hasSize(14);
        assertThat(VIEW.forest().undecided()).extracting(ReportView::key).containsExactly("lantern");
        assertThat(parent("copy-0")).isEqualTo("gcw-2");
        assertThat(parent("ona")).isEqualTo("ministry");
    }

    private static String parent(String key) {
        return VIEW.forest()
                .walk()
                .filter(branch ->
                        branch.report() != null && branch.report().key().equals(key))
                .map(branch -> Objects.requireNonNull(branch.link()).from())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void prefersATextToACreditAndKeepsTheCreditBeside() {
        StoryView view = withLinks(
                link("ministry", "gcw-1", Derivation.Kind.CREDITS, 0.99),
                link("ona", "gcw-1", Derivation.Kind.COPIES, 0.7));
        Branch branch = branch(view, "gcw-1");
        assertThat(Objects.requireNonNull(branch.link()).from()).isEqualTo("ona");
        assertThat(branch.also()).extracting(Derivation::from).containsExactly("ministry");
    }

    @Test
    void plantsATreeThoughLinksRunInACircle() {
        StoryView view = withLinks(
                link("gcw-1", "gcw-2", Derivation.Kind.COPIES, 0.9),
                link("gcw-2", "gcw-1", Derivation.Kind.COPIES, 0.9),
                link("nobody", "gcw-3", Derivation.Kind.COPIES, 0.9));
        assertThat(view.forest().walk().map(Branch::report).filter(Objects::nonNull))
                .hasSize(14)
                .doesNotHaveDuplicates();
        assertThat(branch(view, "gcw-3").link()).isNull();
    }

    @Test
    void tellsAChangedValueFromTheOriginsAndWhereItBegan() {
        VariationView number = VIEW.variations().getFirst();
        assertThat(number.values()).extracting(ValueView::value).containsExactly("14", "40");
        assertThat(number.values()).extracting(ValueView::state).containsExactly(State.ORIGINAL, State.CHANGED);
        assertThat(number.changes()).hasSize(1);
        assertThat(number.changes().getFirst().report().key()).isEqualTo("gcw-2");
        assertThat(Objects.requireNonNull(number.corrected()).key()).isEqualTo("gcw-3");
        assertThat(number.absent()).isEqualTo(1);
    }

    @Test
    void leavesValuesOpenWhereNoLinkTellsWhoseCameFirst() {
        StoryView view = withLinks();
        VariationView number = view.variations().getFirst();
        assertThat(number.values()).extracting(ValueView::state).containsOnly(State.OPEN);
        assertThat(number.changed()).isFalse();
        assertThat(view.finding()).isNull();
    }

    @Test
    void findsThatMoreReportsHaveTheChangedValueThanTheOrigins() {
        Finding finding = Objects.requireNonNull(VIEW.finding());
        assertThat(finding.changed().value()).isEqualTo("40");
        assertThat(finding.changed().reports().size())
                .isGreaterThan(finding.original().reports().size());
        assertThat(finding.nearest().key()).isEqualTo("ona");
    }

    @Test
    void cutsWordingsIntoPiecesThatJoinToTheReportsOwnWords() {
        for (StatementView statement : VIEW.statements()) {
            for (WordingView wording : statement.wordings()) {
                String joined = String.join(
                        "",
                        wording.pieces().stream().map(WordingView.Piece::text).toList());
                assertThat(joined)
                        .isEqualTo(wording.passage().span().of(wording.first().text()));
            }
        }
    }

    @Test
    void namesVersionsOfOneOutletApart() {
        assertThat(VIEW.reports())
                .extracting(ReportView::label)
                .doesNotHaveDuplicates()
                .contains("Grey Coast Wire, UPDATE 1");
    }

    private static Branch branch(StoryView view, String key) {
        return view.forest()
                .walk()
                .filter(branch ->
                        branch.report() != null && branch.report().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Derivation link(String from, String to, Derivation.Kind kind, double confidence) {
        return new Derivation(from, to, kind, confidence, List.of(new Passage(to, new Span(0, 5))), List.of());
    }

    private static StoryView withLinks(Derivation... links) {
        List<Origin> origins = SAMPLE.lineage().origins();
        Lineage lineage = new Lineage(SAMPLE.lineage().members(), origins, List.of(links));
        return StoryView.of(
                1,
                new TracedStory(
                        SAMPLE.story(),
                        SAMPLE.headline(),
                        SAMPLE.first(),
                        SAMPLE.last(),
                        SAMPLE.reports(),
                        lineage,
                        SAMPLE.comparison(),
                        SAMPLE.events()));
    }
}
