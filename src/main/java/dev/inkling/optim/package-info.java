/** The rules by which gradients change parameters. */
@NullMarked
package dev.inkling.optim;

import org.jspecify.annotations.NullMarked;
