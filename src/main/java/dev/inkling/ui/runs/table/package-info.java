/** The table of runs: its columns, which rows it shows in which order, and what can be done with them. */
@NullMarked
package dev.inkling.ui.runs.table;

import org.jspecify.annotations.NullMarked;
