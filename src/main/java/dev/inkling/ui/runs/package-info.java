/** The runs of this session: what the window knows of each, and their table. */
@NullMarked
package dev.inkling.ui.runs;

import org.jspecify.annotations.NullMarked;
