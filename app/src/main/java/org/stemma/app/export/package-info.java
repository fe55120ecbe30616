/**
 * What a store holds, in the forms that others read. A {@link org.stemma.app.export.Selection} of stories goes in; one {@link
 * org.stemma.app.export.StoryWriter} a form writes them as they come, in memory that a single story bounds. JSON Lines alone hold all that an
 * {@link org.stemma.app.export.Importer} needs to put them back.
 */
@NullMarked
package org.stemma.app.export;

import org.jspecify.annotations.NullMarked;
