package org.stemma.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.statement.Quotations.Quotation;
import org.stemma.text.Span;

class QuotationsTest {
    private static List<String> quotations(String... paragraphs) {
        String text = String.join("\n\n", paragraphs);
        List<Span> spans = new java.util.ArrayList<>();
        int at = 0;
        for (String p : paragraphs) {
            spans.add(new Span(at, at + p.length()));
            at += p.length() + 2;
        }
        return Quotations.of(text, spans).stream().map(q -> q.span().of(text)).toList();
    }

    @Test
    void curlyMarksHoldAQuotation() {
        assertThat(quotations("The mayor said “the bridge is safe” on Monday."))
                .containsExactly("“the bridge is safe”");
    }

    @Test
    void straightMarksOpenBeforeAWordAndCloseAfterOne() {
        assertThat(quotations("\"We won,\" she said. \"They lost.\"")).containsExactly("\"We won,\"", "\"They lost.\"");
    }

    @Test
    void anOpeningMarkBehindAWordAndBeforeASpaceCloses() {
        assertThat(quotations("“Not yet,“ she said. “Ask me later.”")).containsExactly("“Not yet,“", "“Ask me later.”");
    }

    @Test
    void typewriterMarksCount() {
        assertThat(quotations("``We won,'' she said. ''They lost.''")).containsExactly("``We won,''", "''They lost.''");
    }

    @Test
    void anUnclosedQuotationRunsToTheEndOfItsParagraphAndIsContinuedByANewMark() {
        String text = "“First part.\n\n“Second part,” he said.";
        List<Quotation> found = Quotations.of(text, List.of(new Span(0, 12), new Span(14, text.length())));
        assertThat(found).hasSize(2);
        assertThat(found.get(0).closed()).isFalse();
        assertThat(found.get(1).continued()).isTrue();
    }

    @Test
    void anApostropheIsNoQuotation() {
        assertThat(quotations("The workers' council didn't meet the mayor's deadline."))
                .isEmpty();
    }

    @Test
    void singleMarksCountWhereThereAreNoDoubleOnes() {
        assertThat(quotations("‘We won,’ she said.")).containsExactly("‘We won,’");
    }

    @Test
    void feetAndInchesAreNoQuotation() {
        assertThat(quotations("He is 6'2\" tall and 5'9\" wide.")).isEmpty();
    }
}
