/**
 * Names of the world, as data files: countries, demonyms and capitals as actors, agencies, outlets and publisher families,
 * institutions, titles, places. Names come in; {@link org.stemma.gazetteer.Actor}s and {@link org.stemma.gazetteer.Place}s go
 * out, and of whole texts the {@link org.stemma.gazetteer.Anchor}s that a translator leaves as they are. Lists are written from general knowledge and open data, never from evaluation sets.
 */
@NullMarked
package org.stemma.gazetteer;

import org.jspecify.annotations.NullMarked;
