/**
 * Language: a report comes in; sentences with their parse, entities and times go out as an
 * {@link org.stemma.annotate.AnnotatedReport}. A paragraph is analysed once, however many reports carry it.
 */
@NullMarked
package org.stemma.annotate;

import org.jspecify.annotations.NullMarked;
