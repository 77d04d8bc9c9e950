/** The published experiments in the window: a gallery to start them from, and their figures beside what was measured. */
@NullMarked
package dev.inkling.ui.recipes;

import org.jspecify.annotations.NullMarked;
