/**
 * The live chart: curves that grow while a network learns, drawn pixel column by pixel column, so that a hundred thousand
 * points cost no more than a thousand and none is thinned out of sight.
 */
@NullMarked
package dev.inkling.ui.chart;

import org.jspecify.annotations.NullMarked;
