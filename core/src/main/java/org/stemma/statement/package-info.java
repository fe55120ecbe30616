/**
 * Attribution: an annotated report comes in, {@link org.stemma.statement.Statement}s go out: who is said to have said what, to
 * whom, carried by whom. Source, cue and content are the terms of attribution research (PARC, PolNeAR).
 */
@NullMarked
package org.stemma.statement;

import org.jspecify.annotations.NullMarked;
