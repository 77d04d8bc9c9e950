/** What networks learn from: datasets, the files they come from, splits, scaling and random streams. */
@NullMarked
package dev.inkling.data;

import org.jspecify.annotations.NullMarked;
