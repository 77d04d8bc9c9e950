/** The benchmark: the product's trainer beside other programs that do the same work. */
@NullMarked
package dev.inkling.bench;

import org.jspecify.annotations.NullMarked;
