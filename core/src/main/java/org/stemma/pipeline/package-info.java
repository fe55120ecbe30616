/**
 * The stages in order, on one screen, each with a name; the local runner. Captures come in, reports and traced stories go out.
 */
@NullMarked
package org.stemma.pipeline;

import org.jspecify.annotations.NullMarked;
