/** A network for tables asked with sliders, and a map of what it would answer. */
@NullMarked
package dev.inkling.ui.explore;

import org.jspecify.annotations.NullMarked;
