package org.stemma.annotate;

import java.util.ArrayList;
import java.util.List;

/** A parse as lines to compare: a token a line, tab-separated; then the names of the paragraph. */
final class Parses {
    private Parses() {}

    static List<String> lines(ParagraphAnalysis analysis) {
        List<String> lines = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            lines.add("# " + sentence.span().begin() + " " + sentence.span().end());
            sentence.tokens().forEach(t -> lines.add(line(t)));
        }
        analysis.mentions()
                .forEach(m -> lines.add("= " + m.span().begin() + " " + m.span().end() + " " + m.type()));
        return lines;
    }

    private static String line(Token token) {
        return String.join(
                "\t",
                token.span().begin() + " " + token.span().end(),
                token.form(),
                token.lemma(),
                token.tag(),
                Integer.toString(token.head()),
                String.valueOf(token.label()),
                token.features().toString());
    }
}
