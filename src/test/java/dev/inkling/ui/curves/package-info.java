/** Tests of the curves' layouts. */
@NullMarked
package dev.inkling.ui.curves;

import org.jspecify.annotations.NullMarked;
