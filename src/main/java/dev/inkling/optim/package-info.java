/** The rules by which gradients change parameters, and schedules by which the learning rate changes. */
@NullMarked
package dev.inkling.optim;

import org.jspecify.annotations.NullMarked;
