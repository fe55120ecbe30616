/**
 * Reading: a {@link org.stemma.ingest.Capture} comes in, an {@link org.stemma.extract.Extraction} goes out: a report, not an
 * article, or unreadable. {@link org.stemma.extract.ReportReader} is the entry. A page is cut into {@link org.stemma.extract.Block}s,
 * an element is chosen as the body's root, and rules divide what stands inside into body and furniture. The lines of scraped text are
 * scored, and their heaviest run is divided likewise. {@link org.stemma.extract.RepeatedLines} learns what outlets repeat.
 */
@NullMarked
package org.stemma.extract;

import org.jspecify.annotations.NullMarked;
