/** Comparing settings: what a sweep is made of, how far it is, what came out of it, and the test that finds a learning rate. */
@NullMarked
package dev.inkling.ui.compare;

import org.jspecify.annotations.NullMarked;
