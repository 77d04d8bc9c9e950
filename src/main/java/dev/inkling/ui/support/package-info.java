/** What several panels of the window share. */
@NullMarked
package dev.inkling.ui.support;

import org.jspecify.annotations.NullMarked;
