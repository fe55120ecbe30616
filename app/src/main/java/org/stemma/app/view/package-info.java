/**
 * What a reader sees of a traced story, before it has a form: named reports, the lineage as a forest, statements with their
 * values and marked words. A {@link org.stemma.pipeline.TracedStory} comes in, a {@link org.stemma.app.view.StoryView} goes out;
 * terminal and page draw the same view, so that they cannot tell different things.
 */
@NullMarked
package org.stemma.app.view;

import org.jspecify.annotations.NullMarked;
