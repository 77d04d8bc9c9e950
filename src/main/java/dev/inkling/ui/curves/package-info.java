/** The middle of the window: the charts of loss and accuracy with what belongs to both. */
@NullMarked
package dev.inkling.ui.curves;

import org.jspecify.annotations.NullMarked;
