/**
 * My digits: what the user has drawn, with the digits it stands for; kept as strokes, or as pixels where there were only
 * those, in a database and in files.
 */
@NullMarked
package dev.inkling.data.mine;

import org.jspecify.annotations.NullMarked;
