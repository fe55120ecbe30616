/** Evaluation and benchmarks: commands that learn weights and measure; never released. */
@NullMarked
package org.stemma.bench;

import org.jspecify.annotations.NullMarked;
