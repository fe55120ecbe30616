package org.stemma.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatNodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "harbour",
                "Lindvik",
                "NATO",
                "html",
                "É",
                "1,250",
                "--",
                "a.b",
                "lindvik.example",
                "plan.pdf",
                "U.N.",
                "Straße",
                "@#r$%",
                ""
            })
    void aWordHasTheFormsThatTheParserWasTrainedOn(String form) {
        NLPNode stock = new NLPNode();
        stock.setWordForm(form);
        FlatNode node = new FlatNode();
        node.setWordForm(form);
        assertThat(node.getWordForm()).isEqualTo(stock.getWordForm());
        assertThat(node.getWordFormLowercase()).isEqualTo(stock.getWordFormLowercase());
        assertThat(node.getWordFormSimplified()).isEqualTo(stock.getWordFormSimplified());
        assertThat(node.getWordFormSimplifiedLowercase()).isEqualTo(stock.getWordFormSimplifiedLowercase());
        assertThat(node.getWordFormUndigitalized()).isEqualTo(stock.getWordFormUndigitalized());
    }
}
