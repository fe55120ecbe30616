package org.stemma.annotate;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * A word or mark of a sentence.
 *
 * @param span in the report's text
 * @param lemma lower case
 * @param tag Penn Treebank part of speech
 * @param head index in the sentence of the token that governs this one; -1 for a root
 * @param label dependency label to the head, ClearNLP style ({@code nsubj}, {@code dobj}, {@code ccomp}, {@code prep}, {@code pobj})
 * @param features morphological and semantic features of the parser, mostly empty
 */
public record Token(
        Span span,
        String form,
        String lemma,
        String tag,
        int head,
        @Nullable String label,
        Map<String, String> features) {}
