/**
 * Events: annotated reports and statements come in, coded {@link org.stemma.event.Event}s (PLOVER types, CAMEO codes) go out,
 * and with them the whole {@link org.stemma.event.AnalyzedReport}.
 */
@NullMarked
package org.stemma.event;

import org.jspecify.annotations.NullMarked;
