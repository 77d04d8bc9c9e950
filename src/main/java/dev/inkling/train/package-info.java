/** Training runs: their settings, the loop over mini-batches, what is measured and how a run is steered. */
@NullMarked
package dev.inkling.train;

import org.jspecify.annotations.NullMarked;
