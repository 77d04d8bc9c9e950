/** The window. */
@NullMarked
package dev.inkling.ui;

import org.jspecify.annotations.NullMarked;
