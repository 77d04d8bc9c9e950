/** What is kept of training runs: their weights as files that other programs read and write too. */
@NullMarked
package dev.inkling.run;

import org.jspecify.annotations.NullMarked;
