/**
 * Reading: a {@link org.stemma.ingest.Capture} comes in, an {@link org.stemma.extract.Extraction} goes out: a report, not an
 * article, or unreadable.
 */
@NullMarked
package org.stemma.extract;

import org.jspecify.annotations.NullMarked;
