/** Handwritten-looking digits, made from stroke models instead of read from files; the same for the same seed everywhere. */
@NullMarked
package dev.inkling.data.digits;

import org.jspecify.annotations.NullMarked;
