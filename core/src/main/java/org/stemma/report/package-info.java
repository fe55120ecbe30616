/**
 * The nouns that all stages share: a {@link org.stemma.report.Report} is one outlet's text, cleaned, and a
 * {@link org.stemma.report.Passage} the one pointer to evidence in it.
 */
@NullMarked
package org.stemma.report;

import org.jspecify.annotations.NullMarked;
