/**
 * Characters: what every later stage points into. Strings come in; {@link org.stemma.text.Span}s, shingles, fingerprints and
 * alignments go out. Offsets are UTF-16 inside Stemma and are turned into Unicode code points in one place, where results
 * are printed.
 */
@NullMarked
package org.stemma.text;

import org.jspecify.annotations.NullMarked;
