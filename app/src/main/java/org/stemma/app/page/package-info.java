/**
 * The story page: a trace comes in, one HTML document goes out that needs no network, says what it may run and escapes all that
 * reports say. {@link org.stemma.app.page.StoryPage} is the entry; templates lie in {@code src/main/jte}, style and script beside
 * the classes. The lineage is laid out here, so that it shows without script too.
 */
@NullMarked
package org.stemma.app.page;

import org.jspecify.annotations.NullMarked;
