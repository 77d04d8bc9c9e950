/** The data themselves: a grid of images, or the summary and the scatter-plot matrix of a table. */
@NullMarked
package dev.inkling.ui.inspect;

import org.jspecify.annotations.NullMarked;
