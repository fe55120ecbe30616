/**
 * Grouping: a stream of reports comes in, the story of each goes out. In topic detection a "story" is one article; here a
 * story is the set of reports of one event.
 */
@NullMarked
package org.stemma.story;

import org.jspecify.annotations.NullMarked;
