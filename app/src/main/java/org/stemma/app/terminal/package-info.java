/**
 * Stories and reports on a terminal: plain text of a given width, in colour where asked. Foreign text cannot move the cursor,
 * turn the writing direction or break a line. {@link org.stemma.app.terminal.TerminalRenderer} is the entry.
 */
@NullMarked
package org.stemma.app.terminal;

import org.jspecify.annotations.NullMarked;
