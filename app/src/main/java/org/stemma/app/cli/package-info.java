/**
 * The command line, one class a verb. Arguments come in; results go to standard output, everything else to standard error; the exit
 * code is the contract's. The verbs know {@code pipeline} and the renderers, never a stage's workings.
 */
@NullMarked
package org.stemma.app.cli;

import org.jspecify.annotations.NullMarked;
