/** Stemma as a program: {@link org.stemma.app.Main} wires the world to the command line, and nothing else. */
@NullMarked
package org.stemma.app;

import org.jspecify.annotations.NullMarked;
