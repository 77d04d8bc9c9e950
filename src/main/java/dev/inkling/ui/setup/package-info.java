/** The left column: which data, which settings, and the buttons that start and steer a run. */
@NullMarked
package dev.inkling.ui.setup;

import org.jspecify.annotations.NullMarked;
