/** The network: layers with their forward and backward formulas, losses, initial weights and the gradient check. */
@NullMarked
package dev.inkling.nn;

import org.jspecify.annotations.NullMarked;
