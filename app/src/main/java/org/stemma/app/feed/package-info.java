/**
 * Feeds that Stemma gives: a {@link org.stemma.app.feed.Feed} is made of rows of the store, and written as Atom (RFC 4287) or as
 * JSON Feed 1.1. Ids stay the same for the same thing; what reports say stands in them as text.
 */
@NullMarked
package org.stemma.app.feed;

import org.jspecify.annotations.NullMarked;
