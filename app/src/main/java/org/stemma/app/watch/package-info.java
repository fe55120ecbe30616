/**
 * Feeds that are watched: {@link org.stemma.app.watch.Watcher} looks at those that are due, has the pages fetched that they list
 * anew, and adds them to an archive. What it knows of each stands in the store, so that a restart goes on where it was.
 */
@NullMarked
package org.stemma.app.watch;

import org.jspecify.annotations.NullMarked;
