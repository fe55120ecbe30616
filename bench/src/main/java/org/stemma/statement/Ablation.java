package org.stemma.statement;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stemma.statement.Models.Question;

/** What may be taken away from the questions, to see what it is worth. */
enum Ablation {
    /** WordNet's classes. */
    WORDNET("\\b(?:l1?|f1?|h):.*"),
    /** Stemma's own lists of words. */
    LISTS("\\bk:.*"),
    /** What other likely cues say against a piece, a content or a source. */
    RIVALS("rival|\\bcues inside"),
    /** Where quotations stand. */
    QUOTATIONS("quot|near=|stretch|\\bq\\.(?:before|after)"),
    /** The choice among contents: only how a content was put together counts. */
    RERANKER("(?!)"),
    /** The last question: only the product of the answers before counts. */
    ACCEPT("(?!)"),
    /** The trees that correct the regressions. */
    TREES("(?!)");

    private final Pattern names;

    Ablation(String names) {
        this.names = Pattern.compile(names);
    }

    /** Reads {@code wordnet,lists}; nothing for an empty word. */
    static Set<Ablation> of(String words) {
        Set<Ablation> all = EnumSet.noneOf(Ablation.class);
        for (String word : words.split(",")) {
            if (!word.isEmpty()) {
                all.add(valueOf(word.toUpperCase(Locale.ROOT)));
            }
        }
        return all;
    }

    boolean drops(Question question, String feature) {
        return switch (this) {
            case RERANKER -> question == Question.CONTENT && !feature.startsWith("how=");
            case ACCEPT -> question == Question.ACCEPT && !feature.equals("product") && !feature.equals(Features.BIAS);
            case TREES -> false;
            case WORDNET, LISTS, RIVALS, QUOTATIONS -> names.matcher(feature).find();
        };
    }
}
