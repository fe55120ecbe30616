/** The command line: one class a verb; {@code main} only wires. */
@NullMarked
package org.stemma.app;

import org.jspecify.annotations.NullMarked;
