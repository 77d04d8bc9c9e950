/** Published experiments as ready-made runs: settings, published figures, and verdicts on what was measured. */
@NullMarked
package dev.inkling.recipe;

import org.jspecify.annotations.NullMarked;
