package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.annotate.AnnotatedReport;
import org.stemma.annotate.LanguageModels;
import org.stemma.gazetteer.Gazetteer;
import org.stemma.report.Metadata;
import org.stemma.report.Reason;
import org.stemma.report.Report;
import org.stemma.statement.Statement;
import org.stemma.statement.StatementExtractor;

class StatementCoderTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    private static List<Event> events(String text, boolean explained) {
        Report report = new Report("r", null, Metadata.EMPTY, "en", text, List.of());
        AnnotatedReport annotated = LanguageModels.annotator().annotate(report);
        List<Statement> statements = new StatementExtractor(GAZETTEER, false).extract(annotated);
        EventCoder coder = new EventCoder(
                GAZETTEER,
                () -> {
                    throw new AssertionError("no sides are given");
                },
                explained);
        return coder.code(annotated, statements);
    }

    @Test
    void aStatementThatBlamesIsAnAccusationByItsSpeaker() {
        String text = "Norway's foreign minister said the conduct of Peru was shameful.";
        assertThat(events(text, true)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(Plover.ACCUSE);
            assertThat(event.source().actor()).startsWith("NOR");
            assertThat(event.target().actor()).startsWith("PER");
            assertThat(event.statement()).isEqualTo("s1");
            assertThat(event.reasons()).extracting(Reason::part).contains(Reason.Part.TYPE, Reason.Part.TARGET);
            assertThat(event.reasons().getFirst().span().of(text)).isEqualTo("shameful");
        });
    }

    @Test
    void whatMustBeDoneIsDemandedByTheSpeaker() {
        assertThat(events("Norway's foreign minister said Peru must release the sailors.", false))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo(Plover.REQUEST);
                    assertThat(event.target().actor()).startsWith("PER");
                    assertThat(event.reasons()).isEmpty();
                });
    }
}
