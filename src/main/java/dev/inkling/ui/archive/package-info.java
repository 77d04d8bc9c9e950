/** Keeps the window's runs in the database, off the window's thread. */
@NullMarked
package dev.inkling.ui.archive;

import org.jspecify.annotations.NullMarked;
