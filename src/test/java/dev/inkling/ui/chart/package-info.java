/** Tests of the live chart. */
@NullMarked
package dev.inkling.ui.chart;

import org.jspecify.annotations.NullMarked;
