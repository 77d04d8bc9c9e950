/** The commands of the terminal: thin, over the services that the window uses. */
@NullMarked
package dev.inkling.cli;

import org.jspecify.annotations.NullMarked;
