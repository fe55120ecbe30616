package org.stemma.annotate;

import org.stemma.text.Span;

/** A name where it stands in a paragraph, offsets from the paragraph's begin. */
record Mention(Span span, Entity.Type type) {}
