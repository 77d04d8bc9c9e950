/** Pen strokes and their way to the image that a network sees; no window. */
@NullMarked
package dev.inkling.ink;

import org.jspecify.annotations.NullMarked;
