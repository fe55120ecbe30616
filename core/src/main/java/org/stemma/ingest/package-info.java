/**
 * Sources of input: files, folders, archives, feeds and agencies' documents come in, {@link org.stemma.ingest.Capture}s go out, one at a time. What
 * cannot be read is a value with a reason and never stops the rest.
 */
@NullMarked
package org.stemma.ingest;

import org.jspecify.annotations.NullMarked;
