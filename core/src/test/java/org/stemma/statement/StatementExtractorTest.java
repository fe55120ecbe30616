package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.gazetteer.Actor;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Metadata;
import org.stemma.report.Report;
import org.stemma.text.Span;

class StatementExtractorTest {
    private static final AnnotatedReport REPORT = ParsedText.read("ministries");
    private static final StatementExtractor EXTRACTOR = new StatementExtractor(Gazetteer.load());
    private static final List<Statement> STATEMENTS = EXTRACTOR.extract(REPORT);

    /** The one statement whose content holds {@code words}. */
    private static Statement about(String words) {
        List<Statement> found = STATEMENTS.stream()
                .filter(s -> s.contentHull().of(REPORT.text()).contains(words))
                .toList();
        assertThat(found).as(words).hasSize(1);
        return found.getFirst();
    }

    private static String speakerCode(String words) {
        Actor speaker = about(words).speaker();
        assertThat(speaker).as(words).isNotNull();
        return speaker.code();
    }

    @Test
    void aBodyOfACountrySpeaksUnderItsCode() {
        assertThat(speakerCode("treaty had lapsed")).isEqualTo("NORGOVMFA");
        assertThat(about("treaty had lapsed").mode()).isEqualTo(Statement.Mode.INDIRECT);
    }

    @Test
    void theStatementSpeaksForWhomeverSpokeLast() {
        assertThat(speakerCode("answer for the damage")).isEqualTo("NORGOVMFA");
        assertThat(about("answer for the damage").mode()).isEqualTo(Statement.Mode.DIRECT);
    }

    @Test
    void aPronounIsThePersonWhoActedLast() {
        assertThat(about("kept every promise").speaker()).isEqualTo(new Actor("Karin Holm", "SWEGOVMFA"));
        assertThat(about("kept every promise").addressee()).isEqualTo(new Actor("reporters", null));
    }

    @Test
    void anAgencyThatOnlyCarriesIsTheChannel() {
        Statement s = about("pay for the pier");
        assertThat(s.speaker()).isEqualTo(new Actor("Norwegian defence ministry", "NORMIL"));
        assertThat(s.channel()).extracting(Statement.Channel::name).containsExactly("Reuters");
    }

    @Test
    void nobodyIsTakenToTellHisOwnCountryWhatItMustDo() {
        assertThat(speakerCode("respect the new border")).isEqualTo("NORMIL");
    }

    @Test
    void spansLieInTheTextInOrderAndContentsTouchNeitherCueNorSource() {
        assertThat(STATEMENTS).hasSizeGreaterThanOrEqualTo(6);
        for (Statement s : STATEMENTS) {
            List<Span> other = new ArrayList<>(s.cue());
            other.addAll(s.source());
            for (List<Span> spans : List.of(s.source(), s.cue(), s.content())) {
                assertThat(spans).isSorted();
                assertThat(spans)
                        .allMatch(x -> !x.isEmpty() && x.end() <= REPORT.text().length());
            }
            assertThat(s.content()).noneMatch(c -> other.stream().anyMatch(c::overlaps));
        }
        assertThat(STATEMENTS.stream().map(Statement::id).distinct()).hasSameSizeAs(STATEMENTS);
    }

    @Test
    void aCopyUnderAnotherNameHasTheSameStatements() {
        Metadata other = Metadata.builder().headline("Elsewhere").build();
        Report copy = new Report("copy", null, other, "en", REPORT.text(), List.of());
        List<Statement> statements = EXTRACTOR.extract(new AnnotatedReport(
                copy, true, REPORT.paragraphs(), REPORT.sentences(), REPORT.entities(), REPORT.times()));
        assertThat(statements).isEqualTo(STATEMENTS);
        assertThat(new StatementExtractor(Gazetteer.load()).extract(REPORT)).isEqualTo(STATEMENTS);
    }

    @Test
    void aReportThatIsNotAnalysedHasNoStatements() {
        Report report = new Report("k", null, Metadata.EMPTY, "de", "Der Minister sagte nichts.", List.of());
        assertThat(EXTRACTOR.extract(new AnnotatedReport(report, false, List.of(), List.of(), List.of(), List.of())))
                .isEmpty();
    }
}
