/** Where the program starts: a window without arguments. */
@NullMarked
package dev.inkling;

import org.jspecify.annotations.NullMarked;
