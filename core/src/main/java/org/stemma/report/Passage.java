package org.stemma.report;

import org.stemma.text.Span;

/** A report, by its key, and a span of its text: the one pointer to evidence. */
public record Passage(String report, Span span) {}
