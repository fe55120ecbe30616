/**
 * Comparison: the reports of a story and its lineage come in; aligned statements with their wordings and differences, and what
 * only one report has, go out. Two passages on their own are compared by {@code PassageMatcher}.
 */
@NullMarked
package org.stemma.compare;

import org.jspecify.annotations.NullMarked;
