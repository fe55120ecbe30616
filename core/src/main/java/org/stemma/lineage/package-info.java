/**
 * Lineage: the analysed reports of one story come in; typed derivations with their evidence, origins and newsrooms go out as
 * a {@link org.stemma.lineage.Lineage}.
 */
@NullMarked
package org.stemma.lineage;

import org.jspecify.annotations.NullMarked;
